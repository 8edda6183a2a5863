import type { Database } from "./database.server";

/** One that waits for its turn. */
interface Waiting<Asked, Told> {
  asked: Asked;
  resolve: (told: Told) => void;
  reject: (reason: unknown) => void;
}

/** How many are done together at most, so that nobody waits long for a full group. */
const GROUP_MOST = 250;
/** Turns that it takes from a new connection until what it sends is read. */
const IDLE_TURNS = 3;
/** Turns in which those in line wait for others to be read, at most. */
const TURNS_MOST = 20;
/** Failures in a row of ones that are done by themselves, after which it is the database that fails and not what was asked. */
const FAILURES_MOST = 2;

/**
 * Makes a function for one of what `together` does for many at once: whoever asks while a group is at work waits with the others for the
 * next one, so that the price of a transaction is paid once for all of them. Nobody waits for company that is not there yet: one that
 * comes alone is done at once. A call is told when its whole group is done. A group that fails is done again one by one, so that none
 * pays for another's fault.
 * @param together all or nothing, in one transaction; tells in the order of what was asked.
 */
export function inGroups<Asked, Told>(
  together: (db: Database, asked: readonly Asked[]) => Promise<Told[]>,
): (db: Database, asked: Asked) => Promise<Told> {
  const lines = new WeakMap<Database, Waiting<Asked, Told>[]>();

  return (db, asked) =>
    new Promise((resolve, reject) => {
      const line = lines.get(db);
      if (line) return void line.push({ asked, resolve, reject });
      const own = [{ asked, resolve, reject }];
      lines.set(db, own);
      void serve(db, own);
    });

  async function serve(db: Database, line: Waiting<Asked, Told>[]): Promise<void> {
    while (line.length > 0) {
      await untilRead(line);
      await finish(db, line.splice(0, GROUP_MOST));
    }
    lines.delete(db);
  }

  /**
   * SQLite answers without giving way to anything, so that requests have piled up unread. Node takes one new connection a turn and reads it
   * in the next ones: those in line wait until turns bring nobody more, or whoever comes by a new connection would never get to the line.
   */
  async function untilRead(line: readonly Waiting<Asked, Told>[]): Promise<void> {
    for (let turns = 0, idle = 0; turns < TURNS_MOST && idle < IDLE_TURNS; turns += 1) {
      const before = line.length;
      await new Promise((resolve) => setImmediate(resolve));
      idle = line.length > before ? 0 : idle + 1;
    }
  }

  async function finish(db: Database, group: readonly Waiting<Asked, Told>[]): Promise<void> {
    try {
      const told = await together(
        db,
        group.map(({ asked }) => asked),
      );
      group.forEach(({ resolve }, place) => resolve(told[place] as Told));
    } catch (error) {
      await finishEach(db, group, error);
    }
  }

  async function finishEach(
    db: Database,
    group: readonly Waiting<Asked, Told>[],
    cause: unknown,
  ): Promise<void> {
    let failures = group.length === 1 ? FAILURES_MOST : 0;
    let reason = cause;
    for (const { asked, resolve, reject } of group) {
      if (failures >= FAILURES_MOST) {
        reject(reason);
        continue;
      }
      try {
        const [told] = await together(db, [asked]);
        resolve(told as Told);
        failures = 0;
      } catch (error) {
        reject(error);
        failures += 1;
        reason = error;
      }
    }
  }
}
