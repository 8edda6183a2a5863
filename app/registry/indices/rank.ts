/** What a municipality without a score has in place of a rank. */
export const NO_RANK = 0;

/** Scores nearer to one another than this differ by the noise of binary fractions only: a tie. */
const TIE = 1e-11;

/**
 * Ranks scores with the highest first: 1 is best, those that are equal share the better rank, and the next one is counted as if they
 * had not (1, 2, 2, 4). What has no score gets no rank.
 * @param scores NaN where there is none.
 * @returns for each score its rank, or `NO_RANK`.
 * @example ranksOf([0.1, 0.4, NaN, 0.1]) is [2, 1, 0, 2].
 */
export function ranksOf(scores: Float64Array): Uint16Array {
  // Sorting numbers as such is many times faster than sorting places by a comparison, and ranks are computed a thousand times.
  const ascending = scores.filter((score) => !Number.isNaN(score)).sort();
  const ranksOfSorted = new Uint16Array(ascending.length);
  for (let i = ascending.length - 1; i >= 0; i -= 1) {
    const tied = i + 1 < ascending.length && (ascending[i + 1] ?? 0) - (ascending[i] ?? 0) <= TIE;
    ranksOfSorted[i] = tied ? (ranksOfSorted[i + 1] ?? NO_RANK) : ascending.length - i;
  }
  const ranks = new Uint16Array(scores.length);
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] ?? NaN;
    if (!Number.isNaN(score)) ranks[i] = ranksOfSorted[placeIn(ascending, score)] ?? NO_RANK;
  }
  return ranks;
}

/** The places of the scores, highest first; what has no score is left out. Equals keep their order. */
export function orderOf(scores: Float64Array): number[] {
  return [...scores.keys()]
    .filter((place) => !Number.isNaN(scores[place]))
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
}

/** Where a number that is among sorted numbers stands. */
function placeIn(ascending: Float64Array, score: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < score) low = middle + 1;
    else high = middle;
  }
  return low;
}
