import { dimensionIds } from "../dimension";
import { type Grade, notGraded } from "../grade";

/** What is given to a question: its grade and the note that goes with it. */
export interface GradedValues {
  grade: Grade;
  note: string;
}

/** What is on record for a question, and from which save. As a page carries it, so dates are text. */
export interface Standing extends GradedValues {
  /** Counts the saves; 0 when the question has never been saved. */
  version: number;
  /** ISO 8601; null when never saved. */
  at: string | null;
  /** Who saved last; their id is null when a command did. */
  by: { id: string | null; name: string } | null;
}

export const neverSaved: Standing = { version: 0, grade: notGraded, note: "", at: null, by: null };

export function sameValues(one: GradedValues, other: GradedValues): boolean {
  return (
    one.note === other.note &&
    dimensionIds.every((dimension) => one.grade[dimension] === other.grade[dimension])
  );
}
