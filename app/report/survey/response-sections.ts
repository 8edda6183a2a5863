import type { ResponseRate } from "~/survey/analysis/response-rate";
import type { ShownRepresentativity } from "~/survey/analysis-pages/shown-survey";
import { LEAST_EXPECTED, SIGNIFICANT } from "~/survey/statistics/significance";
import { caption } from "../captions";
import type { Block, Cell, Row, Section, Table } from "../document";

import { cell, columns } from "./item-tables";
import type { SurveyReportContext } from "./report-context";

/** How many answered: of all, and of each group. */
export function responseSection(context: SurveyReportContext): Section {
  const { figures, background, t, words, percent } = context;
  const { eligible, complete, partial, rr1, rr2 } = figures.response;
  const share = (rate: number | null) => percent(rate === null ? null : rate * 100, 1);
  const cells = (rate: ResponseRate | null): Cell[] =>
    rate === null
      ? [cell(t("survey_report:hidden")), cell(""), cell(""), cell(""), cell("")]
      : [
          cell(String(rate.eligible)),
          cell(String(rate.complete)),
          cell(String(rate.partial)),
          cell(share(rate.rr1)),
          cell(share(rate.rr2)),
        ];
  const table: Table = {
    kind: "table",
    caption: caption(t("survey_report:response_caption")),
    columns: columns(
      background ? words(background.name) : "",
      [
        t("survey_report:column_eligible"),
        t("survey_report:column_complete"),
        t("survey_report:column_partial"),
        "RR1",
        "RR2",
      ],
      0.11,
    ),
    rows: [
      ...figures.groups.map(({ group, rate }): Row => {
        const label = background?.categories.find(({ id }) => id === group)?.label;
        return { kind: "body", cells: [{ text: label ? words(label) : group }, ...cells(rate)] };
      }),
      { kind: "total", cells: [{ text: t("survey_report:total") }, ...cells(figures.response)] },
    ],
  };
  return {
    id: "response",
    label: "3",
    title: t("survey_report:response_title"),
    level: 1,
    follows: true,
    blocks: [
      {
        kind: "paragraphs",
        texts: [
          t("survey_report:response_text", { eligible, complete, partial, rr1: share(rr1), rr2: share(rr2) }),
          t("survey_report:response_rates"),
        ],
      },
      table,
    ],
  };
}

/** Whether those who answered are composed as the frame is, one background variable after the other. */
export function representativitySection(context: SurveyReportContext): Section {
  const { figures, t } = context;
  return {
    id: "representativity",
    label: "4",
    title: t("survey_report:representativity_title"),
    level: 1,
    follows: true,
    blocks: [
      { kind: "paragraphs", texts: [t("survey_report:representativity_text")] },
      ...figures.representativity.flatMap((each) => representativityBlocks(each, context)),
    ],
  };
}

function representativityBlocks(shares: ShownRepresentativity, context: SurveyReportContext): Block[] {
  const { instrument, t, words, percent } = context;
  const background = instrument.background.find(({ id }) => id === shares.variable);
  const name = background ? words(background.name) : shares.variable;
  const table: Table = {
    kind: "table",
    caption: caption(t("survey_report:representativity_caption", { name })),
    columns: columns(
      name,
      [
        t("survey_report:column_frame"),
        t("survey_report:column_frame_share"),
        t("survey_report:column_respondents"),
        t("survey_report:column_respondent_share"),
      ],
      0.13,
    ),
    rows: shares.categories.map(({ category, frame, frameShare, respondents, respondentShare }) => ({
      kind: "body",
      cells: [
        { text: labelOf(shares, category, context) },
        cell(String(frame)),
        cell(percent(frameShare, 1)),
        cell(respondents === null ? t("survey_report:hidden") : String(respondents)),
        cell(respondents === null ? "" : percent(respondentShare, 1)),
      ],
    })),
  };
  return [{ kind: "heading", text: name }, table, { kind: "paragraphs", texts: fitWords(shares, context) }];
}

/** The goodness-of-fit in words. */
function fitWords(shares: ShownRepresentativity, context: SurveyReportContext): string[] {
  const { t, shown, percent, pValue } = context;
  const { fit, categories, unplaced } = shares;
  const outside = unplaced > 0 ? [t("survey_report:unplaced", { count: unplaced })] : [];
  if (categories.some(({ respondents }) => respondents === null))
    return [t("survey_report:fit_hidden"), ...outside];
  if (!fit) return [t("survey_report:fit_none"), ...outside];
  const test = { chi: shown(fit.chiSquare, 2), df: fit.df, p: pValue(fit.p) };
  const rough = fit.smallestExpected < LEAST_EXPECTED ? [t("survey_report:fit_rough")] : [];
  if (fit.p >= SIGNIFICANT) return [t("survey_report:fit_good", test), ...rough, ...outside];
  const largest = [...categories].sort((one, other) => deviation(other) - deviation(one))[0];
  const most = largest
    ? t("survey_report:fit_most", {
        category: labelOf(shares, largest.category, context),
        respondents: percent(largest.respondentShare, 1),
        frame: percent(largest.frameShare, 1),
      })
    : "";
  return [[t("survey_report:fit_bad", test), most].filter(Boolean).join(" "), ...rough, ...outside];
}

const deviation = ({ respondentShare, frameShare }: ShownRepresentativity["categories"][number]): number =>
  Math.abs((respondentShare ?? 0) - (frameShare ?? 0));

function labelOf(
  { variable }: ShownRepresentativity,
  category: string,
  { instrument, words }: SurveyReportContext,
): string {
  const background = instrument.background.find(({ id }) => id === variable);
  const label = background?.categories.find(({ id }) => id === category)?.label;
  return label ? words(label) : category;
}
