import { NO_RANK, ranksOf } from "./rank";
import type { TestedIndex } from "./tested-index";

/** What becomes of a municipality's rank when one indicator at a time is left out. */
export interface LeaveOneOut {
  /** The best and the worst rank that come out; `NO_RANK` where none does. By the municipality's row. */
  best: Uint16Array;
  worst: Uint16Array;
  /** For each municipality the indicator without which its rank would differ most, the first of several; null where none moves it. */
  decisive: (string | null)[];
}

/** Ranks the municipalities anew without each of the indicators: the others of its service, or of finance, take over its weight. */
export function leaveOneOut(index: TestedIndex): LeaveOneOut {
  const own = ranksOf(index.scores(new Map()));
  const best = own.slice();
  const worst = own.slice();
  const moved = new Uint16Array(own.length);
  const decisive: (string | null)[] = Array.from(own, () => null);
  for (const id of index.indicators) {
    const ranks = ranksOf(index.scores(new Map([[id, 0]])));
    for (const [row, rank] of ranks.entries()) {
      const before = own[row] ?? NO_RANK;
      if (rank === NO_RANK || before === NO_RANK) continue;
      best[row] = Math.min(best[row] ?? rank, rank);
      worst[row] = Math.max(worst[row] ?? rank, rank);
      if (Math.abs(rank - before) > (moved[row] ?? 0)) {
        moved[row] = Math.abs(rank - before);
        decisive[row] = id;
      }
    }
  }
  return { best, worst, decisive };
}
