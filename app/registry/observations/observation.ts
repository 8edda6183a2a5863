import type { ReportedReason } from "./missing";

/** What an observation is of. */
export interface ObservationPlace {
  /** Four digits. */
  municipality: string;
  /** The id that definitions know the indicator by. */
  indicator: string;
  year: number;
}

/** One figure of one municipality in one year, in the indicator's unit, or the reason why there is none. */
export type Observation = ObservationPlace &
  ({ value: number; missing: null } | { value: null; missing: ReportedReason });
