import { type CsvFault, type CsvRow, readCsv } from "~/platform/csv";
import { type ReportedReason, reasonOfFlag } from "./missing";
import type { Observation, ObservationPlace } from "./observation";
import { notNumber, readNumber } from "./read-number";

/** The columns of the plain long form. `status` may be left out where no figure is missing. */
export const observationColumns = ["municipality", "indicator", "year", "value"] as const;

/** An observation and the row that it stands on; the heading is row 1. */
export type ReadObservation = Observation & { row: number };

export type ObservationFile =
  | { ok: true; observations: ReadObservation[] }
  | { ok: false; faults: CsvFault[] };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/**
 * Reads a table of observations in the plain long form: municipality, indicator, year, value and status. All or nothing: either
 * every row is an observation, or every fault is told.
 */
export function readObservations(bytes: Uint8Array): ObservationFile {
  const table = readCsv(bytes, observationColumns);
  if (!table.ok) return table;
  const observations: ReadObservation[] = [];
  const faults: CsvFault[] = [];
  const firstRows = new Map<string, number>();
  for (const row of table.rows) {
    const read = readObservation(row);
    if (!read.ok) faults.push(...read.faults);
    else {
      const place = placeKey(read.observation);
      const first = firstRows.get(place);
      if (first === undefined) firstRows.set(place, row.row);
      else faults.push(doubled(row.row, read.observation, first));
      observations.push({ ...read.observation, row: row.row });
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, observations };
}

/** One row of such a table, for a reader that does not hold the whole file. */
export function readObservation({
  row,
  cells,
}: CsvRow): { ok: true; observation: Observation } | { ok: false; faults: CsvFault[] } {
  const faults: CsvFault[] = [];
  const report = (column: string, code: string, values?: CsvFault["values"]): void => {
    faults.push({ row, column, code, value: cells[column] ?? "", ...(values && { values }) });
  };
  const municipality = cells["municipality"] ?? "";
  const indicator = cells["indicator"] ?? "";
  const written = cells["year"] ?? "";
  const year = /^\d{4}$/.test(written) ? Number(written) : NaN;
  if (!/^\d{4}$/.test(municipality)) report("municipality", "municipality_not_four_digits");
  if (indicator === "") report("indicator", "observation_indicator_missing");
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) report("year", "year_not_year");
  const figure = readFigure(cells["value"] ?? "", cells["status"] ?? "", report);
  if (!figure || faults.length > 0) return { ok: false, faults };
  return { ok: true, observation: { municipality, indicator, year, ...figure } };
}

type Figure = { value: number; missing: null } | { value: null; missing: ReportedReason };

/** A number, or the reason that the value or the status gives; nothing at all is «not reported». */
function readFigure(
  value: string,
  status: string,
  report: (column: string, code: string, values?: CsvFault["values"]) => void,
): Figure | null {
  const number = readNumber(value);
  const said = reasonOfFlag(status);
  if (status !== "" && said === null) report("status", "observation_status_unknown");
  else if (number !== null && said !== null) report("value", "observation_status_with_value", { status });
  else if (number !== null) return { value: number, missing: null };
  else if (value === "") return { value: null, missing: said ?? "not_reported" };
  else {
    const flagged = reasonOfFlag(value);
    if (flagged) return { value: null, missing: said ?? flagged };
    report("value", notNumber(value));
  }
  return null;
}

const placeKey = ({ municipality, indicator, year }: ObservationPlace): string =>
  `${municipality} ${year} ${indicator}`;

function doubled(row: number, { municipality, indicator, year }: ObservationPlace, first: number): CsvFault {
  return {
    code: "observation_doubled",
    row,
    column: "indicator",
    value: indicator,
    values: { municipality, year, first },
  };
}
