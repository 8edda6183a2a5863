import { CsvError, parse } from "csv-parse/sync";

/** A place in a file that a person must mend. Rows are counted with the heading as row 1, as a spreadsheet does. */
export interface CsvFault {
  /** A key of the «faults» texts. */
  code: string;
  row?: number;
  column?: string;
  value?: string;
  /** Further values that the sentence names. */
  values?: Record<string, string | number>;
}

export interface CsvRow {
  row: number;
  /** Trimmed cells by the name of their column, in lower case. */
  cells: Record<string, string>;
}

export type CsvTable = { ok: true; rows: CsvRow[] } | { ok: false; faults: CsvFault[] };

/**
 * Reads a table with a heading row: semicolon, comma or tab, with or without a byte order mark, any line ends. Blank rows are
 * passed over. Windows' old encoding is read too, since Norwegian spreadsheets still write it.
 * @param required names of columns that must be there, in lower case; further columns are passed over.
 */
export function readCsv(bytes: Uint8Array, required: readonly string[]): CsvTable {
  const text = decodeText(bytes);
  if (text === null) return fault({ code: "file_not_text" });
  if (text.trim() === "") return fault({ code: "file_empty" });
  if (/^\s*</.test(text)) return fault({ code: "file_is_markup" });

  const heading = text.split(/\r\n|\n|\r/).find((line) => line.trim() !== "") ?? "";
  const delimiter = [";", "\t", ","].find((candidate) => heading.includes(candidate)) ?? ",";
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: false,
      trim: true,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fault({ code: "file_not_csv", row: Number(error["lines"] ?? 1) });
  }

  const [first, ...rest] = records
    .map(({ record }, index) => ({ record, row: index + 1 }))
    .filter(hasContent);
  if (!first) return fault({ code: "file_empty" });
  const columns = first.record.map((name) => name.toLowerCase());
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    return {
      ok: false,
      faults: missing.map((column) => ({
        code: "column_missing",
        row: first.row,
        column,
        value: first.record.join(", "),
      })),
    };
  }
  const doubled = columns.filter((name, index) => name !== "" && columns.indexOf(name) !== index);
  if (doubled.length > 0) {
    return {
      ok: false,
      faults: doubled.map((column) => ({ code: "column_doubled", row: first.row, column })),
    };
  }
  if (rest.length === 0) return fault({ code: "file_without_rows" });
  const tooWide = rest.filter(({ record }) => record.length > columns.length);
  if (tooWide.length > 0) {
    return {
      ok: false,
      faults: tooWide.map(({ record, row }) => ({
        code: "row_too_wide",
        row,
        value: record.join(delimiter),
        values: { cells: record.length, columns: columns.length },
      })),
    };
  }
  return {
    ok: true,
    rows: rest.map(({ record, row }) => ({
      row,
      cells: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ""])),
    })),
  };
}

const hasContent = ({ record }: { record: string[] }): boolean => record.some((cell) => cell !== "");

const fault = (only: CsvFault): CsvTable => ({ ok: false, faults: [only] });

/** The text of a file in UTF-8 or in Windows' old encoding; null when it is no text. A byte order mark is left out. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
