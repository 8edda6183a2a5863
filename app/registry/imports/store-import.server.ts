import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, isPostgres, type Transaction } from "~/platform/database.server";
import { type OnProgress, pauses } from "./import-progress";
import { insertObservations, ROWS_A_STATEMENT } from "./insert-observations.server";
import type { ObservationImport } from "./observation-import";
import type { ImportSummary, StoredFigure } from "./prepare-import.server";

const HOUR = 3_600_000;
/** No import takes so long: what stands unfinished after it was left by a process that was stopped. */
const UNFINISHED_MOST_HOURS = 12;

/**
 * An import whose rows are still coming in: it is marked as undone, but by nobody, and so it counts nowhere until it is whole.
 */
export const unfinished = { undoneAt: { not: null }, undoneByName: null } as const;

/**
 * Stores figures in batches, each in a transaction of its own, so that nobody else waits for a large file. They count all at once, when
 * the last batch is there, or never.
 */
export async function storeImport(
  db: Database,
  actor: Actor,
  summary: ImportSummary,
  figures: Iterable<StoredFigure>,
  onProgress: OnProgress = () => undefined,
): Promise<{ imported: ObservationImport; alreadyThere: boolean }> {
  const there = await findImport(db, summary.importHash);
  if (there) return { imported: there, alreadyThere: true };
  await dropUnfinished(db);
  const { contentHash, fileName, source, table, format, updatedAt, revision, synthetic, rows } = summary;
  const { id } = await db.observationImport.create({
    data: {
      ...{ contentHash, fileName, source, table, format, revision, updatedAt, synthetic, rows },
      importedByName: actor.name,
      undoneAt: new Date(),
    },
  });
  try {
    let stored = 0;
    const pause = pauses();
    for (const batch of batches(figures)) {
      await inTransaction(db, (tx) => insertObservations(tx, isPostgres(db), id, batch));
      stored += batch.length;
      onProgress({ phase: "storing", share: stored / rows });
      await pause();
    }
    return await inTransaction(db, (tx) => finish(tx, actor, id, summary));
  } finally {
    // Gone already unless it was not finished: it failed, or the same file came in meanwhile.
    await db.observationImport.deleteMany({ where: { id, ...unfinished } });
  }
}

/** The import that counts of this file, its figures filed in this way. @param importHash of the bytes and the filing. */
export async function findImport(
  db: Database | Transaction,
  importHash: string,
): Promise<ObservationImport | null> {
  return db.observationImport.findUnique({ where: { activeHash: importHash } });
}

/** The imports that count of a file, however its figures were filed, newest first. @param contentHash of its bytes. */
export async function importsOfFile(db: Database, contentHash: string): Promise<ObservationImport[]> {
  return db.observationImport.findMany({ where: { contentHash, undoneAt: null }, orderBy: { id: "desc" } });
}

async function finish(
  tx: Transaction,
  actor: Actor,
  id: number,
  { contentHash, importHash, fileName, source, table, rows, years, indicators }: ImportSummary,
): Promise<{ imported: ObservationImport; alreadyThere: boolean }> {
  const there = await findImport(tx, importHash);
  if (there) return { imported: there, alreadyThere: true };
  const imported = await tx.observationImport.update({
    where: { id },
    data: { activeHash: importHash, importedAt: new Date(), undoneAt: null },
  });
  await recordEvent(tx, actor, {
    event: "observations_imported",
    subject: fileName,
    detail: { importId: id, contentHash, source, table, rows, years, indicators: indicators.length },
  });
  return { imported, alreadyThere: false };
}

async function dropUnfinished(db: Database): Promise<void> {
  const before = new Date(Date.now() - UNFINISHED_MOST_HOURS * HOUR);
  await db.observationImport.deleteMany({ where: { undoneAt: { lt: before }, undoneByName: null } });
}

function* batches(figures: Iterable<StoredFigure>): Generator<StoredFigure[]> {
  let batch: StoredFigure[] = [];
  for (const figure of figures) {
    batch.push(figure);
    if (batch.length < ROWS_A_STATEMENT) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
