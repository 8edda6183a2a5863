import { type CsvFault, type CsvRow, readCsv } from "~/platform/csv";
import { readDecimal } from "~/platform/read-decimal";
import { reasonOfFlag } from "../observations/missing";
import type { CostTable, Population } from "./cost-table";

export type CostFile = { ok: true; costs: CostTable } | { ok: false; faults: CsvFault[] };
export type PopulationFile = { ok: true; population: Population } | { ok: false; faults: CsvFault[] };

type Report = (fault: Omit<CsvFault, "row">) => void;

/**
 * Reads the columns service, municipality and value (NOK per inhabitant, corrected for need). A blank value or a sign such as «..»
 * is a cost that is missing. Services keep the order of the file.
 */
export function readCosts(bytes: Uint8Array): CostFile {
  const table = readCsv(bytes, ["service", "municipality", "value"]);
  if (!table.ok) return table;
  const costs = new Map<string, Map<string, number>>();
  const faults = eachRow(table.rows, ({ cells }, report, seen) => {
    const service = cells["service"] ?? "";
    const municipality = readMunicipality(cells, report);
    const value = cells["value"] ?? "";
    if (service === "") report({ code: "service_missing", column: "service" });
    const cost = readDecimal(value);
    const missing = value === "" || reasonOfFlag(value) !== null;
    if (cost === null && !missing) report({ code: "cost_not_number", column: "value", value });
    const first = seen(JSON.stringify([service, municipality]));
    if (first !== null)
      report({ code: "cost_doubled", column: "service", value: municipality, values: { service, first } });
    const ofService = costs.get(service) ?? new Map<string, number>();
    if (cost !== null) ofService.set(municipality, Number(cost));
    costs.set(service, ofService);
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, costs };
}

/** Reads the columns municipality and value (inhabitants). */
export function readPopulation(bytes: Uint8Array): PopulationFile {
  const table = readCsv(bytes, ["municipality", "value"]);
  if (!table.ok) return table;
  const population = new Map<string, number>();
  const faults = eachRow(table.rows, ({ cells }, report, seen) => {
    const municipality = readMunicipality(cells, report);
    const value = cells["value"] ?? "";
    if (!/^0*[1-9]\d{0,8}$/.test(value)) report({ code: "population_not_count", column: "value", value });
    const first = seen(municipality);
    if (first !== null)
      report({
        code: "population_doubled",
        column: "municipality",
        value: municipality,
        values: { first },
      });
    population.set(municipality, Number(value));
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, population };
}

/** Reads row by row. `seen` tells the row that has had the same key before, and remembers this one. */
function eachRow(
  rows: readonly CsvRow[],
  read: (row: CsvRow, report: Report, seen: (key: string) => number | null) => void,
): CsvFault[] {
  const faults: CsvFault[] = [];
  const firstRows = new Map<string, number>();
  for (const row of rows) {
    const seen = (key: string): number | null => {
      const first = firstRows.get(key) ?? null;
      if (first === null) firstRows.set(key, row.row);
      return first;
    };
    read(row, (fault) => faults.push({ row: row.row, ...fault }), seen);
  }
  return faults;
}

function readMunicipality(cells: CsvRow["cells"], report: Report): string {
  const value = cells["municipality"] ?? "";
  if (!/^\d{4}$/.test(value)) report({ code: "municipality_not_four_digits", column: "municipality", value });
  return value;
}
