import type { IndexBasis } from "../computed/index-basis";
import type { RankRange } from "./rank-uncertainty";

/** A municipality's rank with the ranks that it might have had. */
export interface UncertaintyRow {
  number: string;
  name: string;
  rank: number;
  weights: RankRange;
  missing: RankRange;
  leftOut: RankRange;
  /** The name of the indicator without which the rank differs most; null where none moves it. */
  decisive: string | null;
}

interface UncertaintyHead {
  id: string;
  name: string;
  /** Put together of quality, cost and finance. */
  isComposite: boolean;
  year: number;
  search: string;
  synthetic: boolean;
  basis: IndexBasis;
}

/** What the page shows: how far the computation is, or what it gave. */
export type UncertaintyPage = UncertaintyHead &
  (
    | { state: "computing"; done: number; of: number }
    | { state: "done"; rows: UncertaintyRow[]; found: number; ranked: number }
  );
