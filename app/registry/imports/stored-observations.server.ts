import type { Database, Transaction } from "~/platform/database.server";
import { reportedReasons } from "../observations/missing";
import type { Observation } from "../observations/observation";
import { pauses } from "./import-progress";
import { readIndicatorIds, readSeries, type SeriesRows } from "./series-rows.server";

/** An observation with where it comes from. */
export type StoredObservation = Observation & { importId: number; reportedAs: string | null };

export interface ObservationFilter {
  indicators?: readonly string[];
  years?: readonly number[];
  municipality?: string;
}

/** About how many rows are read in one go: the database answers while everybody else waits. */
const ROWS_A_SLICE = 3_000;
const FIRST_SLICE = 4;

/**
 * The observations that count: of several imports that have a place the latest, undone ones left out, and made-up ones as soon as there is
 * a real import. By indicator, year and municipality. Read in slices, with pauses in which others get their pages.
 */
export async function storedObservations(
  db: Database,
  { indicators, years, municipality }: ObservationFilter,
): Promise<StoredObservation[]> {
  const { synthetic } = await countingImports(db);
  // One municipality has few figures, which are found by its number.
  if (municipality !== undefined) {
    const wanted = indicators && new Set(indicators);
    const series = await readSeries(db, { synthetic, years, municipality });
    return series.filter(({ indicator }) => wanted?.has(indicator) ?? true).flatMap(latestOf);
  }
  const ids = indicators ? [...new Set(indicators)].sort() : await readIndicatorIds(db);
  const found: StoredObservation[] = [];
  const pause = pauses();
  let size = FIRST_SLICE;
  for (let from = 0; from < ids.length;) {
    const slice = await readSeries(db, { synthetic, years, indicators: ids.slice(from, from + size) });
    from += size;
    await pause();
    const rows = slice.reduce((sum, series) => sum + series.rows.length, 0);
    size = Math.max(1, Math.floor((size * ROWS_A_SLICE) / Math.max(rows, 1)));
    for (const series of slice) {
      found.push(...latestOf(series));
      await pause();
    }
  }
  return found;
}

/** Whether the observations that count are made up for the demo: so it is until anything else is imported. */
export async function countsSynthetic(db: Database | Transaction): Promise<boolean> {
  const { synthetic } = await countingImports(db);
  return synthetic && (await db.observationImport.count({ where: { undoneAt: null, synthetic } })) > 0;
}

/** Which imports count: the real ones, or, while there is none, those made up for the demo. Never both. */
export async function countingImports(
  db: Database | Transaction,
): Promise<{ undoneAt: null; synthetic: boolean }> {
  const real = await db.observationImport.count({ where: { undoneAt: null, synthetic: false } });
  return { undoneAt: null, synthetic: real === 0 };
}

/** A series with the figure of the latest import in each place, by municipality. */
function latestOf({ indicator, year, rows }: SeriesRows): StoredObservation[] {
  const latest = new Map<string, SeriesRows["rows"][number]>();
  for (const row of rows) {
    const there = latest.get(row.municipality);
    if (!there || row.importId > there.importId) latest.set(row.municipality, row);
  }
  return [...latest.values()]
    .sort((one, other) => (one.municipality < other.municipality ? -1 : 1))
    .map(({ value, missing, ...row }) =>
      value === null
        ? { indicator, year, ...row, value, missing: asReason(missing) }
        : { indicator, year, ...row, value, missing: null },
    );
}

function asReason(written: string | null) {
  const reason = reportedReasons.find((candidate) => candidate === written);
  if (!reason) throw new Error(`The database has an unknown reason for a missing figure: ${written}`);
  return reason;
}
