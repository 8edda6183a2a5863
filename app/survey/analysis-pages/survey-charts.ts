import type { ShownTabulation } from "../analysis/disclosure";
import { groupMeansChart, itemCharts, type SurveyChart, withNote } from "../charts/chart";
import { type Instrument, type Item, itemsOf } from "../instrument";
import type { ShownSurvey } from "./shown-survey";
import { categoryName, type Reading } from "./words";

/** The charts of one item: over all, and of each of its variables by group. */
export interface ItemCharts {
  charts: SurveyChart[];
  groupCharts: SurveyChart[];
}

/** Draws up an item's charts of the figures that may be shown; weighted figures are said to be so. */
export function chartsOf(
  item: Item,
  { items, by, weighting }: Pick<ShownSurvey, "items" | "by" | "weighting">,
  { language, t }: Reading,
): ItemCharts {
  const own = items.filter(({ variable }) => variable.itemId === item.id);
  const groupName = (group: string) => categoryName(by, group, language);
  const grouped = by ? own.filter(({ variable }) => variable.hasMean && variable.options.length > 0) : [];
  const noted = (chart: SurveyChart): SurveyChart =>
    weighting ? withNote(chart, t("survey_analysis:weighted")) : chart;
  return {
    charts: itemCharts(item, own, language).map(noted),
    groupCharts: grouped.map((each: ShownTabulation) => noted(groupMeansChart(each, groupName, language))),
  };
}

/** The chart of this id among all of a survey's; undefined when there is none. */
export function findChart(
  instrument: Instrument,
  survey: ShownSurvey,
  id: string,
  reading: Reading,
): SurveyChart | undefined {
  return itemsOf(instrument)
    .flatMap((item) => {
      const { charts, groupCharts } = chartsOf(item, survey, reading);
      return [...charts, ...groupCharts];
    })
    .find((chart) => chart.id === id);
}
