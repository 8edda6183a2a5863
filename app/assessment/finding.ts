import { z } from "zod";
import { findingKinds, type GradedPoints } from "./finding-kind";
import type { Grades } from "./grade";
import { type Area, type Instrument, questionsOf } from "./instrument";
import { questionPoints } from "./points";

export const FINDING_TEXT_MOST = 1_000;

/** A finding as a person writes it. Messages are keys of the «faults» texts. */
export const findingSchema = z.object({
  text: z.string().trim().min(1, "finding_text_missing").max(FINDING_TEXT_MOST, "finding_text_too_long"),
  /** Numbers of the questions that the finding rests on. */
  questionIds: z.array(z.string()),
  /** What it rests on besides, for the team only: «document:<id>», «interview_note:<id>», «website_note:<id>». */
  evidence: z.array(z.string()).default([]),
  kind: z.enum(findingKinds, "finding_kind_missing"),
});

export type Finding = z.infer<typeof findingSchema>;

/** The same before it is read: what it rests on besides questions may be left out. */
export type SentFinding = z.input<typeof findingSchema>;

/** What each graded question of an area gave of its maximum, by question number. Questions that are not graded are left out. */
export function gradedPointsOf(
  instrument: Instrument,
  area: Area,
  grades: Grades,
): Map<string, GradedPoints> {
  const graded = new Map<string, GradedPoints>();
  for (const question of questionsOf(area)) {
    const points = questionPoints(instrument, question, grades);
    if (points) graded.set(question.id, { points: points.toFraction(), max: String(question.max) });
  }
  return graded;
}
