import type Fraction from "fraction.js";
import type { DimensionPoints } from "~/assessment/dimension-points";
import { type DimensionId, dimensionIds } from "~/assessment/dimension";
import type { Grades } from "~/assessment/grade";
import type { Instrument } from "~/assessment/instrument";
import { evaluationPoints, type EvaluationPoints, type Points, shownDecimals } from "~/assessment/points";
import type { Snapshot } from "~/assessment/publication/snapshot";
import { formatNumber } from "~/platform/format";
import type { Language, LocalizedText } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { BarPart } from "~/ui/charts/bar-list";

/** What a report is made from. */
export interface ReportSource {
  snapshot: Snapshot;
  /** The one that the snapshot names. */
  instrument: Instrument;
  /** The language of the report's frame. */
  language: Language;
  /** Of that language. */
  t: Translator;
  /** Set where the report is a draft that a municipality checks: which round of fact check it was made for. */
  draft?: { round: number };
}

/** What every part of the report needs: the source, its points, and the ways that words and figures are written. */
export interface ReportContext extends ReportSource {
  grades: Grades;
  points: EvaluationPoints;
  /** A text of the definition in the report's language. */
  words: (text: LocalizedText) => string;
  /** Points as they are shown at a level of the instrument (DESIGN 4.4). */
  shown: (points: Fraction, level: keyof typeof shownDecimals) => string;
  /** A maximum: as many decimals as it has. */
  most: (max: Fraction) => string;
}

export function reportContext(source: ReportSource): ReportContext {
  const { snapshot, instrument, language } = source;
  const grades: Grades = new Map(
    snapshot.grades.map(({ questionId, system, extent, result }) => [questionId, { system, extent, result }]),
  );
  return {
    ...source,
    grades,
    points: evaluationPoints(instrument, grades),
    words: (text) => text[language],
    shown: (points, level) => formatNumber(points, shownDecimals[level], language),
    most: (max) => formatNumber(max, max.mul(10).d === 1n && max.d !== 1n ? 1 : 0, language),
  };
}

/** The dimensions in the order that a person meets them. */
export function dimensionsOf({ dimensions }: Instrument): Instrument["dimensions"] {
  return dimensionIds.flatMap((id) => dimensions.filter((dimension) => dimension.id === id));
}

/** Part of the maximum as an ordinary number, for drawing. */
export function drawnShare({ points, max }: Pick<Points, "points" | "max">): number {
  return points.div(max).valueOf();
}

/** The parts of a bar whose whole length is `max`, one for each dimension. */
export function dimensionParts(dimensions: Record<DimensionId, DimensionPoints>, max: Fraction): BarPart[] {
  return dimensionIds.map((tone) => ({ tone, share: drawnShare({ points: dimensions[tone].points, max }) }));
}
