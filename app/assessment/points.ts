import Fraction from "fraction.js";
import { exactly } from "~/platform/rounding";
import { type Grades, GRADE_MOST, isGraded } from "./grade";
import { type Area, areasOf, dimensionIds, type Instrument, type Question, type Subarea } from "./instrument";

/** Points of a part of the instrument. Fractions are exact; round only when showing (DESIGN 4.4). */
export interface Points {
  /** Points so far: what the graded questions give. Never extrapolated to those that are not graded. */
  points: Fraction;
  max: Fraction;
  /** How many of the questions are graded on all three dimensions. */
  graded: number;
  questions: number;
  /** What the part would end at if every question that is left were given full marks. */
  reachable: Fraction;
}

export interface QuestionPoints {
  id: string;
  /** Null until the question is graded, which is not zero. */
  points: Fraction | null;
  max: Fraction;
}

export interface SubareaPoints extends Points {
  id: string;
  perQuestion: QuestionPoints[];
}

export interface AreaPoints extends Points {
  id: string;
  subareas: SubareaPoints[];
}

export interface EvaluationPoints {
  total: Points;
  areas: AreaPoints[];
}

/** The parts of a definition that points are computed from: a page carries no more of it to the browser. */
interface Weights {
  dimensions: readonly Pick<Instrument["dimensions"][number], "id" | "weight">[];
}
type CountedQuestion = Pick<Question, "id" | "max">;
type CountedSubarea = Pick<Subarea, "id" | "max"> & { questions: readonly CountedQuestion[] };
type CountedArea = Pick<Area, "id"> & { subareas: readonly CountedSubarea[] };

/**
 * Points of one question: maximum × (w_s·system + w_e·extent + w_r·result) / (10 · (w_s + w_e + w_r)), DESIGN 4.1.
 * @returns an exact fraction from 0 to the question's maximum, or null when a dimension is not graded.
 * @example a question of 12.5 points graded 7, 5 and 3 gives 12.5 × 15 / 30 = 6.25
 */
export function questionPoints(
  instrument: Weights,
  question: CountedQuestion,
  grades: Grades,
): Fraction | null {
  const grade = grades.get(question.id);
  if (!isGraded(grade)) return null;
  let weighted = new Fraction(0);
  let weights = new Fraction(0);
  for (const dimension of dimensionIds) {
    const weight = exactly(instrument.dimensions.find(({ id }) => id === dimension)?.weight ?? 1);
    weighted = weighted.add(weight.mul(exactly(grade[dimension])));
    weights = weights.add(weight);
  }
  return exactly(question.max).mul(weighted).div(weights.mul(GRADE_MOST));
}

/** Points of a sub-area: the plain sum of its questions. */
export function subareaPoints(instrument: Weights, subarea: CountedSubarea, grades: Grades): SubareaPoints {
  const perQuestion = subarea.questions.map((question) => ({
    id: question.id,
    points: questionPoints(instrument, question, grades),
    max: exactly(question.max),
  }));
  const open = perQuestion.filter(({ points }) => points === null);
  const points = sum(perQuestion.map((question) => question.points ?? new Fraction(0)));
  return {
    id: subarea.id,
    points,
    max: exactly(subarea.max),
    graded: perQuestion.length - open.length,
    questions: perQuestion.length,
    reachable: points.add(sum(open.map(({ max }) => max))),
    perQuestion,
  };
}

/** Points of an area: the sum of its sub-areas. */
export function areaPoints(instrument: Weights, area: CountedArea, grades: Grades): AreaPoints {
  const subareas = area.subareas.map((subarea) => subareaPoints(instrument, subarea, grades));
  return { id: area.id, ...together(subareas), subareas };
}

/** Points of a whole evaluation: the sum of its areas, 800 at most in the 2020 version. */
export function evaluationPoints(instrument: Instrument, grades: Grades): EvaluationPoints {
  const areas = areasOf(instrument).map((area) => areaPoints(instrument, area, grades));
  return { total: together(areas), areas };
}

/** Part of the maximum, 0-1; exact. */
export function shareOfMax({ points, max }: Pick<Points, "points" | "max">): Fraction {
  return points.div(max);
}

/** How many decimals each level is shown with: one in questions and sub-areas, none in areas and total (DESIGN 4.4). */
export const shownDecimals = { question: 1, subarea: 1, area: 0, total: 0 } as const;

function together(parts: Points[]): Points {
  return {
    points: sum(parts.map(({ points }) => points)),
    max: sum(parts.map(({ max }) => max)),
    graded: parts.reduce((count, part) => count + part.graded, 0),
    questions: parts.reduce((count, part) => count + part.questions, 0),
    reachable: sum(parts.map(({ reachable }) => reachable)),
  };
}

function sum(fractions: Fraction[]): Fraction {
  return fractions.reduce((total, fraction) => total.add(fraction), new Fraction(0));
}
