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
  const order = orderOf(scores);
  const ranks = new Uint16Array(scores.length);
  let rank = NO_RANK;
  let before = Infinity;
  for (const [place, index] of order.entries()) {
    const score = scores[index] ?? NaN;
    if (!(before - score <= TIE)) rank = place + 1;
    ranks[index] = rank;
    before = score;
  }
  return ranks;
}

/** The places of the scores, highest first; what has no score is left out. */
export function orderOf(scores: Float64Array): Uint16Array {
  const scored: number[] = [];
  for (let i = 0; i < scores.length; i += 1) if (!Number.isNaN(scores[i])) scored.push(i);
  return Uint16Array.from(scored).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
}
