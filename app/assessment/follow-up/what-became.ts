import type Fraction from "fraction.js";
import { type Grade, type Grades, isGraded } from "../grade";
import type { Instrument, Question } from "../instrument";
import { questionPoints } from "../points";

/** What names an instrument: two evaluations can be compared only when all of it is the same. */
export interface InstrumentName {
  id: string;
  version: string;
  contentHash: string;
}

export function isSameInstrument(one: InstrumentName, other: InstrumentName): boolean {
  return one.id === other.id && one.version === other.version && one.contentHash === other.contentHash;
}

/** A question in one evaluation; null where it is not graded on all three dimensions. */
export type GradedQuestion = { grade: Grade; points: Fraction } | null;

/** What became of a question that an action should move. */
export interface QuestionOutcome {
  earlier: GradedQuestion;
  now: GradedQuestion;
  /** Points now less points then, exact; null while either is not graded. */
  difference: Fraction | null;
}

/** Sets a question's grade and points in the new evaluation beside those in the earlier one, both of the same instrument. */
export function questionOutcome(
  instrument: Pick<Instrument, "dimensions">,
  question: Pick<Question, "id" | "max">,
  earlierGrades: Grades,
  newGrades: Grades,
): QuestionOutcome {
  const earlier = gradedQuestion(instrument, question, earlierGrades);
  const now = gradedQuestion(instrument, question, newGrades);
  return { earlier, now, difference: earlier && now ? now.points.sub(earlier.points) : null };
}

export function gradedQuestion(
  instrument: Pick<Instrument, "dimensions">,
  question: Pick<Question, "id" | "max">,
  grades: Grades,
): GradedQuestion {
  const grade = grades.get(question.id);
  const points = questionPoints(instrument, question, grades);
  return isGraded(grade) && points ? { grade, points } : null;
}
