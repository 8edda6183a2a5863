import type { CsvFault } from "~/platform/csv";
import type { Database } from "~/platform/database.server";
import { type CarriedFigure, carryForward } from "./carry-forward";
import { type ImportCounts, ImportCounter } from "./import-counts";
import { type OnProgress, pauses } from "./import-progress";
import { importHash, knownSources, ownFilingHash } from "./known-sources.server";
import { loadNumberRegister } from "./number-register.server";
import { readHere, type TableReader } from "./read-table.server";
import { type Revision, revisionOf } from "./revision";
import type { SourceDefinition } from "./source-definition";
import type { ImportFile } from "./source-file-content.server";
import type { ImportFormat, RowsLacking, TableAxes, TableCombination } from "./table-content";
import { additiveIndicators, findTable } from "./table-mapping";

/** What an import would bring: shown before it is applied. */
export interface ImportSummary extends ImportCounts {
  fileName: string;
  /** SHA-256 of its bytes. */
  contentHash: string;
  format: ImportFormat;
  source: string;
  table: string;
  title: string;
  updatedAt: Date | null;
  revision: Revision;
  /** By indicator: how many values and how many missing. */
  indicators: { indicator: string; values: number; missing: number }[];
  /** Whether the indicators' ids were made of the table's codes. */
  automatic: boolean;
  /** What the table tells figures apart by, with what they are filed under: those that are not filed are passed over, if some are. */
  combinations: TableCombination[];
  /** What the file calls region and time; null where it is no publisher's table. */
  axes: TableAxes | null;
  /** Null where the file has every row that it can be seen to need. */
  rowsLacking: RowsLacking | null;
  /** What must be the same for an import to be the same: the bytes, and how somebody's own definition files them. */
  importHash: string;
  /** How somebody's own definitions filed the table when the file was read; null where they do not. */
  filingHash: string | null;
  /** What does not hold in somebody's own definitions, a line each. */
  sourceFaults: string[];
  /** Whether the file says that its figures are made up: they count only while there are no real ones. */
  synthetic: boolean;
  otherRegions: number;
}

export interface StoredFigure extends CarriedFigure {
  indicator: string;
  year: number;
}

export type PreparedImport =
  | { ok: true; summary: ImportSummary; figures: () => Generator<StoredFigure> }
  | { ok: false; faults: CsvFault[] };

/** How an import is worked with. */
export interface ImportWorkings {
  onProgress?: OnProgress | undefined;
  /** Where the file is read; without it in this thread. */
  reader?: TableReader | undefined;
  /** Definitions of tables that go before all others. */
  given?: readonly SourceDefinition[] | undefined;
}

/** Reads a file, carries old municipality numbers forward and counts what came of it. Changes nothing. */
export async function prepareImport(
  db: Database,
  file: ImportFile,
  { onProgress, reader = readHere, given = [] }: ImportWorkings = {},
): Promise<PreparedImport> {
  const known = knownSources(given);
  const sources = known.all;
  const register = await loadNumberRegister(db);
  const { contentHash, read } = await reader(file, { sources, register }, (share) =>
    onProgress?.({ phase: "reading", share }),
  );
  if (!read.ok) return read;
  const { content } = read;
  const isFiled = content.combinations.some(({ filedAs }) => filedAs !== null);
  const additive = additiveIndicators(sources, isFiled ? content.table : "");
  const isPublished = content.combinations.length > 0;
  const filingHash = ownFilingHash(known, content.table);

  const counter = new ImportCounter(register);
  const pause = pauses();
  for (const series of content.figures.bySeries()) {
    counter.add(series, carryForward(series, register, additive.has(series.indicator), isPublished));
    await pause();
  }
  const counts = counter.counts();
  if (counts.rows === 0) {
    const value = counts.unknownNumbers.slice(0, 5).join(", ");
    return { ok: false, faults: [{ code: "import_without_known_numbers", value }] };
  }
  const { format, source, table, title, updatedAt, automatic, synthetic, otherRegions, figures } = content;
  const { combinations, axes, rowsLacking } = content;
  const summary: ImportSummary = {
    ...counts,
    fileName: file.fileName,
    contentHash,
    format,
    source,
    table,
    title,
    updatedAt,
    revision: revisionOf(findTable(sources, table)?.source ?? null, updatedAt, Math.max(...counts.years)),
    indicators: byIndicator(counts),
    automatic,
    synthetic,
    otherRegions,
    combinations,
    axes,
    rowsLacking,
    importHash: importHash(contentHash, isFiled ? filingHash : null),
    filingHash,
    sourceFaults: known.faults,
  };
  function* stored(): Generator<StoredFigure> {
    for (const series of figures.bySeries()) {
      const { indicator, year } = series;
      for (const figure of carryForward(series, register, additive.has(indicator), isPublished).figures)
        yield { ...figure, indicator, year };
    }
  }
  return { ok: true, summary, figures: stored };
}

function byIndicator({ series }: ImportCounts): ImportSummary["indicators"] {
  const counted = new Map<string, ImportSummary["indicators"][number]>();
  for (const { indicator, values, missing } of series) {
    const count = counted.get(indicator) ?? { indicator, values: 0, missing: 0 };
    counted.set(indicator, {
      indicator,
      values: count.values + values,
      missing: count.missing + missing,
    });
  }
  return [...counted.values()];
}
