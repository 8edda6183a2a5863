import { writeCsv } from "~/platform/csv-writing";
import { guardFormula } from "~/platform/formula-guard";
import type { FrameUnit } from "../frame";
import { unitColumns } from "../frame-columns";

/** A frame as a file that `readFrame` reads: one row a municipality, numbers with decimal points, blanks where nothing is known. */
export function writeFrame(frame: readonly FrameUnit[]): string {
  const cellOf = (value: string | number | null): string =>
    typeof value === "number" ? String(value) : guardFormula(value ?? "");
  return writeCsv([
    [...unitColumns],
    ...frame.map((unit) => unitColumns.map((column) => cellOf(unit[column]))),
  ]);
}
