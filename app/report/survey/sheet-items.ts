import { answerInWords } from "~/survey/answering/answer-words";
import type { ShownTabulation } from "~/survey/analysis/disclosure";
import type { AnswerFigures } from "~/survey/analysis/distribution";
import { type Answer, type Answers, isChosen } from "~/survey/answers";
import type { Item } from "~/survey/instrument";
import { itemVariables, type Variable } from "~/survey/variables";
import { caption } from "../captions";
import type { Block, Column, Row } from "../document";
import { besideOwn } from "./beside-own";
import { DASH, type SurveyReportContext } from "./report-context";

export interface SheetContext {
  report: SurveyReportContext;
  answers: Answers;
  /** Whether what was written in words is shown. */
  hasWords: boolean;
  /** The municipality's group; null where the frame does not say. */
  group: string | null;
}

/** A variable with the municipality's answer and the figures that may stand beside it; null where they are hidden. */
interface Beside {
  variable: Variable;
  own: Answer | null;
  group: AnswerFigures | null;
  all: AnswerFigures | null;
}

/** One question of a municipality's sheet: what it answered, beside its group and everybody. Nothing where all of it is left out. */
export function sheetItemBlocks(item: Item, context: SheetContext): Block[] {
  const { report } = context;
  const variables = itemVariables(item);
  const written = variables.filter((variable) => isWritten(variable));
  const shown = context.hasWords ? written : written.filter(({ kind }) => kind === "date");
  const beside = variables
    .filter((variable) => !isWritten(variable))
    .flatMap(({ name }) => besideOf(report.tabulations.get(name), context) ?? []);
  const blocks = [
    ...figureBlocks(item, beside, context),
    ...shown.flatMap((variable) => writtenBlock(variable, context)),
  ];
  if (blocks.length === 0) return [];
  return [{ kind: "heading", text: `${item.number}  ${report.words(item.question)}` }, ...blocks];
}

function figureBlocks(item: Item, beside: readonly Beside[], { report }: SheetContext): Block[] {
  const [first] = beside;
  if (!first) return [];
  const about = caption(report.t("survey_report:question", { number: item.number }));
  if (first.variable.hasMean) return [{ kind: "table", caption: about, ...meanRows(beside, report) }];
  if (item.type === "grid") return [{ kind: "table", caption: about, ...sameRows(beside, report) }];
  return beside.map((each) => ({
    kind: "table",
    caption:
      each.variable.part === "row" ? caption(`${about.text}. ${report.words(each.variable.label)}`) : about,
    ...optionRows(each, report),
  }));
}

/** The answer on the scale beside the means. */
function meanRows(beside: readonly Beside[], report: SurveyReportContext) {
  const { t, words, shown } = report;
  const mean = (figures: AnswerFigures | null): string => {
    if (figures === null) return t("survey_report:hidden");
    return figures.mean === null ? DASH : `${shown(figures.mean, 2)} (${figures.n})`;
  };
  return {
    columns: sheetColumns(
      t("charts:column_label"),
      t("survey_report:sheet_mean_group"),
      t("survey_report:sheet_mean_all"),
      report,
    ),
    rows: beside.map(({ variable, own, group, all }): Row => ({
      kind: "body",
      cells: [
        { text: variable.part === "item" ? t("survey_report:sheet_answer") : words(variable.label) },
        { text: ownWords(variable, own, report) },
        { text: mean(group) },
        { text: mean(all) },
      ],
    })),
  };
}

/** The answer to each row beside how many answered the same. */
function sameRows(beside: readonly Beside[], report: SurveyReportContext) {
  const { t, words } = report;
  return {
    columns: sheetColumns(
      t("charts:column_label"),
      t("survey_report:sheet_same_group"),
      t("survey_report:sheet_same_all"),
      report,
    ),
    rows: beside.map(({ variable, own, group, all }): Row => ({
      kind: "body",
      cells: [
        { text: words(variable.label) },
        { text: ownWords(variable, own, report) },
        { text: typeof own === "number" ? share(group, own, report) : DASH },
        { text: typeof own === "number" ? share(all, own, report) : DASH },
      ],
    })),
  };
}

/** Every answer that could be given, with the municipality's own marked. */
function optionRows({ variable, own, group, all }: Beside, report: SurveyReportContext) {
  const { t, words } = report;
  const answered = (figures: AnswerFigures | null): string =>
    figures === null ? t("survey_report:hidden") : String(figures.answered);
  return {
    columns: sheetColumns(
      t("charts:column_answer"),
      t("survey_report:sheet_group"),
      t("charts:everyone"),
      report,
    ),
    rows: [
      ...variable.options.map(({ code, label }): Row => ({
        kind: "body",
        cells: [
          { text: words(label) },
          { text: own !== null && isChosen(own, code) ? t("survey_report:sheet_chosen") : "" },
          { text: share(group, code, report) },
          { text: share(all, code, report) },
        ],
      })),
      {
        kind: "total" as const,
        cells: [
          { text: t("survey_report:answered") },
          { text: own === null ? t("answering:not_answered") : "" },
          { text: answered(group) },
          { text: answered(all) },
        ],
      },
    ],
  };
}

/** What the municipality wrote itself; the others' texts are shown to nobody. */
function writtenBlock(variable: Variable, { report, answers }: SheetContext): Block[] {
  const own = answers.get(variable.name);
  if (own === undefined)
    return variable.part === "other"
      ? []
      : [{ kind: "paragraphs", texts: [report.t("answering:not_answered")] }];
  const words = answerInWords(variable, own, report.language).flatMap((text) => text.split(/\n+/));
  const what =
    variable.part === "other" ? report.words(variable.label) : report.t("survey_report:sheet_written");
  return [{ kind: "paragraphs", texts: [what, ...words.map((text) => `– ${text}`)] }];
}

function besideOf(shown: ShownTabulation | undefined, { answers, group }: SheetContext): Beside | null {
  if (!shown) return null;
  const { variable, figures, groups } = shown;
  const own = answers.get(variable.name) ?? null;
  const ofGroup = groups.find((each) => each.group === group)?.figures ?? null;
  return {
    variable,
    own,
    group: besideOwn(ofGroup, variable, own),
    all: besideOwn(figures, variable, own),
  };
}

const share = (figures: AnswerFigures | null, code: number, { t, percent }: SurveyReportContext): string =>
  figures === null
    ? t("survey_report:hidden")
    : percent(figures.distribution.find((each) => each.code === code)?.percent ?? null);

function ownWords(variable: Variable, own: Answer | null, { language, t }: SurveyReportContext): string {
  return own === null ? t("answering:not_answered") : answerInWords(variable, own, language).join("; ");
}

function sheetColumns(first: string, group: string, all: string, { t }: SurveyReportContext): Column[] {
  return [
    { label: first, width: 0.46, numeric: false },
    { label: t("survey_report:sheet_own"), width: 0.24, numeric: false },
    { label: group, width: 0.15, numeric: true },
    { label: all, width: 0.15, numeric: true },
  ];
}

/** What is answered in words of one's own, or by a day, has no figures to stand beside. */
const isWritten = ({ kind }: Variable): boolean => kind === "text" || kind === "texts" || kind === "date";
