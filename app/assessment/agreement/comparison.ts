import { type DimensionId, dimensionIds } from "../dimension";
import { type Grade, isGraded, notGraded } from "../grade";
import type { GradedValues } from "../grading/standing";

/** What one evaluator gave alone, by question number. */
export interface EvaluatorSheet {
  evaluator: { id: string; name: string };
  standings: ReadonlyMap<string, GradedValues>;
}

/** From more than so many steps between the evaluators, an agreed grade must say its reason (DESIGN 4.1). */
export const REASON_ABOVE_STEPS = 2;

/** What the evaluators gave to one question, put beside each other. */
export interface Comparison {
  questionId: string;
  /** Steps between the highest and the lowest grade; null where nobody has graded. */
  spread: Record<DimensionId, number | null>;
  /** The largest of the three spreads. */
  largest: number;
  /** All gave the same on all three dimensions. */
  equal: boolean;
  /** The dimensions that everybody graded alike, with what they gave; null on the others. */
  common: Grade;
  /** The dimensions on which the evaluators are so far apart that the agreed grade needs a reason. */
  asksForReason: DimensionId[];
}

/** Compares what one, two or more evaluators gave to a question. */
export function compareQuestion(questionId: string, sheets: readonly EvaluatorSheet[]): Comparison {
  const grades = sheets.map(({ standings }) => standings.get(questionId)?.grade ?? notGraded);
  const spread = byDimension((dimension) => spreadOf(grades.flatMap((grade) => grade[dimension] ?? [])));
  const common = byDimension((dimension) => commonOf(grades.map((grade) => grade[dimension])));
  return {
    questionId,
    spread,
    largest: Math.max(0, ...Object.values(spread).map((steps) => steps ?? 0)),
    equal: isGraded(common),
    common,
    asksForReason: dimensionIds.filter((dimension) => (spread[dimension] ?? 0) > REASON_ABOVE_STEPS),
  };
}

/** The largest difference first; those that are equally large stay in the order they came in. */
export function largestFirst(comparisons: readonly Comparison[]): Comparison[] {
  return [...comparisons].sort((one, other) => other.largest - one.largest);
}

function spreadOf(steps: readonly number[]): number | null {
  return steps.length === 0 ? null : Math.max(...steps) - Math.min(...steps);
}

function commonOf(steps: readonly (number | null)[]): number | null {
  const [first = null] = steps;
  return steps.every((step) => step === first) ? first : null;
}

function byDimension<T>(of: (dimension: DimensionId) => T): Record<DimensionId, T> {
  return { system: of("system"), extent: of("extent"), result: of("result") };
}
