import Fraction from "fraction.js";
import { exactly } from "~/platform/rounding";
import { type DimensionId, dimensionIds } from "./dimension";
import { type Grades, GRADE_MOST, isGraded } from "./grade";
import type { Instrument, Question } from "./instrument";

/** What one dimension gave, and the most that it could have given; exact. */
export interface DimensionPoints {
  points: Fraction;
  max: Fraction;
}

/**
 * How the points of some questions fall on the three dimensions. A dimension gives a question's maximum × w_d·grade_d /
 * (10 · (w_s + w_e + w_r)); the three together are the question's points (DESIGN 4.1). What is not graded gives nothing yet.
 * @example a question of 15 points graded 9, 6 and 3 gives 4.5 for system, 3 for extent and 1.5 for result, of 5 each
 */
export function dimensionPoints(
  { dimensions }: Pick<Instrument, "dimensions">,
  questions: readonly Pick<Question, "id" | "max">[],
  grades: Grades,
): Record<DimensionId, DimensionPoints> {
  const weightOf = (dimension: DimensionId) =>
    exactly(dimensions.find(({ id }) => id === dimension)?.weight ?? 1);
  const weights = dimensionIds.map(weightOf).reduce((sum, weight) => sum.add(weight), new Fraction(0));

  const one = (dimension: DimensionId): DimensionPoints => {
    let max = new Fraction(0);
    let graded = new Fraction(0);
    for (const question of questions) {
      const most = exactly(question.max);
      const grade = grades.get(question.id);
      max = max.add(most);
      if (isGraded(grade)) graded = graded.add(most.mul(exactly(grade[dimension])));
    }
    const part = weightOf(dimension).div(weights);
    return { points: graded.mul(part).div(GRADE_MOST), max: max.mul(part) };
  };
  return { system: one("system"), extent: one("extent"), result: one("result") };
}
