import { formatNumber } from "~/platform/format";
import type { LocalizedText } from "~/platform/i18n/languages";
import type { ShownTabulation } from "~/survey/analysis/disclosure";
import { pEquation } from "~/survey/analysis-pages/words";
import type { Background } from "~/survey/instrument";
import { type ColumnHeads, columnHeads, letterOf } from "./column-heads";
import { tabulationsOf } from "./figures";
import type { ReportSource } from "./published-report";

/** What every part of a report needs: the source, and the ways that words and figures are written. */
export interface SurveyReportContext extends ReportSource {
  /** What the items are divided by. */
  background: Background | null;
  /** By the variable's name. */
  tabulations: ReadonlyMap<string, ShownTabulation>;
  words: (text: LocalizedText) => string;
  /** Rounded here; a dash where there is none. */
  shown: (value: number | null, decimals: number) => string;
  /** «42,3 %» of 42.31; a dash where there is none. */
  percent: (value: number | null, decimals?: number) => string;
  /** «p = 0,012», and «p < 0,001» for what is smaller. */
  pValue: (p: number) => string;
  /** The groups of the division as heads of columns of a part of a table's width. */
  groupHeads: (width: number) => ColumnHeads;
  /** A group in running text: «gruppe 1», «Østlandet». */
  groupName: (id: string) => string;
}

export const DASH = "–";

export function surveyReportContext(source: ReportSource): SurveyReportContext {
  const { instrument, figures, language, t } = source;
  const background = instrument.background.find(({ id }) => id === figures.by) ?? null;
  const shown = (value: number | null, decimals: number): string =>
    value === null ? DASH : formatNumber(value, decimals, language);
  const isNumbered = background?.id === "group";
  const groups = (background?.categories ?? []).map(({ id, label }, place) => ({
    short: isNumbered ? t("survey_report:group_head", { id }) : letterOf(place),
    label: label[language],
  }));
  return {
    ...source,
    background,
    tabulations: tabulationsOf(instrument, figures),
    words: (text) => text[language],
    shown,
    percent: (value, decimals = 0) =>
      value === null ? DASH : t("charts:percent", { value: formatNumber(value, decimals, language) }),
    pValue: (p) => pEquation(p, { language, t }),
    groupHeads: (width) =>
      isNumbered
        ? { labels: groups.map(({ short }) => short), key: columnHeads(groups, 0).key }
        : columnHeads(groups, width),
    groupName: (id) => {
      const label = background?.categories.find((category) => category.id === id)?.label[language] ?? id;
      return isNumbered ? t("survey_report:group_name", { id, label }) : `«${label}»`;
    },
  };
}
