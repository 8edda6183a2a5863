import type { Writable } from "node:stream";

/** Where a command writes: results to `out`, messages to `err`. Tests give their own. */
export interface Output {
  out: Writable;
  err: Writable;
}

export function printJson({ out }: Output, value: unknown): void {
  out.write(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Prints a plain table with aligned columns.
 * @param rows cells as a person reads them; the first row is the heading.
 * @param right indices of columns that hold numbers and are set to the right.
 */
export function printTable({ out }: Output, rows: string[][], right: number[] = []): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    out.write(`${cells.join("  ").trimEnd()}\n`);
  }
}
