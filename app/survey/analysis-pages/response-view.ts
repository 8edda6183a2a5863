import type { Instrument } from "../instrument";
import { LEAST_EXPECTED, SIGNIFICANT } from "../statistics/significance";
import type { FigureTableView } from "./figure-table";
import type { ShownRepresentativity, ShownSurvey } from "./shown-survey";
import { categoryName, pEquation, percent, type Reading, shown } from "./words";

/** Who has answered, and whether they are composed as those who were asked. */
export interface ResponseView {
  /** The response rates in a sentence. */
  headline: string;
  response: FigureTableView;
  representativity: {
    id: string;
    table: FigureTableView;
    fit: string;
    isUnlike: boolean;
    unplaced: string | null;
  }[];
}

/** Makes ready the response and the representativity of a survey. */
export function responseView(
  { background }: Pick<Instrument, "background">,
  survey: Pick<ShownSurvey, "response" | "representativity">,
  reading: Reading,
): ResponseView {
  const { eligible, complete, partial, rr1, rr2 } = survey.response;
  const rate = (value: number | null) => percent(value === null ? null : 100 * value, reading);
  return {
    headline: reading.t("survey_analysis:headline", {
      ...{ complete, eligible, partial },
      ...{ rr1: rate(rr1), rr2: rate(rr2) },
    }),
    response: responseTable(survey.response, reading),
    representativity: survey.representativity.map((shares) => {
      const own = background.find(({ id }) => id === shares.variable);
      return {
        id: shares.variable,
        table: sharesTable(
          own?.name[reading.language] ?? shares.variable,
          shares,
          (category) => categoryName(own, category, reading.language),
          reading,
        ),
        fit: fitWords(shares, reading),
        isUnlike: shares.fit !== null && shares.fit.p < SIGNIFICANT,
        unplaced:
          shares.unplaced > 0 ? reading.t("survey_analysis:unplaced", { count: shares.unplaced }) : null,
      };
    }),
  };
}

function responseTable(
  { eligible, complete, partial, rr1, rr2 }: ShownSurvey["response"],
  reading: Reading,
): FigureTableView {
  const { t } = reading;
  const none = eligible - complete - partial;
  const share = (count: number) => (eligible === 0 ? null : (100 * count) / eligible);
  const row = (label: string, count: number) => ({
    label,
    cells: [shown(count, 0, reading), percent(share(count), reading)],
  });
  const rate = (label: string, value: number | null) => ({
    label,
    cells: ["", percent(value === null ? null : 100 * value, reading)],
  });
  return {
    caption: t("survey_analysis:response"),
    headings: [
      t("survey_analysis:column_disposition"),
      t("survey_analysis:column_municipalities"),
      t("charts:column_percent"),
    ],
    rows: [
      row(t("survey_analysis:complete"), complete),
      row(t("survey_analysis:partial"), partial),
      row(t("survey_analysis:none"), none),
      row(t("survey_analysis:eligible"), eligible),
      rate(t("survey_analysis:rr1"), rr1),
      rate(t("survey_analysis:rr2"), rr2),
    ],
  };
}

function sharesTable(
  name: string,
  { categories }: ShownRepresentativity,
  nameOf: (category: string) => string,
  reading: Reading,
): FigureTableView {
  const { t } = reading;
  return {
    caption: name,
    headings: [
      t("survey_analysis:column_category"),
      t("survey_analysis:column_frame"),
      t("survey_analysis:column_frame_share"),
      t("survey_analysis:column_respondents"),
      t("survey_analysis:column_respondent_share"),
    ],
    rows: categories.map(({ category, frame, frameShare, respondents, respondentShare }) => ({
      label: nameOf(category),
      cells: [
        shown(frame, 0, reading),
        percent(frameShare, reading),
        respondents === null ? t("charts:hidden") : shown(respondents, 0, reading),
        percent(respondentShare, reading),
      ],
    })),
  };
}

function fitWords({ fit, categories }: ShownRepresentativity, reading: Reading): string {
  const { t } = reading;
  if (categories.some(({ respondents }) => respondents === null)) return t("survey_analysis:fit_hidden");
  if (!fit) return t("survey_analysis:fit_untested");
  const values = {
    chiSquare: shown(fit.chiSquare, 2, reading),
    df: fit.df,
    p: pEquation(fit.p, reading),
  };
  const words = t(fit.p < SIGNIFICANT ? "survey_analysis:fit_unlike" : "survey_analysis:fit_alike", values);
  return fit.smallestExpected < LEAST_EXPECTED ? `${words} ${t("survey_analysis:fit_rough")}` : words;
}
