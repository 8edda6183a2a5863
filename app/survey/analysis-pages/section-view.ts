import type { ShownTabulation } from "../analysis/disclosure";
import type { SurveyChart } from "../charts/chart";
import { askedWords } from "../exports/condition-words";
import type { Instrument, Item } from "../instrument";
import { type DifferenceView, differenceView } from "./difference-view";
import type { FigureTableView } from "./figure-table";
import { groupTables } from "./group-tables";
import type { ShownSurvey } from "./shown-survey";
import { chartsOf } from "./survey-charts";
import { categoryName, type Reading, shown } from "./words";

/** One question of a section with everything that it was answered with. */
export interface ItemView {
  id: string;
  number: string;
  question: string;
  /** Who was asked; null where everybody was. */
  asked: string | null;
  /** Where the question differs from its source; null for most. */
  note: string | null;
  charts: SurveyChart[];
  /** Of what makes no chart: numbers and dates. */
  plain: FigureTableView | null;
  groupTables: FigureTableView[];
  groupCharts: SurveyChart[];
  differences: DifferenceView | null;
  /** What was answered in words. */
  texts: { variable: string; label: string; answered: string }[];
}

/** Makes ready what is shown of one item. */
export function itemView(
  instrument: Instrument,
  item: Item,
  survey: ShownSurvey,
  reading: Reading,
): ItemView {
  const { language, t } = reading;
  const own = survey.items.filter(({ variable }) => variable.itemId === item.id);
  const inWords = own.filter(isText);
  const figures = own.filter((each) => !isText(each));
  const groupName = (group: string) => categoryName(survey.by, group, language);
  return {
    id: item.id,
    number: item.number,
    question: item.question[language],
    asked: item.showWhen ? askedWords(instrument, item, language) : null,
    note: item.note?.[language] ?? null,
    ...chartsOf(item, survey, reading),
    plain: plainTable(
      figures.filter(({ variable }) => variable.options.length === 0),
      reading,
    ),
    groupTables: groupTables(figures, groupName, reading),
    differences: differenceView(figures, groupName, reading),
    texts: inWords.map(({ variable, figures: counted }) => ({
      variable: variable.name,
      label: variable.label[language],
      answered: counted
        ? t("survey_analysis:texts_answered", { count: counted.answered })
        : t("charts:hidden"),
    })),
  };
}

const isText = ({ variable }: ShownTabulation): boolean =>
  variable.kind === "text" || variable.kind === "texts";

function plainTable(items: readonly ShownTabulation[], reading: Reading): FigureTableView | null {
  const { t, language } = reading;
  if (items.length === 0) return null;
  return {
    caption: t("charts:table"),
    headings: [
      t("charts:column_label"),
      t("charts:column_mean"),
      t("charts:column_sd"),
      t("charts:column_n"),
    ],
    rows: items.map(({ variable, figures }) => ({
      label: variable.label[language],
      cells: figures
        ? [shown(figures.mean, 2, reading), shown(figures.sd, 2, reading), shown(figures.n, 0, reading)]
        : Array.from({ length: 3 }, () => t("charts:hidden")),
    })),
  };
}
