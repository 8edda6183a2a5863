import Fraction from "fraction.js";

/** The three kinds of finding, in the order of the report's columns. */
export const findingKinds = ["strength", "challenge", "weakness"] as const;

export type FindingKind = (typeof findingKinds)[number];

/** Per cent of the maximum, as the instrument's definition has them. */
export interface FindingThresholds {
  strength: number;
  weakness: number;
}

/** What a graded question gave of its maximum; as text («25/3», «12.5») so that a page can carry it without loss. */
export interface GradedPoints {
  points: string;
  max: string;
}

/**
 * The kind that Peil proposes for a finding that rests on these graded questions: a strength from 70 % of their maximum, a
 * weakness under 35 %, else a challenge; the thresholds stand in the definition (DESIGN 4.1). A person decides.
 * @returns null when there is nothing graded to go by.
 * @example with the thresholds 70 and 35, 7 of 10 points is a strength, 3.5 a challenge and 3.4 a weakness
 */
export function kindFromPoints(
  thresholds: FindingThresholds,
  graded: readonly GradedPoints[],
): FindingKind | null {
  const sum = (of: "points" | "max") =>
    graded.reduce((total, question) => total.add(new Fraction(question[of])), new Fraction(0));
  const max = sum("max");
  if (max.equals(0)) return null;
  const percent = sum("points").div(max).mul(100);
  if (percent.gte(new Fraction(String(thresholds.strength)))) return "strength";
  return percent.lt(new Fraction(String(thresholds.weakness))) ? "weakness" : "challenge";
}
