import type { Language } from "~/platform/i18n/languages";
import { type ComputedIndex, partsOf, qualityOf, totalOf } from "../computed/computed-index";
import type { PlacedMunicipality } from "../computed/ranked-municipalities.server";
import { indicatorsOf } from "../indices/index-indicators";
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
    ...indicatorsOf(index).map(({ id, indicator, units }): ScatterFigure => ({
      id: `indicator:${id}`,
      name: indicator.name[language],
      group: "indicators",
      decimals: units.find((unit) => unit.id === indicator.unit)?.decimals ?? 1,
      isLog: false,
      values: () => cellsOf(table.municipalities, columnOf(table, id).values),
    })),
  ];
}

function cellsOf(municipalities: readonly string[], values: Float64Array): Map<string, number> {
  return new Map(
    municipalities.flatMap((municipality, row) => {
      const value = values[row] ?? NaN;
      return Number.isNaN(value) ? [] : [[municipality, value] as const];
    }),
  );
}
