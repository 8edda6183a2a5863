import readSpreadsheet from "read-excel-file/node";
import { isLongHeading, LongReader } from "./read-long-rows";
import type { NumberRegister } from "./number-register";
import type { Cell } from "./read-figure";
import { readJsonStat } from "./read-json-stat";
import { isKlass, readKlass } from "./read-klass";
import { StatbankReader } from "./read-statbank";
import {
  delimiterOf,
  eachRow,
  type FileScan,
  type ImportFile,
  readBytes,
} from "./source-file-content.server";
import type { SourceDefinition } from "./source-definition";
import type { ReadTable } from "./table-content";

const MEGABYTE = 1024 * 1024;
/** CSV is read row by row; the others have to be held as a whole. */
const MOST_CSV_MEGABYTES = 300;
const MOST_WHOLE_MEGABYTES = 60;
const MOST_SPREADSHEET_MEGABYTES = 20;

/** What a reader knows besides the file. */
export interface Known {
  sources: readonly SourceDefinition[];
  register: NumberRegister;
}

/**
 * Reads a file of figures in whatever form it has: JSON-stat, an export of the Statbank in CSV or XLSX, the plain long form, or a
 * code list of KLASS. All or nothing: either every figure is read, or the faults are told with their places.
 */
export async function readImportFile(file: ImportFile, scan: FileScan, known: Known): Promise<ReadTable> {
  const { head, encoding } = scan;
  const start = Buffer.from(head).toString("latin1");
  if (start.startsWith("PK\u0003\u0004")) return readXlsx(file, known);
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return failed("file_old_spreadsheet");
  if (encoding === null) return failed("file_not_text");
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  if (file.size === 0 || (text.trim() === "" && file.size <= head.length)) return failed("file_empty");
  if (/^\s*</.test(text)) return failed("file_is_markup");
  if (/^\s*[[{]/.test(text)) return readJson(file, known);
  return readDelimited(file, encoding, text, known);
}

const failed = (code: string, values?: Record<string, number>): ReadTable => ({
  ok: false,
  faults: [{ code, ...(values && { values }) }],
});

const tooLarge = ({ size }: ImportFile, most: number): ReadTable | null =>
  size > most * MEGABYTE
    ? failed("file_too_large_to_read", { size: Math.ceil(size / MEGABYTE), most })
    : null;

async function readJson(file: ImportFile, { sources }: Known): Promise<ReadTable> {
  const refused = tooLarge(file, MOST_WHOLE_MEGABYTES);
  if (refused) return refused;
  const text = new TextDecoder().decode(await readBytes(file));
  const klass = parsed(text);
  return isKlass(klass) ? readKlass(klass) : readJsonStat(text, sources, tableOfName(file.fileName));
}

/** Undefined when it is no JSON; the reader of JSON-stat then tells where. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function readDelimited(
  file: ImportFile,
  encoding: "utf-8" | "windows-1252",
  head: string,
  { sources, register }: Known,
): Promise<ReadTable> {
  const refused = tooLarge(file, MOST_CSV_MEGABYTES);
  if (refused) return refused;
  const delimiter = delimiterOf(head);
  const [heading = ""] = head
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
  const names = heading.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ""));
  const reader = isLongHeading(names)
    ? new LongReader(register)
    : new StatbankReader("statbank_csv", sources, tableOfName(file.fileName));
  const fault = await eachRow(file, encoding, delimiter, (row) => reader.read(row));
  if (fault) reader.faults.push(fault);
  return reader.content();
}

async function readXlsx(file: ImportFile, { sources, register }: Known): Promise<ReadTable> {
  const refused = tooLarge(file, MOST_SPREADSHEET_MEGABYTES);
  if (refused) return refused;
  let rows: Cell[][];
  try {
    const [sheet] = await readSpreadsheet(await readBytes(file));
    rows = (sheet?.data ?? []) as unknown as Cell[][];
  } catch {
    return failed("file_spreadsheet_broken");
  }
  const long = isLongHeading((rows[0] ?? []).map((cell) => String(cell ?? "")));
  const reader = long
    ? new LongReader(register)
    : new StatbankReader("statbank_xlsx", sources, tableOfName(file.fileName));
  rows.every((cells, at) => reader.read({ row: at + 1, cells }));
  return reader.content();
}

/** The Statbank names its files by the table: «12143_20240101-120000.csv». */
function tableOfName(fileName: string): string {
  return /(?:^|\D)(\d{5})(?:\D|$)/.exec(fileName)?.[1] ?? "";
}
