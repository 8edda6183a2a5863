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
 * @param weights one for each value, above 0. Then mean = Σwx / Σw and sd = √(Σw(x - mean)² · (n / Σw) / (n - 1)), which are the plain
 *   ones when all weigh the same; n stays the number of values.
 */
export function moments(values: readonly number[], weights?: readonly number[]): Moments {
  const n = values.length;
  if (n === 0) return { n, mean: null, sd: null };
  const weightAt = (place: number): number => weights?.[place] ?? 1;
  const whole = sum(values.map((_, place) => weightAt(place)));
  const mean = sum(values.map((value, place) => weightAt(place) * value)) / whole;
  if (n === 1) return { n, mean, sd: null };
  const squares = sum(values.map((value, place) => weightAt(place) * (value - mean) ** 2));
  return { n, mean, sd: Math.sqrt((squares * (n / whole)) / (n - 1)) };
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
