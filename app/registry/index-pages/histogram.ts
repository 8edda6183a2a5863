/** A stretch of scores with how many municipalities have one in it. */
export interface Bin {
  /** The least score that is in it, in standard deviations. */
  from: number;
  /** The least score that is not. */
  below: number;
  count: number;
}

/** Standard deviations; the bins have their limits at whole multiples of it. */
const BIN_WIDTH = 0.1;

/** How many scores lie in each stretch, from the lowest to the highest score. Empty without scores. */
export function histogram(scores: readonly number[], width: number = BIN_WIDTH): Bin[] {
  if (scores.length === 0) return [];
  const places = scores.map((score) => Math.floor(score / width));
  const first = Math.min(...places);
  const counts = new Array<number>(Math.max(...places) - first + 1).fill(0);
  for (const place of places) counts[place - first] = (counts[place - first] ?? 0) + 1;
  return counts.map((count, index) => ({
    from: (first + index) * width,
    below: (first + index + 1) * width,
    count,
  }));
}
