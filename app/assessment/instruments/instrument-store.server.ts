import { recordEvent } from "~/access/audit.server";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { placedFaultLine } from "~/platform/definition-file.server";
import type { Instrument } from "../instrument";
import { contentHash, instrumentFolder, readInstruments } from "./instrument-file.server";

/** An instrument as the database keeps it. */
export type StoredInstrument = Instrument & {
  /** SHA-256 of the content, which a snapshot names. */
  contentHash: string;
};

/**
 * Puts every definition of a folder into the database; done at each start, and nothing happens where nothing has changed.
 * @throws Error with every fault of the definitions, or naming the ones that have changed though an evaluation uses them.
 */
export async function loadInstruments(db: Database, folder: string = instrumentFolder): Promise<void> {
  const { instruments, faults } = readInstruments(folder);
  if (faults.length > 0)
    throw new Error(["The definitions do not hold:", ...faults.map(placedFaultLine)].join("\n"));
  await inTransaction(db, async (tx) => {
    const refused: string[] = [];
    for (const { file, instrument } of instruments) {
      const hash = contentHash(instrument);
      const { id, version } = instrument;
      const stored = await tx.instrument.findUnique({
        where: { id },
        select: { contentHash: true, _count: { select: { evaluations: true } } },
      });
      if (stored?.contentHash === hash) continue;
      if (stored && stored._count.evaluations > 0) {
        refused.push(usedSentence(file, id, stored._count.evaluations));
        continue;
      }
      const data = { version, contentHash: hash, content: JSON.stringify(instrument), loadedAt: new Date() };
      await tx.instrument.upsert({ where: { id }, create: { id, ...data }, update: data });
      await recordEvent(
        tx,
        { id: null, name: "Peil" },
        {
          event: "instrument_loaded",
          subject: id,
          detail: { version, contentHash: hash, replaced: stored?.contentHash ?? null },
        },
      );
    }
    if (refused.length > 0) throw new Error(refused.join("\n"));
  });
}

function usedSentence(file: string, id: string, evaluations: number): string {
  const users = evaluations === 1 ? "an evaluation uses" : `${evaluations} evaluations use`;
  return (
    `${file}: the definition ${id} has changed, but ${users} it, and a used definition never changes. ` +
    `Take the change back, or keep the file as it was and put the new edition in a file of its own with a new id.`
  );
}

/** Read instruments by their hash. What a hash names never changes, so this needs no clearing. */
const readByHash = new Map<string, StoredInstrument>();

/**
 * The instrument that an evaluation is graded by. Its content is read once a process.
 * @throws Error when the database has no such instrument.
 */
export async function findInstrument(db: Database | Transaction, id: string): Promise<StoredInstrument> {
  const row = await db.instrument.findUnique({ where: { id }, select: { contentHash: true } });
  const known = row ? readByHash.get(row.contentHash) : undefined;
  if (known) return known;
  const { content, contentHash: hash } = await db.instrument.findUniqueOrThrow({ where: { id } });
  const instrument: StoredInstrument = { ...(JSON.parse(content) as Instrument), contentHash: hash };
  readByHash.set(hash, instrument);
  return instrument;
}

/** The instruments that a new evaluation can use, the newest edition first. */
export async function listInstruments(db: Database): Promise<StoredInstrument[]> {
  const rows = await db.instrument.findMany({
    select: { id: true },
    orderBy: [{ loadedAt: "desc" }, { id: "desc" }],
  });
  return Promise.all(rows.map(({ id }) => findInstrument(db, id)));
}

/**
 * The newest edition: what new evaluations are graded by, and what the method pages show.
 * @throws Error when none has been loaded, which `peil start` does.
 */
export async function currentInstrument(db: Database): Promise<StoredInstrument> {
  const [newest] = await listInstruments(db);
  if (!newest)
    throw new Error("The database has no instrument; peil start loads those in survey-definitions/.");
  return newest;
}
