import { leaveOneOut } from "../indices/leave-one-out";
import { NO_RANK, ranksOf } from "../indices/rank";
import type { TestedIndex } from "../indices/tested-index";
import { intervalsOfMissing, intervalsOfWeights } from "../indices/uncertainty";

/** How the ranks of an index are put to the test. */
export interface UncertaintyChoices {
  /** How many times each interval computes the index anew. */
  draws: number;
  /** The same seed gives the same intervals. */
  seed: number;
  /** How wide the band of weights is: 0.25 draws from 75 % to 125 % of each weight. */
  spread: number;
}

/**
 * What the pages use. No source says how sure the weights are, so that the spread is our own choice (docs/decisions/017): at a quarter
 * a weight of 20 might have been anything from 15 to 25, and what clearly weighs most still does.
 */
export const usualChoices: UncertaintyChoices = { draws: 1_000, seed: 1, spread: 0.25 };

/** Between which ranks a municipality lies, its own among them; 0 where it has none. */
export interface RankRange {
  best: number;
  worst: number;
}

/** How much the rank of a municipality rests on choices and gaps. */
export interface RankUncertainty {
  municipality: string;
  /** 0 without a score. */
  rank: number;
  /** Nine in ten draws of the weights give a rank in between. */
  weights: RankRange;
  /** Nine in ten fillings of the gaps give a rank in between. */
  missing: RankRange;
  /** The ranks when one indicator at a time is left out, all of them. */
  leftOut: RankRange;
  /** The indicator without which the rank differs most; null where none moves it. */
  decisive: string | null;
}

/**
 * Puts the ranks of an index to the test in three ways, after the OECD/JRC Handbook on Constructing Composite Indicators (2008), step 7.
 * @param onProgress called now and then with how many of `2 × draws` are done.
 */
export function rankUncertainty(
  index: TestedIndex,
  { draws, seed, spread }: UncertaintyChoices,
  onProgress: (done: number) => void = () => undefined,
): RankUncertainty[] {
  const ranks = ranksOf(index.scores(new Map()));
  const weights = intervalsOfWeights(index, { draws, seed, spread, onProgress });
  const missing = intervalsOfMissing(index, { draws, seed, onProgress: (done) => onProgress(draws + done) });
  const leftOut = leaveOneOut(index);
  const range = (ends: { best: Uint16Array; worst: Uint16Array }, row: number): RankRange => {
    const [rank = NO_RANK, best = NO_RANK, worst = NO_RANK] = [ranks[row], ends.best[row], ends.worst[row]];
    return rank === NO_RANK
      ? { best: 0, worst: 0 }
      : { best: Math.min(best, rank), worst: Math.max(worst, rank) };
  };
  return index.municipalities.map((municipality, row) => ({
    municipality,
    rank: ranks[row] ?? 0,
    weights: range(weights, row),
    missing: range(missing, row),
    leftOut: range(leftOut, row),
    decisive: leftOut.decisive[row] ?? null,
  }));
}
