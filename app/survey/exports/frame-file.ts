import { writeCsv } from "~/platform/csv-writing";
import { guardFormula } from "../analysis/formula-guard";
import type { FrameUnit } from "../frame";

const columns = [
  "municipality",
  "name",
  "population",
  "centrality",
  "income",
  "group",
  "region",
  "email",
] as const;

/** A frame as a file that `readFrame` reads: one row a municipality, numbers with decimal points, blanks where nothing is known. */
export function writeFrame(frame: readonly FrameUnit[]): string {
  const cellOf = (value: string | number | null): string =>
    typeof value === "number" ? String(value) : guardFormula(value ?? "");
  return writeCsv([[...columns], ...frame.map((unit) => columns.map((column) => cellOf(unit[column])))]);
}
