import type { Database } from "~/platform/database.server";
import { countedSeries } from "../imports/counted-series.server";
import { type StoredObservation, storedObservations } from "../imports/stored-observations.server";

/** What observations are asked for by, at least one of them. */
export interface AskedObservations {
  indicator?: string | undefined;
  municipality?: string | undefined;
  year?: number | undefined;
}

/**
 * Some of the observations that count, by indicator, year and municipality. Only the indicators and years that they stand in are read:
 * a page costs the same wherever it lies.
 * @param from how many come before them.
 * @returns with how many there are in all.
 */
export async function pageOfObservations(
  db: Database,
  { indicator, municipality, year }: AskedObservations,
  from: number,
  most: number,
): Promise<{ total: number; observations: StoredObservation[] }> {
  const asked = {
    ...(indicator !== undefined && { indicators: [indicator] }),
    ...(year !== undefined && { years: [year] }),
  };
  if (municipality !== undefined) {
    const all = await storedObservations(db, { ...asked, municipality });
    return { total: all.length, observations: all.slice(from, from + most) };
  }
  const series = (await countedSeries(db)).filter(
    (each) => (indicator ?? each.indicator) === each.indicator && (year ?? each.year) === each.year,
  );
  let total = 0;
  let before = 0;
  const wanted = series.filter(({ figures }) => {
    const [first, end] = [total, total + figures];
    total = end;
    if (end <= from) before = end;
    return end > from && first < from + most;
  });
  if (wanted.length === 0) return { total, observations: [] };
  const read = await storedObservations(db, {
    indicators: wanted.map((each) => each.indicator),
    years: [...new Set(wanted.map((each) => each.year))],
  });
  return { total, observations: read.slice(from - before, from - before + most) };
}
