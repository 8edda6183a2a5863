import { type DimensionId, dimensionIds } from "./dimension";

export const GRADE_LEAST = 0;
export const GRADE_MOST = 10;

/** Characters in the longest note that goes with a grade. */
export const NOTE_MOST = 4_000;

/** What has been given to one question; null on a dimension that is not graded yet, which is not zero. */
export type Grade = Record<DimensionId, number | null>;

/** The grades of an evaluation by question number. A question that is not there has not been graded. */
export type Grades = ReadonlyMap<string, Grade>;

export const notGraded: Grade = { system: null, extent: null, result: null };

/** A question counts as graded when all three dimensions are. */
export function isGraded(grade: Grade | undefined): grade is Record<DimensionId, number> {
  return grade !== undefined && dimensionIds.every((dimension) => grade[dimension] !== null);
}
