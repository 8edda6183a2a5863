/** What the figures of a table are told apart by: whose, of what, of when. */
export interface TableDimension {
  /** The heading of its column. */
  id: string;
  role: "geo" | "time" | "metric" | null;
  /** What its codes are called; empty where a code says all. */
  names: ReadonlyMap<string, string>;
}

/** A figure, or why there is none. */
export interface LongRow {
  /** A code of each dimension, in their order; no two rows have the same. */
  place: readonly string[];
  value: number | null;
  status: string | null;
  /** What no number can say of it: whose it is, or what decides it. */
  note?: string;
}

/** The figures of a table, and what they are told apart by. */
export interface LongContent {
  dimensions: readonly TableDimension[];
  /** In the order that a reader is to see. */
  rows: readonly LongRow[];
  /** Why there is no figure at a place without a row; null where nobody looks for one there. */
  absent: string | null;
}

/** Figures, one a row, with what they are and where they come from. */
export interface LongTable extends LongContent {
  label: string;
  source: string;
  /** When the newest of them came; null where that is not known. */
  updated: string | null;
  /** The figures are made up. */
  synthetic: boolean;
}

/** A figure at its place. What is no number is missing, for the reason that is given. */
export function longRow(
  place: readonly (string | number)[],
  figure: number | null | undefined,
  reason: string | null = null,
  note?: string | null,
): LongRow {
  const value = figure == null || Number.isNaN(figure) ? null : figure;
  return {
    place: place.map(String),
    value,
    status: value === null ? (reason ?? "not_reported") : null,
    ...(note && { note }),
  };
}

/** Who the figures are of, by their numbers. */
export const municipalityDimension = (
  municipalities: Iterable<{ number: string; name: string }>,
): TableDimension => ({
  id: "municipality",
  role: "geo",
  names: new Map([...municipalities].map(({ number, name }) => [number, name])),
});

/** What the figures measure. What Peil has computed is called `score` or `figure`, by which its own import knows it. */
export const measureDimension = (
  id: "indicator" | "score" | "figure",
  names: Iterable<readonly [string, string]>,
): TableDimension => ({ id, role: "metric", names: new Map(names) });

export const yearDimension: TableDimension = { id: "year", role: "time", names: new Map() };
