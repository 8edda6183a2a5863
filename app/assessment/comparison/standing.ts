import type Fraction from "fraction.js";
import type { EvaluationPoints, Points } from "../points";

/** The points of one evaluation by area, exact. Null is an area, or a total, that is not graded to the end: never an estimate. */
export interface Standing {
  total: Fraction | null;
  /** In the order of the instrument. */
  areas: AreaStanding[];
}

export interface AreaStanding {
  id: string;
  points: Fraction | null;
}

/** What of an evaluation can be compared: the areas in which every question is graded, and the total once all of them are. */
export function standingOf({ total, areas }: EvaluationPoints): Standing {
  return {
    total: finished(total),
    areas: areas.map((area) => ({ id: area.id, points: finished(area) })),
  };
}

function finished({ points, graded, questions }: Points): Fraction | null {
  return graded === questions ? points : null;
}
