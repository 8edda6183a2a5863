import { z } from "zod";
import { type DimensionId, dimensionIds } from "./instrument";

export const GRADE_LEAST = 0;
export const GRADE_MOST = 10;

/** A grade on one dimension: 0-10 in steps of a half. Evaluators give whole steps; a half is for what a team agrees on. */
export const gradeStepSchema = z.number().min(GRADE_LEAST).max(GRADE_MOST).multipleOf(0.5);

/** What has been given to one question; null on a dimension that is not graded yet, which is not zero. */
export type Grade = Record<DimensionId, number | null>;

/** The grades of an evaluation by question number. A question that is not there has not been graded. */
export type Grades = ReadonlyMap<string, Grade>;

export const notGraded: Grade = { system: null, extent: null, result: null };

/** A question counts as graded when all three dimensions are. */
export function isGraded(grade: Grade | undefined): grade is Record<DimensionId, number> {
  return grade !== undefined && dimensionIds.every((dimension) => grade[dimension] !== null);
}
