/** What two people gave to the same thing: numbers of one scale. */
export interface Pair {
  first: number;
  second: number;
}

/** How far apart two values are; 0 for the same value, and the same in both directions. */
export type Distance = (one: number, other: number) => number;

export const squaredDistance: Distance = (one, other) => (one - other) ** 2;

/** Agreement beyond chance with the bounds of its 95 % confidence interval, all from -1 to 1. */
export interface Kappa {
  kappa: number;
  low: number;
  high: number;
}

/** Of the standard normal distribution: 95 % lies within so many standard deviations of the mean. */
const NORMAL_95 = 1.959963984540054;

/**
 * Weighted kappa: 1 - observed / expected mean distance, where the expected one comes of putting every value of the first together
 * with every value of the second (Cohen 1968, Psychological Bulletin 70, 213-220). The standard error is the large-sample one
 * that does not suppose kappa to be 0 (Fleiss, Cohen and Everitt 1969, Psychological Bulletin 72, 323-327, formula 13).
 * The width of the scale cancels out: only the values that were given count.
 * @returns null where it is not defined: fewer than two pairs, or all values the same.
 */
export function weightedKappa(pairs: readonly Pair[], distance: Distance = squaredDistance): Kappa | null {
  const n = pairs.length;
  const firsts = shares(pairs.map(({ first }) => first));
  const seconds = shares(pairs.map(({ second }) => second));
  const farthest = Math.max(0, ...cross(firsts, seconds).map(([one, other]) => distance(one, other)));
  if (n < 2 || farthest === 0) return null;

  const weight: Distance = (one, other) => 1 - distance(one, other) / farthest;
  const observed = mean(pairs.map(({ first, second }) => weight(first, second)));
  const expected = sum(cross(firsts, seconds).map(([one, other, share]) => share * weight(one, other)));
  if (expected === 1) return null;
  const kappa = (observed - expected) / (1 - expected);

  const againstSeconds = meanWeights(firsts, seconds, weight);
  const againstFirsts = meanWeights(seconds, firsts, weight);
  const spread = mean(
    pairs.map(({ first, second }) => {
      const byChance = (againstSeconds.get(first) ?? 0) + (againstFirsts.get(second) ?? 0);
      return (weight(first, second) - byChance * (1 - kappa)) ** 2;
    }),
  );
  const variance = (spread - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2);
  // Rounding can bring a variance of nothing just under 0.
  const margin = NORMAL_95 * Math.sqrt(Math.max(0, variance));
  return { kappa: bounded(kappa), low: bounded(kappa - margin), high: bounded(kappa + margin) };
}

type Shares = ReadonlyMap<number, number>;

/** How large a part of the values each value is. */
function shares(values: readonly number[]): Shares {
  const found = new Map<number, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1 / values.length);
  return found;
}

/** Every value of one with every value of the other, and how often chance would bring them together. */
function cross(ones: Shares, others: Shares): [one: number, other: number, share: number][] {
  return [...ones].flatMap(([one, share]) =>
    [...others].map(([other, otherShare]): [number, number, number] => [one, other, share * otherShare]),
  );
}

/** For each value of one, its mean weight against all of the other. */
function meanWeights(ones: Shares, others: Shares, weight: Distance): Shares {
  return new Map(
    [...ones.keys()].map((one) => [
      one,
      sum([...others].map(([other, share]) => share * weight(one, other))),
    ]),
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const bounded = (value: number): number => Math.min(1, Math.max(-1, value));
