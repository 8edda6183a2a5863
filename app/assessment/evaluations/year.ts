/** Years that an evaluation can be named by: the instrument's oldest results are from about 2000. */
export const YEAR_FIRST = 2000;
export const YEAR_LAST = 2100;

/** Whether what was typed is a year that an evaluation can have. */
export function isYear(typed: string): boolean {
  const year = Number(typed);
  return /^\s*\d{4}\s*$/.test(typed) && year >= YEAR_FIRST && year <= YEAR_LAST;
}
