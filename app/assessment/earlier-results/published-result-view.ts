import Fraction from "fraction.js";
import { formatList, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import { formatPrinted, printedDecimals, type SumCheck } from "~/platform/printed-sum";
import { roundHalfAwayFromZero } from "~/platform/rounding";
import { areasOf, type Instrument } from "../instrument";
import {
  flaggedAreas,
  type PrintedTotal,
  type PublishedArea,
  type PublishedResult,
} from "./published-results";
import { type RoundingView, roundingView } from "./source-rounding-view";

/** A published result as people read it in one language; every figure is text, with the decimals that are printed. */
export interface ResultView {
  /** Null where no area is printed, or not all that the instrument has: then there is no total to show. */
  total: { points: string; max: string; areas: number } | null;
  /** How many of the instrument's areas are printed, where some of them are not. */
  partOf: { areas: number; printed: number } | null;
  subareaTotal: { points: string; subareas: number } | null;
  areas: AreaView[];
  /** How many areas need an explanation. */
  flagged: number;
  /** Null where nothing has to be explained by rounding. */
  rounding: RoundingView | null;
}

export interface AreaView {
  id: string;
  name: string;
  /** Null where the area itself is not printed. */
  points: string | null;
  max: string | null;
  /** The sum of its printed sub-areas; null where there is none. */
  sum: string | null;
  /** Points as part of the maximum, 0-1, for charts; null where the area is not printed. */
  share: number | null;
  subareas: { id: string; name: string; points: string; max: string }[];
  flags: FlagView[];
}

/** Something that a reader must know of an area's figures. */
export interface FlagView {
  kind: "does_not_add_up" | "explained_by_rounding" | "missing";
  title: string;
  text: string;
}

/** @param instrument undefined where Peil does not know the version; areas then have numbers only. */
export function resultView(
  result: PublishedResult,
  instrument: Instrument | undefined,
  language: Language,
  t: Translator,
): ResultView {
  const names = new Map(instrument ? namesOf(instrument, language) : []);
  const areas = result.areas.map((area) => areaView(area, names, language, t));
  const partOf = instrument ? missingAreas(result, instrument) : null;
  return {
    partOf,
    total:
      result.total && !partOf ? { ...shownTotal(result.total, language), areas: result.total.figures } : null,
    subareaTotal: result.subareaTotal && {
      points: shownTotal(result.subareaTotal, language).points,
      subareas: result.subareaTotal.figures,
    },
    areas,
    flagged: flaggedAreas(result).length,
    rounding: result.roundings.length > 0 ? roundingView(result, language, t) : null,
  };
}

function missingAreas({ areas }: PublishedResult, instrument: Instrument): ResultView["partOf"] {
  const all = areasOf(instrument).length;
  const printed = areas.filter((area) => area.printed).length;
  return printed < all ? { areas: all, printed } : null;
}

function namesOf(instrument: Instrument, language: Language): [string, string][] {
  return areasOf(instrument).flatMap((area) =>
    [area, ...area.subareas].map(({ id, name }): [string, string] => [id, name[language]]),
  );
}

function shownTotal(
  { points, max, decimals }: PrintedTotal,
  language: Language,
): { points: string; max: string } {
  return {
    points: formatNumber(points, decimals, language),
    max: formatNumber(max, max.d === 1n ? 0 : decimals, language),
  };
}

function areaView(
  area: PublishedArea,
  names: Map<string, string>,
  language: Language,
  t: Translator,
): AreaView {
  const { id, printed, subareas, points } = area;
  return {
    id,
    name: names.get(id) ?? t("results:area_number", { id }),
    points: printed && formatPrinted(printed.points, language),
    max: printed && formatPrinted(printed.max, language),
    sum: points && formatNumber(points.sum, points.decimals, language),
    share: printed && new Fraction(printed.points).div(printed.max).valueOf(),
    subareas: subareas.map((subarea) => ({
      id: subarea.id,
      name: names.get(subarea.id) ?? t("results:subarea_number", { id: subarea.id }),
      points: formatPrinted(subarea.points, language),
      max: formatPrinted(subarea.max, language),
    })),
    flags: [
      ...checkFlags("points", area, language, t),
      ...checkFlags("max", area, language, t),
      ...missingFlag(area, language, t),
    ],
  };
}

function checkFlags(
  figure: "points" | "max",
  area: PublishedArea,
  language: Language,
  t: Translator,
): FlagView[] {
  const check = area[figure];
  if (!check || !area.printed || check.agreement === "adds_up") return [];
  const kind = check.agreement;
  const printed = area.printed[figure];
  const text = t(`results:${figure}_${kind}`, {
    ...shownCheck(check, printed, language),
    parts: area.subareas.map((subarea) => formatPrinted(subarea[figure], language)).join(" + "),
    printed: formatPrinted(printed, language),
  });
  return [{ kind, title: t(`results:kind_${kind}`), text }];
}

function shownCheck(
  { sum, decimals, difference, explainable }: SumCheck,
  printed: string,
  language: Language,
) {
  const printedTo = printedDecimals(printed);
  return {
    sum: formatNumber(sum, decimals, language),
    difference: formatNumber(difference.abs(), decimals, language),
    // Half a unit has one decimal more than the figure that it belongs to.
    explainable: formatNumber(explainable, decimals + 1, language),
    expected: formatNumber(roundHalfAwayFromZero(sum, printedTo), printedTo, language),
  };
}

function missingFlag({ missing }: PublishedArea, language: Language, t: Translator): FlagView[] {
  if (missing.length === 0) return [];
  const text = t("results:missing_subareas", {
    count: missing.length,
    missing: formatList(missing, language),
  });
  return [{ kind: "missing", title: t("results:kind_missing"), text }];
}
