/**
 * Adjusts the p-values of a family of tests, so that the chance of even one false finding among them stays under the level:
 * ordered from the smallest, the i-th of m is multiplied by m - i + 1, never falls below the one before it, and is at most 1
 * (Holm 1979, Scandinavian Journal of Statistics 6, 65-70). `holm([0.01, 0.02])` is [0.02, 0.02].
 * @param pValues null where a test could not be made; it does not count in the family and stays null.
 * @returns the adjusted values in the same order.
 */
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const made = pValues.flatMap((p, place) => (p === null ? [] : [{ p, place }]));
  const adjusted: (number | null)[] = pValues.map(() => null);
  let highest = 0;
  made
    .sort((one, other) => one.p - other.p)
    .forEach(({ p, place }, index) => {
      highest = Math.max(highest, Math.min(1, p * (made.length - index)));
      adjusted[place] = highest;
    });
  return adjusted;
}
