import type Fraction from "fraction.js";
import { roundHalfAwayFromZero } from "~/platform/rounding";
import { type EvaluationPoints, shownDecimals } from "./points";

/**
 * The total as it is shown, and what the areas as they are shown add up to. The total is the rounded true total, so the two can
 * differ, and a page that shows both says so (DESIGN 4.4).
 * @example areas of 10.5 and 20.5 show as 11 and 21, which add up to 32; the total shows as 31
 */
export function shownTotal({ total, areas }: EvaluationPoints): {
  total: Fraction;
  sumOfAreas: Fraction;
  differs: boolean;
} {
  const shown = roundHalfAwayFromZero(total.points, shownDecimals.total);
  const sumOfAreas = areas
    .map(({ points }) => roundHalfAwayFromZero(points, shownDecimals.area))
    .reduce((sum, points) => sum.add(points));
  return { total: shown, sumOfAreas, differs: !shown.equals(sumOfAreas) };
}
