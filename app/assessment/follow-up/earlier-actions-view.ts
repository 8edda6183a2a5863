import type { AnsweredFinding } from "./action";
import type { ActionStatus } from "./action-status";

interface ShownGrade {
  /** «6 · 5 · 4»: system, extent and result. */
  grade: string;
  points: string;
}

/** What became of one question; null where it is not graded. */
export interface ShownOutcome {
  id: string;
  text: string;
  earlier: ShownGrade | null;
  now: ShownGrade | null;
  /** «+1,5»; null while there is nothing to compare. */
  difference: string | null;
}

/** What the page of the earlier actions shows. */
export interface EarlierActionsView {
  /** «Lerkevik 2024» */
  name: string;
  /** The address of the earlier plan; null when the reader may not see it. */
  plan: string | null;
  /** The language that the earlier findings are written in. */
  language: string;
  /** Whether both evaluations use the same instrument and version. */
  comparable: boolean;
  instruments: { earlier: string; now: string };
  actions: {
    id: string;
    title: string;
    /** As it was last reported. */
    status: ActionStatus;
    area: string;
    finding: AnsweredFinding | null;
    expectedEffect: string;
    questions: ShownOutcome[];
  }[];
}
