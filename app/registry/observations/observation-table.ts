import { type MissingReason, missingReasons } from "./missing";
import type { Observation } from "./observation";

/** The figures of an indicator: a cell for each municipality of the table, in its order. */
export interface Column {
  /** NaN where the figure is missing. */
  values: Float64Array;
  /** Why, as `missingCode` writes it; `HAS_VALUE` where there is a figure. */
  missing: Uint8Array;
}

/**
 * The observations of one year, laid out for computing. Municipalities are sorted by number, so that what is computed does not
 * depend on the order in which the observations came.
 */
export interface ObservationTable {
  year: number;
  municipalities: readonly string[];
  /** The indicators that have a row, if only one that says why the figure is missing. */
  columns: ReadonlyMap<string, Column>;
}

export const HAS_VALUE = 0;

const codes = new Map(missingReasons.map((reason, index) => [reason, index + 1]));

/** How a column writes that a figure is missing. */
export function missingCode(reason: MissingReason): number {
  return codes.get(reason) ?? HAS_VALUE;
}

/** What a column says of a cell; null where there is a figure. */
export function missingReason(code: number): MissingReason | null {
  return missingReasons[code - 1] ?? null;
}

/** The column of an indicator; where the table has none, one in which nobody has reported. */
export function columnOf({ columns, municipalities }: ObservationTable, indicator: string): Column {
  return columns.get(indicator) ?? emptyColumn(municipalities.length);
}

/** Lays out the observations of a year; those of other years are passed over. A later observation of the same place counts. */
export function observationTable(observations: Iterable<Observation>, year: number): ObservationTable {
  const ofYear = [...observations].filter((observation) => observation.year === year);
  const municipalities = [...new Set(ofYear.map(({ municipality }) => municipality))].sort();
  const rows = new Map(municipalities.map((municipality, index) => [municipality, index]));
  const columns = new Map<string, Column>();
  for (const { municipality, indicator, value, missing } of ofYear) {
    let column = columns.get(indicator);
    if (!column) columns.set(indicator, (column = emptyColumn(municipalities.length)));
    const row = rows.get(municipality) ?? 0;
    column.values[row] = value ?? NaN;
    column.missing[row] = missing === null ? HAS_VALUE : missingCode(missing);
  }
  return { year, municipalities, columns };
}

function emptyColumn(length: number): Column {
  return {
    values: new Float64Array(length).fill(NaN),
    missing: new Uint8Array(length).fill(missingCode("not_reported")),
  };
}
