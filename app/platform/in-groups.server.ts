import type { Database } from "./database.server";

/** One that waits for its turn. */
interface Waiting<Asked, Told> {
  asked: Asked;
  resolve: (told: Told) => void;
  reject: (reason: unknown) => void;
}

/** How many are done together at most, so that nobody waits long for a full group. */
const GROUP_MOST = 100;

/**
 * Makes a function for one of what `together` does for many at once: whoever asks while a group is at work waits with the others for the
 * next one, so that the price of a transaction is paid once for all of them. Nobody waits for company: one that comes alone is done at once.
 * A call is told when its whole group is done. A group that fails is done again one by one, so that none pays for another's fault.
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
      // SQLite answers without giving way to anything: requests that have come meanwhile are read now, or no group would ever form.
      await new Promise((resolve) => setImmediate(resolve));
      await finish(db, line.splice(0, GROUP_MOST));
    }
    lines.delete(db);
  }

  async function finish(db: Database, group: readonly Waiting<Asked, Told>[]): Promise<void> {
    try {
      const told = await together(
        db,
        group.map(({ asked }) => asked),
      );
      group.forEach(({ resolve }, place) => resolve(told[place] as Told));
    } catch (error) {
      if (group.length > 1) for (const one of group) await finish(db, [one]);
      else group[0]?.reject(error);
    }
  }
}
