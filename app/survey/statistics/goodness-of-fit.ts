import { sum } from "./moments";
import { upperChiSquare } from "./probability";

/** A chi-square test of how well counts fit the shares that were expected. */
export interface GoodnessOfFit {
  chiSquare: number;
  df: number;
  p: number;
  /** Smallest count that was expected. Under 5 the p-value is rough (Cochran 1954, Biometrics 10, 417-451). */
  smallestExpected: number;
}

/**
 * Pearson's chi-square: Σ(observed - expected)² / expected over the categories, with one degree of freedom less than there are categories.
 * @param observed counts of the categories.
 * @param expected weights of the same categories in any unit, such as their counts in the whole; a category of 0 is left out, since
 *   nothing can be observed there.
 * @returns null when there is nothing to test: no observation, or fewer than two categories.
 * @throws when something is observed where nothing is expected, or the lists differ in length.
 */
export function goodnessOfFit(
  observed: readonly number[],
  expected: readonly number[],
): GoodnessOfFit | null {
  if (observed.length !== expected.length)
    throw new Error("Observed and expected must have the same categories.");
  const categories = observed.map((count, place) => ({ count, weight: expected[place] ?? 0 }));
  if (categories.some(({ count, weight }) => weight === 0 && count > 0))
    throw new Error("Something is observed in a category where nothing is expected.");
  const possible = categories.filter(({ weight }) => weight > 0);
  const n = sum(observed);
  if (n === 0 || possible.length < 2) return null;

  const whole = sum(possible.map(({ weight }) => weight));
  const counts = possible.map(({ count, weight }) => ({ count, expected: (n * weight) / whole }));
  const chiSquare = sum(counts.map(({ count, expected }) => (count - expected) ** 2 / expected));
  const df = possible.length - 1;
  return {
    chiSquare,
    df,
    p: upperChiSquare(chiSquare, df),
    smallestExpected: Math.min(...counts.map(({ expected }) => expected)),
  };
}
