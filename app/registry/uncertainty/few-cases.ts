/**
 * Fewer cases than this behind a rate, and chance alone moves it much from year to year: what comes by chance has a standard deviation
 * of its square root (Poisson), at ten cases nearly a third of them. No source of the indices names a limit (docs/decisions/017).
 */
export const LEAST_CASES = 10;

/** How many inhabitants a rate is counted against, by its unit. Rates of other groups are left out: the register has no count of them. */
const inhabitantsOf: Record<string, number> = { "per-inhabitant": 1, "per-1000": 1_000, "per-10000": 10_000 };

/**
 * About how many cases are behind a rate, where its unit tells and they are few.
 * @param unit the id of the indicator's unit.
 * @returns null where there are enough, or where it cannot be told.
 * @example 2.5 per 1,000 in a municipality of 1,200 rests on 3 cases.
 */
export function fewCases(unit: string, value: number | null, inhabitants: number | null): number | null {
  const against = inhabitantsOf[unit];
  if (against === undefined || value === null || inhabitants === null) return null;
  const cases = Math.round((value * inhabitants) / against);
  return cases < LEAST_CASES ? cases : null;
}
