import { z } from "zod";
import { type Grades, isGraded } from "./grade";
import { type Area, type Instrument, questionsOf } from "./instrument";
import { questionPoints } from "./points";
import Fraction from "fraction.js";
import { exactly } from "~/platform/rounding";

/** The three kinds of finding, in the order of the report's columns. */
export const findingKinds = ["strength", "challenge", "weakness"] as const;

export type FindingKind = (typeof findingKinds)[number];

export const FINDING_TEXT_MOST = 1_000;

/** A finding as a person writes it. Messages are keys of the «findings» texts. */
export const findingSchema = z.object({
  kind: z.enum(findingKinds, "kind_missing"),
  text: z.string().trim().min(1, "text_missing").max(FINDING_TEXT_MOST, "text_too_long"),
  /** Numbers of the questions that the finding rests on. */
  questionIds: z.array(z.string()),
});

/**
 * The kind that Peil proposes for a finding that rests on these questions: a strength from 70 % of their maximum, a weakness
 * under 35 %, else a challenge; the thresholds stand in the definition (DESIGN 4.1). A person decides.
 * @returns null when none of the questions is graded.
 */
export function proposeKind(
  instrument: Instrument,
  area: Area,
  questionIds: readonly string[],
  grades: Grades,
): FindingKind | null {
  const graded = questionsOf(area).filter(({ id }) => questionIds.includes(id) && isGraded(grades.get(id)));
  if (graded.length === 0) return null;
  let points = new Fraction(0);
  let max = new Fraction(0);
  for (const question of graded) {
    points = points.add(questionPoints(instrument, question, grades) ?? 0);
    max = max.add(exactly(question.max));
  }
  const percent = points.div(max).mul(100);
  if (percent.gte(exactly(instrument.findingThresholds.strength))) return "strength";
  if (percent.lt(exactly(instrument.findingThresholds.weakness))) return "weakness";
  return "challenge";
}
