import type { CsvFault } from "~/platform/csv";
import type { Database } from "~/platform/database.server";
import { type CarriedFigure, carryForward } from "./carry-forward";
import { loadNumberRegister } from "./number-register.server";
import { readImportFile } from "./read-import-file.server";
import { type Revision, revisionOf } from "./revision";
import { type ImportFile, scanFile } from "./source-file-content.server";
import { shippedSources } from "./source-file.server";
import type { ImportFormat } from "./table-content";
import { additiveIndicators, findTable } from "./table-mapping";

/** What an import would bring: shown before it is applied. */
export interface ImportSummary {
  fileName: string;
  contentHash: string;
  format: ImportFormat;
  source: string;
  table: string;
  title: string;
  updatedAt: Date | null;
  revision: Revision;
  /** How many observations it brings, missing ones included. */
  rows: number;
  missing: number;
  years: number[];
  municipalities: number;
  /** By indicator: how many values and how many missing. */
  indicators: { indicator: string; values: number; missing: number }[];
  /** Whether the indicators' ids were made of the table's codes. */
  automatic: boolean;
  /** What stands in the table and is passed over. */
  unused: string[];
  otherRegions: number;
  /** Four-digit numbers that the register has never had. */
  unknownNumbers: string[];
  renumbered: number;
  addedUp: number;
  underOldNumber: number;
}

export interface StoredFigure extends CarriedFigure {
  indicator: string;
  year: number;
}

export type PreparedImport =
  | { ok: true; summary: ImportSummary; figures: () => Generator<StoredFigure> }
  | { ok: false; faults: CsvFault[] };

/** Reads a file, carries old municipality numbers forward and counts what came of it. Changes nothing. */
export async function prepareImport(db: Database, file: ImportFile): Promise<PreparedImport> {
  const sources = shippedSources();
  const register = await loadNumberRegister(db);
  const scan = await scanFile(file);
  const read = await readImportFile(file, scan, { sources, register });
  if (!read.ok) return read;
  const { content } = read;
  const additive = additiveIndicators(sources);

  const indicators = new Map<string, { indicator: string; values: number; missing: number }>();
  const municipalities = new Set<string>();
  const unknown = new Set<string>();
  const years = new Set<number>();
  const counts = { renumbered: 0, addedUp: 0, underOldNumber: 0 };
  for (const series of content.figures.bySeries()) {
    const carried = carryForward(series, register, additive.has(series.indicator));
    const count = indicators.get(series.indicator) ?? { indicator: series.indicator, values: 0, missing: 0 };
    indicators.set(series.indicator, count);
    for (const { municipality, figure } of carried.figures) {
      municipalities.add(municipality);
      if (figure.missing === null) count.values += 1;
      else count.missing += 1;
    }
    if (carried.figures.length > 0) years.add(series.year);
    for (const number of carried.unknown) unknown.add(number);
    counts.renumbered += carried.renumbered;
    counts.addedUp += carried.addedUp;
    counts.underOldNumber += carried.underOldNumber;
  }
  const counted = [...indicators.values()];
  const missing = counted.reduce((sum, count) => sum + count.missing, 0);
  const rows = missing + counted.reduce((sum, count) => sum + count.values, 0);
  if (rows === 0) {
    return {
      ok: false,
      faults: [{ code: "import_without_known_numbers", value: [...unknown].slice(0, 5).join(", ") }],
    };
  }
  const { format, source, table, title, updatedAt, automatic, unused, otherRegions, figures } = content;
  const summary: ImportSummary = {
    fileName: file.fileName,
    contentHash: scan.contentHash,
    format,
    source,
    table,
    title,
    updatedAt,
    revision: revisionOf(findTable(sources, table)?.source ?? null, updatedAt, Math.max(...years)),
    rows,
    missing,
    years: [...years].sort((one, other) => one - other),
    municipalities: municipalities.size,
    indicators: counted,
    automatic,
    unused,
    otherRegions,
    unknownNumbers: [...unknown].sort(),
    ...counts,
  };
  function* stored(): Generator<StoredFigure> {
    for (const series of figures.bySeries()) {
      const { indicator, year } = series;
      for (const figure of carryForward(series, register, additive.has(indicator)).figures)
        yield { ...figure, indicator, year };
    }
  }
  return { ok: true, summary, figures: stored };
}
