import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import type { CsvFault } from "~/platform/csv";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Result, success } from "~/platform/result";
import { inProject } from "~/platform/root.server";
import { listInstruments } from "../instruments/instrument-store.server";
import { groupFigures, type PublishedFigure, type PublishedResult } from "./published-results";
import { figureKey, type KnownForResults, readResultsFile } from "./published-results-file";

export interface UploadedFile {
  fileName: string;
  bytes: Uint8Array;
}

/** An import that is in the database. */
export interface ResultImport {
  id: string;
  fileName: string;
  importedAt: Date;
  importedByName: string;
  figures: number;
  /** What it brought: municipality and year, once each. */
  results: { municipalityNumber: string; year: number; version: string }[];
}

export type ImportAnswer =
  | { ok: true; imported: ResultImport; alreadyThere: boolean }
  | { ok: false; faults: CsvFault[] };

export type PreviewAnswer =
  | { ok: true; results: PublishedResult[]; figures: number; alreadyThere: ResultImport | null }
  | { ok: false; faults: CsvFault[] };

/** SHA-256 of a file's bytes: the same file is never imported twice. */
export function hashOfFile(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What an import of this file would bring, or every fault of it. Changes nothing. */
export async function previewResults(db: Database, file: UploadedFile): Promise<PreviewAnswer> {
  const there = await findImport(db, hashOfFile(file.bytes));
  const read = readResultsFile(file.bytes, await whatIsKnown(db));
  if (!read.ok) return read;
  const faults = there ? [] : await figuresThere(db, read.figures);
  if (faults.length > 0) return { ok: false, faults };
  const instruments = new Map((await listInstruments(db)).map((instrument) => [instrument.id, instrument]));
  const results = groupFigures(read.figures, (version) => instruments.get(version));
  return { ok: true, results, figures: read.figures.length, alreadyThere: there };
}

/**
 * Imports results from before Peil, all or nothing. The same file again changes nothing and says that it is there. A figure that
 * an earlier file brought is a fault that names that file.
 */
export async function importResults(db: Database, actor: Actor, file: UploadedFile): Promise<ImportAnswer> {
  const contentHash = hashOfFile(file.bytes);
  const read = readResultsFile(file.bytes, await whatIsKnown(db));
  return inTransaction(db, async (tx) => {
    const there = await findImport(tx, contentHash);
    if (there) return { ok: true, imported: there, alreadyThere: true };
    if (!read.ok) return read;
    const faults = await figuresThere(tx, read.figures);
    if (faults.length > 0) return { ok: false, faults };
    const { id } = await tx.resultImport.create({
      data: { contentHash, fileName: file.fileName, importedByName: actor.name },
    });
    await tx.publishedFigure.createMany({
      data: read.figures.map(({ id: figureId, ...figure }) => ({ importId: id, figureId, ...figure })),
    });
    const imported = await requireImport(tx, id);
    await recordEvent(tx, actor, {
      event: "results_imported",
      subject: file.fileName,
      detail: { importId: id, contentHash, figures: imported.figures, results: imported.results },
    });
    return { ok: true, imported, alreadyThere: false };
  });
}

/** Takes an import back with every figure that it brought. */
export async function undoImport(
  db: Database,
  actor: Actor,
  importId: string,
): Promise<Result<ResultImport>> {
  return inTransaction(db, async (tx) => {
    const row = await tx.resultImport.findUnique({ where: { id: importId }, include: withFigures });
    if (!row) return failure({ code: "import_unknown" });
    const undone = asImport(row);
    await tx.resultImport.delete({ where: { id: importId } });
    await recordEvent(tx, actor, {
      event: "results_import_undone",
      subject: undone.fileName,
      detail: { importId, contentHash: row.contentHash, figures: undone.figures, results: undone.results },
    });
    return success(undone);
  });
}

/** Every import, newest first. */
export async function listImports(db: Database): Promise<ResultImport[]> {
  const rows = await db.resultImport.findMany({ include: withFigures, orderBy: { importedAt: "desc" } });
  return rows.map(asImport);
}

/**
 * Imports the result that ships with Peil: Meløy 2023. Only once in the life of a database: an administrator who has undone it
 * does not meet it again at the next start.
 */
export async function importShippedResults(db: Database): Promise<void> {
  const file = inProject("prisma", "seed", "meloy-2023.csv");
  const bytes = fs.readFileSync(file);
  const before = await db.auditEvent.findFirst({
    where: { event: "results_imported", detail: { contains: hashOfFile(bytes) } },
    select: { id: true },
  });
  if (before) return;
  const answer = await importResults(
    db,
    { id: null, name: "Peil" },
    { fileName: path.basename(file), bytes },
  );
  if (!answer.ok) throw new Error(`prisma/seed/meloy-2023.csv: ${JSON.stringify(answer.faults)}`);
}

const withFigures = {
  figures: { select: { municipalityNumber: true, year: true, version: true }, orderBy: { row: "asc" } },
} as const;

type ImportRow = Omit<ResultImport, "figures" | "results"> & { figures: ResultImport["results"] };

function asImport({ id, fileName, importedAt, importedByName, figures }: ImportRow): ResultImport {
  const results = new Map(figures.map((figure) => [Object.values(figure).join(" "), figure]));
  return {
    id,
    fileName,
    importedAt,
    importedByName,
    figures: figures.length,
    results: [...results.values()],
  };
}

async function findImport(db: Database | Transaction, contentHash: string): Promise<ResultImport | null> {
  const row = await db.resultImport.findUnique({ where: { contentHash }, include: withFigures });
  return row ? asImport(row) : null;
}

async function requireImport(tx: Transaction, id: string): Promise<ResultImport> {
  return asImport(await tx.resultImport.findUniqueOrThrow({ where: { id }, include: withFigures }));
}

/** The figures that an earlier import has brought already. */
async function figuresThere(
  db: Database | Transaction,
  figures: readonly PublishedFigure[],
): Promise<CsvFault[]> {
  const there = await db.publishedFigure.findMany({
    where: { municipalityNumber: { in: [...new Set(figures.map((figure) => figure.municipalityNumber))] } },
    include: { import: { select: { fileName: true } } },
  });
  const files = new Map(there.map((row) => [figureKey({ ...row, id: row.figureId }), row.import.fileName]));
  return figures.flatMap((figure) => {
    const file = files.get(figureKey(figure));
    if (file === undefined) return [];
    return [
      {
        code: "figure_imported",
        row: figure.row,
        column: "id",
        value: figure.id,
        values: { file, year: figure.year },
      },
    ];
  });
}

async function whatIsKnown(db: Database): Promise<KnownForResults> {
  const municipalities = await db.municipality.findMany({ select: { number: true } });
  const former = await db.formerMunicipalityNumber.findMany({ orderBy: { successor: "asc" } });
  const formerNumbers = new Map<string, string[]>();
  for (const { number, successor } of former) {
    formerNumbers.set(number, [...(formerNumbers.get(number) ?? []), successor]);
  }
  return {
    instruments: await listInstruments(db),
    municipalities: new Set(municipalities.map(({ number }) => number)),
    formerNumbers,
  };
}
