/**
 * A table as CSV (RFC 4180): commas, lines ended by CRLF, cells quoted where they must be. Cells are written as they stand; what comes
 * from people must have been guarded against spreadsheets that compute it.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

/** Blanks at the ends are kept by the quotation marks. */
function quoted(cell: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
