import type { Language } from "~/platform/i18n/languages";
import { type ComputedIndex, partsOf, qualityOf, totalOf } from "../computed/computed-index";
import type { PlacedMunicipality } from "../computed/ranked-municipalities.server";
import { indicatorsOf } from "../indices/index-indicators";
import { type MeasuredUnit, unknownUnit } from "../indices/measured-figure";
import type { Scores } from "../indices/quality-index";
import { columnOf, type ObservationTable } from "../observations/observation-table";
import type { Toward } from "./scatter-axis";

/** What a municipality can be placed by. */
export interface ScatterFigure {
  id: string;
  name: string;
  group: "index" | "services" | "register" | "indicators";
  /** How its figures are written. */
  measured: MeasuredUnit;
  /** What it is measured in, in words; empty where its name says it. */
  unit: string;
  /** What more of it means. */
  toward: Toward;
  /** Sizes differ by a factor of a thousand: they are laid out by their logarithm. */
  isLog: boolean;
  values: () => ReadonlyMap<string, number>;
}

const score2: MeasuredUnit = { id: "", decimals: 2 };
const whole: MeasuredUnit = { id: "", decimals: 0 };

/** Every figure that a scatter can show of an index' year: scores, services, inhabitants, centrality and single indicators. */
export function scatterFigures(
  index: ComputedIndex,
  table: ObservationTable,
  municipalities: readonly PlacedMunicipality[],
  words: { total: string; inhabitants: string; counted: string; centrality: string; score: string },
  language: Language,
): ScatterFigure[] {
  const score = (id: string, name: string, group: "index" | "services", scores: Scores): ScatterFigure => ({
    ...{ id, name, group, measured: score2, isLog: false },
    unit: words.score,
    toward: id === "cost" ? "cheaper" : "better",
    values: () => cellsOf(index.scores.municipalities, scores.scores),
  });
  const fact = (id: "inhabitants" | "centrality", unit: string, isLog: boolean): ScatterFigure => ({
    ...{ id, name: words[id], group: "register", measured: whole, isLog, unit, toward: null },
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
    fact("inhabitants", words.counted, true),
    fact("centrality", "", false),
    ...indicatorsOf(index).map(({ id, indicator, units }): ScatterFigure => {
      const unit = units.find((each) => each.id === indicator.unit);
      return {
        id: `indicator:${id}`,
        name: indicator.name[language],
        group: "indicators",
        measured: unit ?? unknownUnit,
        unit: unit?.name[language] ?? "",
        toward: indicator.direction === "high" ? "better" : "weaker",
        isLog: false,
        values: () => cellsOf(table.municipalities, columnOf(table, id).values),
      };
    }),
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
