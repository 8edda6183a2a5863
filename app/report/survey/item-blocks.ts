import { LEAST_BASE, type ShownTabulation } from "~/survey/analysis/disclosure";
import {
  answersChart,
  distributionChart,
  meansChart,
  type SurveyChart,
  textCodesChart,
} from "~/survey/charts/chart";
import { askedWords } from "~/survey/exports/condition-words";
import type { Item } from "~/survey/instrument";
import { itemVariables, type Variable } from "~/survey/variables";
import type { Block, Chart } from "../document";
import { differenceWords } from "./difference-words";
import { answersTable, distributionTable, type ItemTable, meansTable, subjectsTable } from "./item-tables";
import type { SurveyReportContext } from "./report-context";

/** What a report says of one item: the question, its figures with their table, and how the groups differ. Free texts are only counted. */
export function itemBlocks(item: Item, context: SurveyReportContext): Block[] {
  const { instrument, language, words, tabulations } = context;
  const variables = itemVariables(item);
  const shown = variables
    .filter(({ part }) => part !== "other")
    .flatMap(({ name }) => tabulations.get(name) ?? []);
  const asked: Block[] = item.showWhen
    ? [{ kind: "note", text: askedWords(instrument, item, language) }]
    : [];
  const differences = differenceWords(shown, context);
  return [
    { kind: "heading", text: `${item.number}  ${words(item.question)}` },
    ...asked,
    ...figureBlocks(item, shown, context),
    ...variables.filter(isText).flatMap((variable) => subjectBlocks(item, variable, context)),
    ...(differences.length > 0 ? [{ kind: "paragraphs" as const, texts: differences }] : []),
  ];
}

function figureBlocks(item: Item, shown: readonly ShownTabulation[], context: SurveyReportContext): Block[] {
  const { language, words, t } = context;
  const [first] = shown;
  if (!first || isText(first.variable)) return [];
  const isAnswered = shown.some(({ figures }) => figures === null || figures.answered > 0);
  if (!isAnswered) return [{ kind: "paragraphs", texts: [t("survey_report:nobody_answered")] }];
  if (item.type === "date") return [{ kind: "paragraphs", texts: [answeredWords(first, context)] }];
  if (item.type === "number") {
    const { columns, rows } = meansTable(shown, context);
    return [
      {
        kind: "table",
        caption: {
          label: "",
          text: t("survey_report:caption_item", { number: item.number, text: unitWords(item, context) }),
        },
        columns,
        rows,
      },
    ];
  }
  const chartBlocks = (chart: SurveyChart, table: ItemTable, part = ""): Block[] =>
    withKey(chartBlock({ ...item, part }, chart, table, context), table);
  if (item.type === "grid") {
    const distribution = chartBlocks(
      distributionChart(item, shown, language),
      distributionTable(shown, context),
    );
    if (!first.variable.hasMean) return distribution;
    return [...chartBlocks(meansChart(item, shown, language), meansTable(shown, context)), ...distribution];
  }
  return shown.flatMap((each) => {
    const part = each.variable.part === "row" ? words(each.variable.label) : "";
    const title = part || words(item.question);
    return chartBlocks(answersChart(title, each, language), answersTable(each, context), part);
  });
}

/** What was written: as subjects where an analyst has coded it, else only how many wrote. Never a text itself. */
function subjectBlocks(item: Item, variable: Variable, context: SurveyReportContext): Block[] {
  const { figures, language, words, t } = context;
  const found = figures.subjects.find((each) => each.variable === variable.name);
  const isOther = variable.part === "other";
  const part = isOther ? words(variable.label) : "";
  if (!found || (isOther && found.codes.length === 0)) return [];
  const { answered, read, codes, withheld } = found;
  if (answered === null) return [{ kind: "paragraphs", texts: [t("survey_report:texts_hidden")] }];
  if (answered === 0) return [{ kind: "paragraphs", texts: [t("survey_report:nobody_answered")] }];
  const rare = withheld ? [t("survey_report:texts_withheld", { least: LEAST_BASE })] : [];
  if (codes.length === 0)
    return [{ kind: "paragraphs", texts: [t("survey_report:texts_uncoded", { count: answered }), ...rare] }];
  const chart = { ...textCodesChart(item, { codes, read }, language), id: `${variable.name}-subjects` };
  const table = subjectsTable(codes, context);
  const coded = read < answered ? "texts_coded_part" : "texts_coded";
  return [
    chartBlock({ ...item, part }, chart, table, context),
    { kind: "note", text: [t(`survey_report:${coded}`, { read, answered }), ...rare].join(" ") },
  ];
}

function chartBlock(
  { number, part }: { number: string; part: string },
  chart: SurveyChart,
  { columns, rows }: ItemTable,
  { t }: SurveyReportContext,
): Chart {
  const text = part ? `${part}. ${chart.note}` : chart.note;
  return {
    kind: "chart",
    caption: { label: "", text: t("survey_report:caption_item", { number, text }) },
    chart,
    tableLabel: t("charts:table"),
    columns,
    rows,
  };
}

const withKey = (block: Block, { key }: ItemTable): Block[] =>
  key ? [block, { kind: "note", text: key }] : [block];

const isText = ({ kind }: Variable): boolean => kind === "text" || kind === "texts";

function answeredWords({ figures }: ShownTabulation, { t }: SurveyReportContext): string {
  return figures === null
    ? t("survey_report:texts_hidden")
    : t("survey_report:dates_given", { count: figures.answered });
}

function unitWords(item: Item, { t, words }: SurveyReportContext): string {
  return item.type === "number" && item.unit
    ? t("survey_report:caption_number_unit", { unit: words(item.unit) })
    : t("survey_report:caption_number");
}
