import type { Language } from "~/platform/i18n/languages";
import { type ComputedIndex, partsOf, qualityOf, totalOf } from "../index-pages/computed-index";
import type { PlacedMunicipality } from "../index-pages/ranked-municipalities.server";
import type { Scores } from "../indices/quality-index";
import { columnOf, type ObservationTable } from "../observations/observation-table";

/** What a municipality can be placed by. */
export interface ScatterFigure {
  id: string;
  name: string;
  group: "index" | "services" | "register" | "indicators";
  decimals: number;
  /** Sizes differ by a factor of a thousand: they are laid out by their logarithm. */
  isLog: boolean;
  values: () => ReadonlyMap<string, number>;
}

const SCORE_DECIMALS = 2;

/** Every figure that a scatter can show of an index' year: scores, services, inhabitants, centrality and single indicators. */
export function scatterFigures(
  index: ComputedIndex,
  table: ObservationTable,
  municipalities: readonly PlacedMunicipality[],
  words: { total: string; inhabitants: string; centrality: string },
  language: Language,
): ScatterFigure[] {
  const score = (id: string, name: string, group: "index" | "services", scores: Scores): ScatterFigure => ({
    ...{ id, name, group, decimals: SCORE_DECIMALS, isLog: false },
    values: () => cellsOf(index.scores.municipalities, scores.scores),
  });
  const fact = (id: "inhabitants" | "centrality", isLog: boolean): ScatterFigure => ({
    ...{ id, name: words[id], group: "register", decimals: 0, isLog },
    values: () =>
      new Map(
        municipalities.flatMap((each) => (each[id] === null ? [] : [[each.number, each[id]] as const])),
      ),
  });
  const parts = index.kind === "composite" ? partsOf(index) : [];
  return [
    score("total", words.total, "index", totalOf(index)),
    ...parts.map(({ id, name, scores }) => score(id, name[language], "index", scores)),
    ...qualityOf(index).services.map(({ service, ...scores }) =>
      score(`service:${service.id}`, service.name[language], "services", scores),
    ),
    fact("inhabitants", true),
    fact("centrality", false),
    ...indicatorsOf(index).map((indicator): ScatterFigure => ({
      id: `indicator:${indicator.id}`,
      name: indicator.name[language],
      group: "indicators",
      decimals: indicator.decimals,
      isLog: false,
      values: () => cellsOf(table.municipalities, columnOf(table, indicator.id).values),
    })),
  ];
}

/** The indicators as they are reported: those of the quality, with cost and finance of a composite. */
function indicatorsOf(index: ComputedIndex) {
  const quality = index.kind === "composite" ? index.quality : index.definition;
  const ofQuality = quality.services.flatMap(({ indicators }) =>
    indicators.map((indicator) => withDecimals(indicator, quality.units)),
  );
  if (index.kind === "index") return ofQuality;
  const { cost, finance, units } = index.definition;
  return [
    ...ofQuality,
    ...[cost.indicator, ...cost.services, ...finance.indicators].map((each) => withDecimals(each, units)),
  ];
}

function withDecimals(
  { id, name, unit }: { id: string; name: Record<Language, string>; unit: string },
  units: readonly { id: string; decimals: number }[],
) {
  return { id, name, decimals: units.find((each) => each.id === unit)?.decimals ?? 1 };
}

function cellsOf(municipalities: readonly string[], values: Float64Array): Map<string, number> {
  return new Map(
    municipalities.flatMap((municipality, row) => {
      const value = values[row] ?? NaN;
      return Number.isNaN(value) ? [] : [[municipality, value] as const];
    }),
  );
}
