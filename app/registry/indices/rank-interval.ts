import { NO_RANK, ranksOf } from "./rank";

/** Between which ranks a municipality lies; `NO_RANK` in all where no draw gave it one. */
export interface RankIntervals {
  /** The better end: 5 % of the draws gave this rank or a better one. */
  best: Uint16Array;
  median: Uint16Array;
  /** The worse end: 95 % of the draws gave this rank or a better one. */
  worst: Uint16Array;
}

/**
 * Collects the ranks of many draws and tells where nine in ten of them lie. It counts how often each rank came out, so that it holds
 * as much after a million draws as after one.
 */
export class RankCollector {
  /** By municipality and rank; those of `NO_RANK` are not asked for. */
  private readonly counts: Uint32Array;
  private readonly width: number;

  constructor(private readonly municipalities: number) {
    this.width = municipalities + 1;
    this.counts = new Uint32Array(municipalities * this.width);
  }

  add(scores: Float64Array): void {
    for (const [row, rank] of ranksOf(scores).entries()) {
      const place = row * this.width + rank;
      this.counts[place] = (this.counts[place] ?? 0) + 1;
    }
  }

  intervals(): RankIntervals {
    const intervals: RankIntervals = {
      best: new Uint16Array(this.municipalities),
      median: new Uint16Array(this.municipalities),
      worst: new Uint16Array(this.municipalities),
    };
    for (let row = 0; row < this.municipalities; row += 1) {
      const counts = this.counts.subarray(row * this.width, (row + 1) * this.width);
      intervals.best[row] = nearestRank(counts, 0.05);
      intervals.median[row] = nearestRank(counts, 0.5);
      intervals.worst[row] = nearestRank(counts, 0.95);
    }
    return intervals;
  }
}

/** The smallest rank that `share` of the counted ones are at or under; `NO_RANK` where none were counted. */
function nearestRank(counts: Uint32Array, share: number): number {
  const ranked = counts.subarray(NO_RANK + 1);
  const wanted = share * ranked.reduce((sum, count) => sum + count, 0);
  let passed = 0;
  for (const [at, count] of ranked.entries()) {
    passed += count;
    if (passed > 0 && passed >= wanted) return at + 1;
  }
  return NO_RANK;
}
