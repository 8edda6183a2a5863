import Fraction from "fraction.js";
import { type CsvFault, type CsvRow, readCsv } from "~/platform/csv";
import { readDecimal } from "~/platform/read-decimal";
import { namesOf, plainName } from "./criterion-name";
import { type Counts, type CriterionCounts, inhabitantsByAge } from "./need-index";
import type { NeedKey } from "./need-key";
import { roundedBy } from "./need-span";

/** A file of criteria: what `computeNeed` asks for. */
export interface CriteriaFile {
  counts: Map<string, CriterionCounts>;
  /** How far each criterion's counts may be off, by the digits that they are written with. */
  rounding: Map<string, Counts>;
  inhabitants: Counts;
  /** Whether a row gives the inhabitants, or the criteria of age were added up. */
  inhabitantsFrom: "row" | "ages";
  /** How many indices were taken as published. */
  publishedIndices: number;
}

export type ReadCriteria = ({ ok: true } & CriteriaFile) | { ok: false; faults: CsvFault[] };

/** What the row with the totals of inhabitants may be called, as a plain name: «Innbyggere i alt», «Folketall 1.7.2022». */
const inhabitantNames =
  /^(total|sum)?(innbyggere|innbyggjarar|(inhabitants|population|folketall?|folkemengde)\d*)(total|totalt|ialt)?$|^(total|totalt|sum|ialt)$/;

type Report = (fault: Omit<CsvFault, "row">) => void;

/**
 * Reads the columns criterion, municipality_value and national_value, and index where there is one: a published index, which then
 * holds instead of the counts. A row called «inhabitants» gives the totals; without it the criteria of age are added up.
 */
export function readCriteria(key: NeedKey, bytes: Uint8Array): ReadCriteria {
  const table = readCsv(bytes, ["criterion", "municipality_value", "national_value"]);
  if (!table.ok) return table;
  const faults: CsvFault[] = [];
  const counts = new Map<string, CriterionCounts>();
  const rounding = new Map<string, Counts>();
  const firstRows = new Map<string, number>();
  let inhabitants: Counts | undefined;
  for (const row of table.rows) {
    const report: Report = (fault) => faults.push({ row: row.row, ...fault });
    const name = row.cells["criterion"] ?? "";
    const id = idOfRow(key, name);
    if (id === null) {
      report(unknownFault(key, name));
      continue;
    }
    const first = firstRows.get(id);
    if (first !== undefined)
      report({ code: "criterion_doubled", column: "criterion", value: name, values: { first } });
    firstRows.set(id, first ?? row.row);
    const read = readCounts(row, id === INHABITANTS, report);
    if (id === INHABITANTS) inhabitants = read;
    else {
      counts.set(id, { ...read, publishedIndex: readIndex(row, report) });
      rounding.set(id, roundingOf(key, id, row));
    }
  }
  const missing = key.criteria.filter(({ id }) => !counts.has(id)).map(({ id }) => id);
  if (missing.length > 0 && faults.every(({ code }) => code !== "criterion_unknown"))
    faults.push({
      code: "criteria_missing",
      values: { key: key.id, ids: missing.join(", "), count: missing.length },
    });
  if (faults.length > 0) return { ok: false, faults };
  const counted = inhabitants ?? inhabitantsByAge(key, counts);
  if (counted.municipality.equals(0)) return { ok: false, faults: [{ code: "inhabitants_none" }] };
  const publishedIndices = [...counts.values()].filter(
    ({ publishedIndex }) => publishedIndex !== null,
  ).length;
  return {
    ...{ ok: true, counts, rounding, publishedIndices },
    inhabitants: counted,
    inhabitantsFrom: inhabitants ? "row" : "ages",
  };
}

/** No criterion can have this id: theirs are words with hyphens. */
const INHABITANTS = "(inhabitants)";

function idOfRow(key: NeedKey, name: string): string | null {
  const plain = plainName(name);
  const found = key.criteria.find((criterion) => namesOf(criterion).some((own) => plainName(own) === plain));
  if (found) return found.id;
  return inhabitantNames.test(plain) ? INHABITANTS : null;
}

function unknownFault(key: NeedKey, name: string): Omit<CsvFault, "row"> {
  if (name === "") return { code: "criterion_blank", column: "criterion" };
  return { code: "criterion_unknown", column: "criterion", value: name, values: { key: key.id } };
}

/** Counts that cannot be read are zero here, and reported. */
function readCounts({ cells }: CsvRow, areInhabitants: boolean, report: Report): Counts {
  const read = (column: "municipality_value" | "national_value", mayBeZero: boolean): Fraction => {
    const value = cells[column] ?? "";
    const digits = readDecimal(value);
    if (value === "") report({ code: "criterion_value_blank", column });
    else if (digits === null) report({ code: "criterion_value_not_number", column, value });
    const count = new Fraction(digits ?? 0);
    if (count.lt(0)) report({ code: "criterion_value_negative", column, value });
    else if (digits !== null && count.equals(0) && !mayBeZero)
      report({ code: "criterion_value_zero", column, value });
    return count;
  };
  return {
    municipality: read("municipality_value", !areInhabitants),
    national: read("national_value", false),
  };
}

function roundingOf({ criteria }: NeedKey, id: string, { cells }: CsvRow): Counts {
  const countsPeople = criteria.some((criterion) => criterion.id === id && criterion.countsAge);
  const off = (column: "municipality_value" | "national_value"): Fraction =>
    roundedBy(readDecimal(cells[column] ?? "") ?? "", countsPeople);
  return { municipality: off("municipality_value"), national: off("national_value") };
}

function readIndex({ cells }: CsvRow, report: Report): Fraction | null {
  const value = cells["index"] ?? "";
  if (value === "") return null;
  const digits = readDecimal(value);
  if (digits === null || digits.startsWith("-")) {
    report({ code: "need_index_not_number", column: "index", value });
    return null;
  }
  return new Fraction(digits);
}
