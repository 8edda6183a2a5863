import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import type { CsvFault } from "~/platform/csv";
import { type Database, inTransaction, isPostgres, type Transaction } from "~/platform/database.server";
import { failure, type Result, success } from "~/platform/result";
import { insertObservations } from "./insert-observations.server";
import { type ImportSummary, prepareImport } from "./prepare-import.server";
import type { Revision } from "./revision";
import type { ImportFile } from "./source-file-content.server";

/** An import that is in the database. */
export interface ObservationImport {
  id: number;
  fileName: string;
  source: string;
  table: string;
  format: string;
  revision: string;
  updatedAt: Date | null;
  rows: number;
  importedAt: Date;
  importedByName: string;
  undoneAt: Date | null;
  undoneByName: string | null;
}

export type PreviewAnswer =
  | { ok: true; summary: ImportSummary; alreadyThere: ObservationImport | null }
  | { ok: false; faults: CsvFault[] };

export type ImportAnswer =
  | { ok: true; summary: ImportSummary; imported: ObservationImport; alreadyThere: boolean }
  | { ok: false; faults: CsvFault[] };

/** What an import of this file would bring, or every fault of it. Changes nothing. */
export async function previewObservations(db: Database, file: ImportFile): Promise<PreviewAnswer> {
  const prepared = await prepareImport(db, file);
  if (!prepared.ok) return prepared;
  return {
    ok: true,
    summary: prepared.summary,
    alreadyThere: await findImport(db, prepared.summary.contentHash),
  };
}

/**
 * Imports a file of figures, all or nothing. The same file again changes nothing and says that it is there, unless it was undone. Where
 * an earlier import has the same place, the later one counts; undoing it makes the earlier one count again.
 * @param revision what the person knows; without it what the file tells.
 */
export async function importObservations(
  db: Database,
  actor: Actor,
  file: ImportFile,
  revision?: Revision,
): Promise<ImportAnswer> {
  const prepared = await prepareImport(db, file);
  if (!prepared.ok) return prepared;
  const summary = { ...prepared.summary, ...(revision && { revision }) };
  return inTransaction(db, async (tx) => {
    const there = await findImport(tx, summary.contentHash);
    if (there) return { ok: true, summary, imported: there, alreadyThere: true };
    const { contentHash, fileName, source, table, format, updatedAt, rows } = summary;
    const imported = await tx.observationImport.create({
      data: {
        contentHash,
        activeHash: contentHash,
        fileName,
        source,
        table,
        format,
        revision: summary.revision,
        updatedAt,
        rows,
        importedByName: actor.name,
      },
    });
    await insertObservations(tx, isPostgres(db), imported.id, prepared.figures());
    await recordEvent(tx, actor, {
      event: "observations_imported",
      subject: fileName,
      detail: {
        importId: imported.id,
        contentHash,
        source,
        table,
        rows,
        years: summary.years,
        indicators: summary.indicators.length,
      },
    });
    return { ok: true, summary, imported, alreadyThere: false };
  });
}

/** Takes an import back: its figures count no more, and those that it hid count again. They are kept, so that it stays traceable. */
export async function undoObservationImport(
  db: Database,
  actor: Actor,
  importId: number,
): Promise<Result<ObservationImport>> {
  return inTransaction(db, async (tx) => {
    const there = await tx.observationImport.findUnique({ where: { id: importId } });
    if (!there || there.undoneAt) return failure({ code: "import_unknown" });
    const undone = await tx.observationImport.update({
      where: { id: importId },
      data: { activeHash: null, undoneAt: new Date(), undoneByName: actor.name },
    });
    await recordEvent(tx, actor, {
      event: "observations_import_undone",
      subject: undone.fileName,
      detail: { importId, contentHash: undone.contentHash, table: undone.table, rows: undone.rows },
    });
    return success(undone);
  });
}

/** Every import, newest first, undone ones included. */
export async function listObservationImports(db: Database): Promise<ObservationImport[]> {
  return db.observationImport.findMany({ orderBy: { id: "desc" } });
}

async function findImport(
  db: Database | Transaction,
  contentHash: string,
): Promise<ObservationImport | null> {
  return db.observationImport.findUnique({ where: { activeHash: contentHash } });
}
