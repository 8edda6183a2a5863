import type { ShownTabulation } from "~/survey/analysis/disclosure";
import type { AnswerFigures } from "~/survey/analysis/distribution";
import type { Cell, Column, Row } from "../document";
import { columnHeads } from "./column-heads";
import { DASH, type SurveyReportContext } from "./report-context";

/** A table of an item's figures, and what its heads mean where they had to be shortened. */
export interface ItemTable {
  columns: Column[];
  rows: Row[];
  key: string | null;
}

/** A column of figures is never wider than this part of the table, and all of them together leave the rest for words. */
const FIGURE_MOST = 0.11;
const FIGURES_MOST = 0.66;
/** The mean of a group and its n stand in one column. */
const GROUP_MOST = 0.12;
const GROUPS_MOST = 0.5;

/** Mean, standard deviation and n of each variable, and the mean of each group with its n. */
export function meansTable(shown: readonly ShownTabulation[], context: SurveyReportContext): ItemTable {
  const { t, words, shown: written } = context;
  const groups = shown[0]?.groups ?? [];
  const width = Math.min(GROUP_MOST, GROUPS_MOST / Math.max(groups.length, 1));
  const figureColumns: [label: string, width: number][] = [
    [t("charts:column_n"), 0.06],
    [t("survey_report:column_mean"), 0.08],
    [t("survey_report:column_sd"), 0.09],
    ...context.groupHeads(width).labels.map((label): [string, number] => [label, width]),
  ];
  return {
    columns: unevenColumns(t("charts:column_label"), figureColumns),
    rows: shown.map(({ variable, figures, groups: own }) => ({
      kind: "body",
      cells: [
        { text: variable.part === "item" ? t("charts:everyone") : words(variable.label) },
        ...(figures
          ? [cell(String(figures.n)), cell(written(figures.mean, 2)), cell(written(figures.sd, 2))]
          : [cell(t("survey_report:hidden")), cell(""), cell("")]),
        ...own.map((group) => cell(meanWithN(group.figures, context))),
      ],
    })),
    key: null,
  };
}

/** How many gave each answer, in per cent of all and of each group. */
export function answersTable(
  { variable, figures, groups }: ShownTabulation,
  context: SurveyReportContext,
): ItemTable {
  const { t, words, percent } = context;
  const width = columnWidth(2 + groups.length);
  const { labels } = context.groupHeads(width);
  const share = (of: AnswerFigures | null, code: number): string =>
    of === null
      ? t("survey_report:hidden")
      : percent(of.distribution.find((each) => each.code === code)?.percent ?? null);
  return {
    columns: columns(
      t("charts:column_answer"),
      [t("charts:column_count"), t("charts:everyone"), ...labels],
      width,
    ),
    rows: [
      ...variable.options.map(({ code, label }): Row => {
        const counted = figures?.distribution.find((each) => each.code === code);
        return {
          kind: "body",
          cells: [
            { text: words(label) },
            cell(figures === null ? t("survey_report:hidden") : String(counted?.count ?? 0)),
            cell(share(figures, code)),
            ...groups.map((group) => cell(share(group.figures, code))),
          ],
        };
      }),
      {
        kind: "total",
        cells: [
          { text: t("survey_report:answered") },
          cell(figures === null ? t("survey_report:hidden") : String(figures.answered)),
          cell(""),
          ...groups.map((group) =>
            cell(group.figures === null ? t("survey_report:hidden") : String(group.figures.answered)),
          ),
        ],
      },
    ],
    key: null,
  };
}

/** How the answers to each row of a grid are spread, in per cent. */
export function distributionTable(
  shown: readonly ShownTabulation[],
  context: SurveyReportContext,
): ItemTable {
  const { t, words, percent } = context;
  const options = shown[0]?.variable.options ?? [];
  const width = columnWidth(options.length + 1);
  const heads = columnHeads(
    options.map(({ code, label }) => ({ short: String(code), label: words(label) })),
    width,
  );
  return {
    columns: columns(t("charts:column_label"), [...heads.labels, t("charts:column_n")], width),
    rows: shown.map(({ variable, figures }) => ({
      kind: "body",
      cells: [
        { text: words(variable.label) },
        ...options.map((_, place) =>
          cell(
            figures
              ? percent(figures.distribution[place]?.percent ?? null)
              : place === 0
                ? t("survey_report:hidden")
                : "",
          ),
        ),
        cell(figures ? String(figures.answered) : ""),
      ],
    })),
    key: heads.key,
  };
}

/** What was written of, in numbers and per cent of those whose text was read. */
export function subjectsTable(
  codes: readonly { code: string; count: number; percent: number }[],
  { t, percent }: SurveyReportContext,
): ItemTable {
  return {
    columns: columns(
      t("survey_report:column_subject"),
      [t("charts:column_count"), t("charts:column_percent")],
      0.14,
    ),
    rows: codes.map(({ code, count, percent: share }) => ({
      kind: "body",
      cells: [{ text: code }, cell(String(count)), cell(percent(share))],
    })),
    key: null,
  };
}

function meanWithN(
  figures: AnswerFigures | null,
  { t, shown }: Pick<SurveyReportContext, "t" | "shown">,
): string {
  if (figures === null) return t("survey_report:hidden");
  return figures.mean === null ? DASH : `${shown(figures.mean, 2)} (${figures.n})`;
}

/** The first column has words, the others figures of one width. */
export function columns(first: string, figures: readonly string[], width: number): Column[] {
  return unevenColumns(
    first,
    figures.map((label) => [label, width]),
  );
}

function unevenColumns(first: string, figures: readonly [label: string, width: number][]): Column[] {
  const taken = figures.reduce((sum, [, width]) => sum + width, 0);
  return [
    { label: first, width: 1 - taken, numeric: false },
    ...figures.map(([label, width]) => ({ label, width, numeric: true })),
  ];
}

export const columnWidth = (figures: number): number => Math.min(FIGURE_MOST, FIGURES_MOST / figures);

export const cell = (text: string): Cell => ({ text });
