import { GRADE_LEAST, GRADE_MOST } from "../grade";

/** An agreed grade is a half step finer than what an evaluator gives. */
const HALF = 0.5;

/** Every agreed grade that can be given, from the least to the most. */
export const agreedSteps: readonly number[] = Array.from(
  { length: (GRADE_MOST - GRADE_LEAST) / HALF + 1 },
  (_, index) => GRADE_LEAST + index * HALF,
);
