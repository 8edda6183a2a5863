import type { ShownTabulation } from "../analysis/disclosure";
import type { AnswerFigures } from "../analysis/distribution";
import type { FigureTableView } from "./figure-table";
import { percent, type Reading, shown } from "./words";

/**
 * Tables of an item's figures over all and by group: means with n in one table for a scale, else per cents of each answer in a table a
 * variable.
 */
export function groupTables(
  items: readonly ShownTabulation[],
  groupName: (group: string) => string,
  reading: Reading,
): FigureTableView[] {
  const [first] = items;
  if (!first || first.groups.length === 0) return [];
  const { t } = reading;
  const columns = [t("charts:everyone"), ...first.groups.map(({ group }) => groupName(group))];
  if (first.variable.hasMean) return [meansTable(items, columns, reading)];
  return items
    .filter(({ variable }) => variable.options.length > 0)
    .map((each) => percentsTable(each, columns, reading));
}

function meansTable(
  items: readonly ShownTabulation[],
  columns: readonly string[],
  reading: Reading,
): FigureTableView {
  const { t, language } = reading;
  return {
    caption: t("survey_analysis:means_by_group"),
    headings: [t("charts:column_label"), ...columns],
    rows: items.map((each) => ({
      label: each.variable.label[language],
      cells: figuresOf(each).map((figures) =>
        figures
          ? t("survey_analysis:mean_with_n", { mean: shown(figures.mean, 2, reading), n: figures.n })
          : t("charts:hidden"),
      ),
    })),
  };
}

function percentsTable(each: ShownTabulation, columns: readonly string[], reading: Reading): FigureTableView {
  const { t, language } = reading;
  const { variable } = each;
  const figures = figuresOf(each);
  const percentOf = (own: AnswerFigures, code: number) =>
    own.distribution.find((counted) => counted.code === code)?.percent ?? null;
  return {
    caption: variable.label[language],
    headings: [t("charts:column_answer"), ...columns],
    rows: [
      ...variable.options.map(({ code, label }) => ({
        label: label[language],
        cells: figures.map((own) => (own ? percent(percentOf(own, code), reading) : t("charts:hidden"))),
      })),
      { label: t("survey_analysis:row_n"), cells: figures.map((own) => shown(own?.n ?? null, 0, reading)) },
    ],
  };
}

const figuresOf = ({ figures, groups }: ShownTabulation): (AnswerFigures | null)[] => [
  figures,
  ...groups.map((group) => group.figures),
];
