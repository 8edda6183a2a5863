import { z } from "zod";
import { GRADE_LEAST, GRADE_MOST } from "./grade";

/** A grade on one dimension: 0-10 in steps of a half. Evaluators give whole steps; a half is for what a team agrees on. */
export const gradeStepSchema = z.number().min(GRADE_LEAST).max(GRADE_MOST).multipleOf(0.5);
