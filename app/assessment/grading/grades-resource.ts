import type { Standing } from "./standing";
import type { AreaProgress } from "./grading-view";

/** What GET /evaluations/:id/grades?area=… answers. */
export interface GradesAnswer {
  /** By question, for the area that was asked about. */
  standings: Record<string, Standing>;
  areas: AreaProgress[];
}

/** What POST /evaluations/:id/grades answers. */
export interface SaveAnswer {
  /** What stands: after a save, or, with 409, what a colleague saved meanwhile. */
  standing?: Standing;
  /** The fault, when nothing was saved. */
  code?: string;
  /** The fault in a sentence, when it is one of what was sent. */
  message?: string;
}
