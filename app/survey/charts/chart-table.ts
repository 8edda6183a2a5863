import { writeCsv } from "~/platform/csv-writing";
import { formatNumber } from "~/platform/format";
import { guardFormula } from "~/platform/formula-guard";
import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import type { BarChart, StackedChart, SurveyChart } from "./chart";

/** The figures of a chart, for those who do not see it and those who count on with them. */
export interface ChartTable {
  headings: string[];
  rows: ChartTableRow[];
}

export interface ChartTableRow {
  label: string;
  /** As many as the headings after the first. */
  cells: ChartTableCell[];
}

export interface ChartTableCell {
  /** Unrounded; null where there is none. */
  value: number | null;
  /** As people read it. */
  shown: string;
}

/** One row for each bar, with everything that the picture shows and the numbers of answers behind it. */
export function chartTable(chart: SurveyChart, language: Language): ChartTable {
  return chart.kind === "stacked" ? stackedTable(chart, language) : barTable(chart, language);
}

/** The table as CSV, with unrounded numbers and decimal points, and blanks where there is no figure. */
export function chartCsv(chart: SurveyChart, language: Language): string {
  const { headings, rows } = chartTable(chart, language);
  return writeCsv([
    headings.map(guardFormula),
    ...rows.map(({ label, cells }) => [
      guardFormula(label),
      ...cells.map(({ value }) => (value === null ? "" : String(value))),
    ]),
  ]);
}

function barTable({ kind, bars }: BarChart, language: Language): ChartTable {
  const t = translator(language);
  const isMeans = kind === "means";
  return {
    headings: isMeans
      ? [t("charts:column_label"), t("charts:column_mean"), t("charts:column_sd"), t("charts:column_n")]
      : [t("charts:column_answer"), t("charts:column_percent"), t("charts:column_count")],
    rows: bars.map(({ label, value, shown, sd, count }) => ({
      label,
      cells: [{ value, shown }, ...(isMeans ? [cell(sd, 2, language)] : []), cell(count, 0, language)],
    })),
  };
}

function stackedTable({ parts, bars }: StackedChart, language: Language): ChartTable {
  const t = translator(language);
  return {
    headings: [t("charts:column_label"), ...parts.map(({ label }) => label), t("charts:column_n")],
    rows: bars.map(({ label, percents, answered, absence }) => ({
      label,
      cells: [
        ...parts.map((_, place): ChartTableCell => {
          const percent = percents?.[place];
          if (percent === undefined) return { value: null, shown: absence ?? DASH };
          return {
            value: percent,
            shown: t("charts:percent", { value: formatNumber(percent, 1, language) }),
          };
        }),
        cell(answered, 0, language),
      ],
    })),
  };
}

const DASH = "–";

function cell(value: number | null, decimals: number, language: Language): ChartTableCell {
  return { value, shown: value === null ? DASH : formatNumber(value, decimals, language) };
}
