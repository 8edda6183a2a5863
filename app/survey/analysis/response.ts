import type { Answers } from "../answers";

/** A response that came: all of it, or a part. One that did not come is none (AAPOR Standard Definitions). */
export const dispositions = ["complete", "partial"] as const;

export type Disposition = (typeof dispositions)[number];

/** What one municipality answered. */
export interface SurveyResponse {
  /** Its number in the frame, four digits. */
  municipality: string;
  disposition: Disposition;
  answers: Answers;
}
