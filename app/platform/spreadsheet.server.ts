import writeExcelFile, { type SheetData } from "write-excel-file/node";

/** A cell: a text, a number, a day (ISO date), or nothing. */
export type SheetCell = string | number | { day: string } | null;

/** A sheet of a spreadsheet: headings, and rows with as many cells. */
export interface Sheet {
  name: string;
  columns: { heading: string; /** In characters. */ width: number }[];
  rows: SheetCell[][];
}

/**
 * A spreadsheet file (.xlsx). A text is always a text: what begins with «=», «+», «-» or «@» is shown as it stands and never
 * computed. Days are real dates, which spreadsheets can sort and count with.
 */
export async function writeSpreadsheet(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [
      columns.map(({ heading }) => ({ ...textCell(heading), fontWeight: "bold" as const })),
      ...rows.map((row) => row.map(cellOf)),
    ] satisfies SheetData,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }));
  return writeExcelFile(written).toBuffer();
}

function cellOf(cell: SheetCell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return textCell(cell);
  if (typeof cell === "number") return { type: Number, value: cell, alignVertical: "top" as const };
  return {
    type: Date,
    value: new Date(`${cell.day}T00:00:00Z`),
    format: "yyyy-mm-dd",
    alignVertical: "top" as const,
  };
}

/** Control characters and halves of letters, which XML cannot hold, are left out. */
function textCell(text: string) {
  const value = text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, "");
  return { type: String, value, wrap: true, alignVertical: "top" as const };
}
