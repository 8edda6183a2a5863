import { leaveOneOut } from "../indices/leave-one-out";
import type { StandardisedIndex } from "../indices/quality-index";
import { scoreIndex } from "../indices/quality-index";
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

/** What the pages use: enough draws that the ends of the intervals stand still, and a quarter of each weight. */
export const usualChoices: UncertaintyChoices = { draws: 1_000, seed: 1, spread: 0.25 };

/** Between which ranks a municipality lies; 0 where it has none. */
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
  index: StandardisedIndex,
  { draws, seed, spread }: UncertaintyChoices,
  onProgress: (done: number) => void = () => undefined,
): RankUncertainty[] {
  const { ranks } = scoreIndex(index);
  const weights = intervalsOfWeights(index, { draws, seed, spread, onProgress });
  const missing = intervalsOfMissing(index, { draws, seed, onProgress: (done) => onProgress(draws + done) });
  const leftOut = leaveOneOut(index);
  const range = ({ best, worst }: { best: Uint16Array; worst: Uint16Array }, row: number): RankRange => ({
    best: best[row] ?? 0,
    worst: worst[row] ?? 0,
  });
  return index.municipalities.map((municipality, row) => ({
    municipality,
    rank: ranks[row] ?? 0,
    weights: range(weights, row),
    missing: range(missing, row),
    leftOut: range(leftOut, row),
    decisive: leftOut.decisive[row] ?? null,
  }));
}
