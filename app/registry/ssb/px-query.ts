import { failure, type Result, success } from "~/platform/result";
import type { SourceTable } from "../imports/source-definition";
import { ageOf, firstLacking, spanText } from "../imports/age-span";
import { isMeant, isNamed, isSpan } from "../imports/table-mapping";
import type { PxTable, PxVariable } from "./px-metadata";

/** What one call asks a table for: the values of each variable, or all of them. */
export interface PxQuery {
  table: string;
  selection: { variable: string; values: readonly string[] | "all" }[];
}

/** A variable and what is wanted of it. */
interface Wanted {
  variable: PxVariable;
  values: string[];
}

/** The figures of one call: Statistics Norway gives no more. */
export const MOST_CELLS = 800_000;

/**
 * The calls that fetch what a definition files of a table: every region, the years asked for, and of the other variables the values
 * that an indicator has use for. Years are divided among calls where one would be too large, and then the values of the largest variable.
 * @param years null for every year that the table has.
 */
export function planQueries(
  definition: SourceTable,
  { variables }: PxTable,
  years: readonly number[] | null,
  mostCells = MOST_CELLS,
): Result<PxQuery[]> {
  const { table } = definition;
  const region = variables.find(({ name }) => isNamed(name, definition.region));
  const time = variables.find(({ name }) => isNamed(name, definition.time));
  if (!region || !time) return failure({ code: "fetch_table_otherwise", values: { table } });
  const has = time.values.map(({ code }) => code);
  const lacking = (years ?? []).map(String).filter((year) => !has.includes(year));
  if (lacking.length > 0) {
    const values = { table, years: lacking.join(", "), first: has[0] ?? "", last: has.at(-1) ?? "" };
    return failure({ code: "fetch_years_lacking", values });
  }
  const others: Wanted[] = [];
  for (const variable of variables) {
    if (variable === region || variable === time) continue;
    const wanted = wantedValues(definition, variable);
    if (!wanted.ok) return wanted;
    if (wanted.value.length > 0) others.push({ variable, values: wanted.value });
  }
  const wantedYears = years ? has.filter((year) => years.includes(Number(year))) : has;
  const chunks = divide(region.values.length, others, wantedYears, mostCells);
  return success(
    chunks.map((chunk) => ({
      table,
      selection: [
        { variable: region.name.code, values: "all" },
        ...chunk.others.map(({ variable, values }) => ({ variable: variable.name.code, values })),
        { variable: time.name.code, values: chunk.years },
      ],
    })),
  );
}

/** The values that some indicator has use for; none when the variable may be left out. */
function wantedValues(definition: SourceTable, variable: PxVariable): Result<string[]> {
  const { table, dimensions, indicators } = definition;
  const [id] = Object.entries(dimensions).find(([, meant]) => isNamed(variable.name, meant)) ?? [];
  if (id === undefined) {
    if (variable.optional) return success([]);
    const [only] = variable.values;
    if (only && variable.values.length === 1) return success([only.code]);
    return failure({ code: "fetch_variable_undefined", values: { table, variable: variable.name.label } });
  }
  const wanted = new Set<string>();
  for (const { id: indicator, where } of indicators) {
    const meant = where[id];
    if (!meant) continue;
    const found = variable.values.filter((value) => isMeant(value, meant));
    const lacking = isSpan(meant)
      ? firstLacking(
          found.flatMap((value) => ageOf(value) ?? []),
          meant,
        ) !== null && spanText(meant)
      : found.length === 0 && (meant.label ?? meant.code ?? "");
    if (lacking !== false)
      return failure({ code: "fetch_value_lacking", values: { table, indicator, value: lacking } });
    const values = isSpan(meant) ? found : found.slice(0, 1);
    for (const { code } of values) wanted.add(code);
  }
  return success([...wanted]);
}

function divide(
  regions: number,
  others: readonly Wanted[],
  years: readonly string[],
  mostCells: number,
): { others: readonly Wanted[]; years: readonly string[] }[] {
  const cellsOfYear = others.reduce((product, { values }) => product * values.length, regions);
  const yearsAtOnce = Math.floor(mostCells / cellsOfYear);
  if (yearsAtOnce >= 1) return inChunks(years, yearsAtOnce).map((chunk) => ({ others, years: chunk }));
  const largest = others.reduce<Wanted | null>(
    (found, other) => (!found || other.values.length > found.values.length ? other : found),
    null,
  );
  // One call for all regions and one value of each variable is the least that can be asked for.
  if (!largest || largest.values.length === 1) return years.map((year) => ({ others, years: [year] }));
  return inChunks(largest.values, Math.ceil(largest.values.length / 2)).flatMap((values) =>
    divide(
      regions,
      others.map((other) => (other === largest ? { ...other, values } : other)),
      years,
      mostCells,
    ),
  );
}

function inChunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
