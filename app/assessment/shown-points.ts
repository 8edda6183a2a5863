import Fraction from "fraction.js";
import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { GradedPoints } from "./finding-kind";
import { type Points, shownDecimals } from "./points";

/** Points as a page says them, rounded once and in the reader's language. */
export interface ShownPoints {
  points: string;
  max: string;
  /** The maximum of the questions that are graded: what `points` is out of so far. */
  gradedMax: string;
  /** What the part can still end at. */
  least: string;
  most: string;
  graded: number;
  questions: number;
}

/** Points of an area or of the whole, as a page says them. */
export function showPoints(part: Points, level: "area" | "total", language: Language): ShownPoints {
  const rounded = (value: Fraction) => formatNumber(value, shownDecimals[level], language);
  const { points, max, reachable, graded, questions } = part;
  return {
    points: rounded(points),
    max: showMaximum(max, language),
    gradedMax: showMaximum(max.sub(reachable.sub(points)), language),
    least: rounded(points),
    most: rounded(reachable),
    graded,
    questions,
  };
}

/** A maximum is given, not measured: it is shown with the decimal that it has, so that 12.5 does not read as 13. */
export function showMaximum(max: Fraction, language: Language): string {
  return formatNumber(max, max.d === 1n ? 0 : 1, language);
}

/** Points of one graded question, as a page says them. */
export function showQuestionPoints(
  { points, max }: GradedPoints,
  language: Language,
): { points: string; max: string } {
  return {
    points: formatNumber(new Fraction(points), shownDecimals.question, language),
    max: showMaximum(new Fraction(max), language),
  };
}
