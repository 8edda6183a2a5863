/**
 * Reads a number written with decimal comma or decimal point, without thousands separators. Apart from csv.ts, so that a page's
 * scripts can read a number without carrying a reader of files.
 * @returns the digits with a decimal point, so that nothing is lost; null when it is no such number.
 */
export function readDecimal(cell: string): string | null {
  const normal = cell.replace("\u2212", "-").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(normal) ? normal : null;
}
