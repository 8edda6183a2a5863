import { NO_RANK, ranksOf } from "./rank";

/** Between which ranks a municipality lies; `NO_RANK` in all where no draw gave it one. */
export interface RankIntervals {
  /** The better end: 5 % of the draws gave this rank or a better one. */
  best: Uint16Array;
  median: Uint16Array;
  /** The worse end: 95 % of the draws gave this rank or a better one. */
  worst: Uint16Array;
}

/** Collects the ranks of many draws and tells where nine in ten of them lie. */
export class RankCollector {
  private readonly drawn: Uint16Array[];
  private draws = 0;

  constructor(
    private readonly municipalities: number,
    draws: number,
  ) {
    this.drawn = Array.from({ length: municipalities }, () => new Uint16Array(draws));
  }

  add(scores: Float64Array): void {
    const ranks = ranksOf(scores);
    for (const [row, ofRow] of this.drawn.entries()) ofRow[this.draws] = ranks[row] ?? NO_RANK;
    this.draws += 1;
  }

  intervals(): RankIntervals {
    const intervals: RankIntervals = {
      best: new Uint16Array(this.municipalities),
      median: new Uint16Array(this.municipalities),
      worst: new Uint16Array(this.municipalities),
    };
    for (const [row, ofRow] of this.drawn.entries()) {
      const ranks = ofRow
        .subarray(0, this.draws)
        .filter((rank) => rank !== NO_RANK)
        .sort();
      intervals.best[row] = nearestRank(ranks, 0.05);
      intervals.median[row] = nearestRank(ranks, 0.5);
      intervals.worst[row] = nearestRank(ranks, 0.95);
    }
    return intervals;
  }
}

/** The smallest of sorted ranks that `share` of them are at or under. */
function nearestRank(sorted: Uint16Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NO_RANK;
}
