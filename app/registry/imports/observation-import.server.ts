import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import type { CsvFault } from "~/platform/csv";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Result, success } from "~/platform/result";
import { type AgainstRegister, againstRegister } from "./against-register.server";
import { type ImportOutlook, importOutlook } from "./import-outlook.server";
import type { ObservationImport } from "./observation-import";
import { type ImportSummary, type ImportWorkings, prepareImport } from "./prepare-import.server";
import type { Revision } from "./revision";
import type { ImportFile } from "./source-file-content.server";
import { findImport, importsOfFile, storeImport, unfinished } from "./store-import.server";

/** What an import of a file would bring. */
export interface PreviewedFile {
  summary: ImportSummary;
  alreadyThere: ObservationImport | null;
  /** Imports of the same file that count, whose figures are filed otherwise. */
  otherwise: ObservationImport[];
  /** Null where the figures cannot be held against those that count. */
  against: AgainstRegister | null;
  outlook: ImportOutlook;
}

export type PreviewAnswer = ({ ok: true } & PreviewedFile) | { ok: false; faults: CsvFault[] };

export type ImportAnswer =
  | {
      ok: true;
      summary: ImportSummary;
      /** As it was before the import. */
      outlook: ImportOutlook;
      imported: ObservationImport;
      alreadyThere: boolean;
      otherwise: ObservationImport[];
    }
  | { ok: false; faults: CsvFault[] };

/** What an import of this file would bring, or every fault of it. Changes nothing. */
export async function previewObservations(
  db: Database,
  file: ImportFile,
  workings?: ImportWorkings,
): Promise<PreviewAnswer> {
  const prepared = await prepareImport(db, file, workings);
  if (!prepared.ok) return prepared;
  const { summary } = prepared;
  const alreadyThere = await findImport(db, summary.importHash);
  return {
    ok: true,
    summary,
    alreadyThere,
    otherwise: await otherImports(db, summary, alreadyThere),
    against: await againstRegister(db, prepared.figures(), summary.synthetic),
    outlook: await importOutlook(db, summary),
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
  workings?: ImportWorkings,
): Promise<ImportAnswer> {
  const prepared = await prepareImport(db, file, workings);
  if (!prepared.ok) return prepared;
  const summary = { ...prepared.summary, ...(revision && { revision }) };
  const outlook = await importOutlook(db, summary);
  const stored = await storeImport(db, actor, summary, prepared.figures(), workings?.onProgress);
  return {
    ok: true,
    summary,
    outlook,
    ...stored,
    otherwise: await otherImports(db, summary, stored.imported),
  };
}

/** The imports of a file that count, but this one. */
export async function otherImports(
  db: Database,
  { contentHash }: Pick<ImportSummary, "contentHash">,
  but: ObservationImport | null,
): Promise<ObservationImport[]> {
  return (await importsOfFile(db, contentHash)).filter(({ id }) => id !== but?.id);
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
  return db.observationImport.findMany({ where: { NOT: unfinished }, orderBy: { id: "desc" } });
}

/** One import, undone or not; null when there is none with this number. */
export async function findObservationImport(db: Database, id: number): Promise<ObservationImport | null> {
  return db.observationImport.findFirst({ where: { id, NOT: unfinished } });
}
