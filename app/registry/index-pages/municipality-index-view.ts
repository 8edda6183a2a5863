import type { Language } from "~/platform/i18n/languages";
import { type ComputedIndex, partsOf, qualityOf, rowOf, totalOf } from "../computed/computed-index";
import { type Standing, standing } from "../computed/ranking";
import { contributionsOf, strongest } from "../indices/contributions";
import { compositeContributions } from "../indices/composite-contributions";
import { indicatorNames } from "../indices/index-indicators";
import { type MeasuredUnit, unknownUnit } from "../indices/measured-figure";
import type { MissingReason } from "../observations/missing";
import { columnOf, missingReason, type ObservationTable } from "../observations/observation-table";
import { fewCases } from "../uncertainty/few-cases";
import { groupMeanOf } from "./group-mean";
import { type EfficiencyView, serviceEfficiency } from "./service-efficiency";

/** A figure as it was reported in a year, or why there is none. */
export interface ReportedFigure {
  year: number;
  value: number | null;
  missing: MissingReason | null;
}

/** An indicator of a municipality's with all that explains it. */
export interface IndicatorView {
  id: string;
  name: string;
  note: string;
  unit: string;
  /** How its figures are written. */
  measured: MeasuredUnit;
  /** Per cent of its service. */
  weight: number;
  direction: "high" | "low";
  /** In standard deviations, above 0 better than the mean; null when missing. */
  z: number | null;
  /** Why it does not count this year; null where it does. */
  missing: MissingReason | null;
  /** After correction for need; null where there is none. */
  corrected: number | null;
  /** About how many cases are behind this year's rate, where they are few; null otherwise. */
  fewCases: number | null;
  /** The oldest year first. */
  figures: ReportedFigure[];
  source: string;
  table: string | null;
}

export interface ServiceView {
  id: string;
  name: string;
  description: string;
  /** Per cent of the whole. */
  weight: number;
  standing: Standing;
  coverage: number;
  indicators: IndicatorView[];
}

export interface PartView {
  id: string;
  name: string;
  standing: Standing;
  /** How many have a rank in it. */
  ranked: number;
  /** The mean of the municipality's KOSTRA group; null where fewer than two have a score. */
  groupMean: number | null;
}

/** What pulls the score up or down. */
export interface PullView {
  id: string;
  name: string;
  contribution: number;
}

export interface MunicipalityIndexView {
  total: Standing;
  ranked: number;
  earlierRanks: { year: number; rank: number | null }[];
  groupMean: number | null;
  parts: PartView[];
  /** What each indicator adds to the score: together they are the score. */
  contributions: PullView[];
  /** The strongest of them. */
  up: PullView[];
  down: PullView[];
  /** Null for an index that measures no costs. */
  efficiency: EfficiencyView | null;
  services: ServiceView[];
  scores: number[];
}

const PULLS = 5;

/**
 * All that the page of a municipality shows of an index.
 * @param tables the figures of the years, oldest first, the index' own year among them.
 * @param group the numbers of the municipality's KOSTRA group, itself among them.
 */
export function municipalityIndexView(
  { number: municipality, inhabitants }: { number: string; inhabitants: number | null },
  index: ComputedIndex,
  earlier: readonly ComputedIndex[],
  tables: readonly ObservationTable[],
  group: ReadonlySet<string>,
  language: Language,
): MunicipalityIndexView {
  const row = rowOf(index, municipality);
  const total = totalOf(index);
  const contributions = pullsOf(index, row, language);
  return {
    total: standing(total, row),
    ranked: countRanked(total.scores),
    earlierRanks: earlier.map((before) => ({
      year: before.year,
      rank: standing(totalOf(before), rowOf(before, municipality)).rank,
    })),
    groupMean: groupMeanOf(index, total, group),
    parts: partsOf(index).map(({ id, name, scores }) => ({
      id,
      name: name[language],
      standing: standing(scores, row),
      ranked: countRanked(scores.scores),
      groupMean: groupMeanOf(index, scores, group),
    })),
    contributions,
    ...strongest(contributions, PULLS),
    efficiency: serviceEfficiency(municipality, index, earlier, group, language),
    services: servicesOf(municipality, inhabitants, index, tables, language),
    scores: [...total.scores].filter((score) => !Number.isNaN(score)),
  };
}

function servicesOf(
  municipality: string,
  inhabitants: number | null,
  index: ComputedIndex,
  tables: readonly ObservationTable[],
  language: Language,
): ServiceView[] {
  const row = rowOf(index, municipality);
  const { definition, services } = qualityOf(index);
  return services.map(({ service, indicators, weight, ...scores }) => ({
    id: service.id,
    name: service.name[language],
    description: service.description[language],
    weight,
    standing: standing(scores, row),
    coverage: scores.coverage[row] ?? 0,
    indicators: indicators.map(({ indicator, figures }): IndicatorView => {
      const { id, name, note, direction, table, weight: share } = indicator;
      const unit = definition.units.find((candidate) => candidate.id === indicator.unit);
      const source = definition.sources.find((candidate) => candidate.id === indicator.source);
      const corrected = figures.corrected[row] ?? NaN;
      const course = tables.map((each) => reportedFigure(each, id, municipality));
      return {
        ...{ id, direction, table, weight: share },
        name: name[language],
        note: note?.[language] ?? "",
        unit: unit?.name[language] ?? "",
        measured: unit ? { id: unit.id, decimals: unit.decimals } : unknownUnit,
        z: orNull(figures.z[row]),
        missing: missingReason(figures.missing[row] ?? 0),
        corrected: indicator.correction === "need" ? orNull(corrected) : null,
        figures: course,
        fewCases: fewCases(indicator.unit, course.at(-1)?.value ?? null, inhabitants),
        source: source?.name[language] ?? "",
      };
    }),
  }));
}

/** What an indicator is in the figures of a year. */
function reportedFigure(table: ObservationTable, indicator: string, municipality: string): ReportedFigure {
  const row = table.municipalities.indexOf(municipality);
  const { values, missing } = columnOf(table, indicator);
  const value = orNull(values[row]);
  return {
    year: table.year,
    value,
    missing: value === null ? (missingReason(missing[row] ?? 0) ?? "not_reported") : null,
  };
}

function pullsOf(index: ComputedIndex, row: number, language: Language): PullView[] {
  if (row < 0) return [];
  const names = indicatorNames(index, language);
  const contributions =
    index.kind === "index"
      ? contributionsOf(index.scores, row)
      : compositeContributions(index.scores, "total", row);
  return contributions.map(({ indicator, contribution }) => ({
    id: indicator,
    name: names.get(indicator) ?? indicator,
    contribution,
  }));
}

const countRanked = (scores: Float64Array): number => scores.filter((score) => !Number.isNaN(score)).length;

const orNull = (figure: number | undefined): number | null =>
  figure === undefined || Number.isNaN(figure) ? null : figure;
