import readSpreadsheet from "read-excel-file/node";
import { writeCsv } from "./csv-writing";
import { failure, type Fault, type Result, success } from "./result";

/** A spreadsheet file that cannot be read. */
export type SpreadsheetFault = Fault & { code: "file_old_spreadsheet" | "file_spreadsheet_broken" };

const XLSX = [0x50, 0x4b, 0x03, 0x04];
const XLS = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The bytes of an uploaded table as CSV: the first sheet of an XLSX file, row for row, so that both kinds of files meet the same checks;
 * any other file as it is.
 */
export async function tableBytes(bytes: Uint8Array): Promise<Result<Uint8Array, SpreadsheetFault>> {
  if (startsWith(bytes, XLS)) return failure({ code: "file_old_spreadsheet" });
  if (!startsWith(bytes, XLSX)) return success(bytes);
  try {
    const [sheet] = await readSpreadsheet(Buffer.from(bytes));
    const rows = (sheet?.data ?? []).map((row) => row.map(cellText));
    return success(new TextEncoder().encode(writeCsv(rows)));
  } catch {
    return failure({ code: "file_spreadsheet_broken" });
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

/** Spreadsheets keep sums such as 0.1 + 0.2 with a tail of noise; fifteen digits are what they show themselves. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "string" ? cell : String(cell as boolean);
}
