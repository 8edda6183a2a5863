/** What a list of numbers comes to. */
export interface Moments {
  n: number;
  /** Null without any number. */
  mean: number | null;
  /** Standard deviation of the sample (n - 1), in the numbers' own unit; null with fewer than two. */
  sd: number | null;
}

/**
 * Number, mean and standard deviation of the sample: sd = √(Σ(x - mean)² / (n - 1)), summed about the mean in a second walk, so that
 * large numbers close together lose nothing. `moments([1, 2, 3])` is { n: 3, mean: 2, sd: 1 }.
 */
export function moments(values: readonly number[]): Moments {
  const n = values.length;
  if (n === 0) return { n, mean: null, sd: null };
  const mean = sum(values) / n;
  if (n === 1) return { n, mean, sd: null };
  return { n, mean, sd: Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (n - 1)) };
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
