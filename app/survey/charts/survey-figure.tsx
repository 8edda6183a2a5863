import { TableFrame } from "~/ui/table-frame";
import "./survey-figure.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/platform/i18n/languages";
import type { SurveyChart } from "./chart";
import { pageColors } from "./chart-colors";
import { ChartGraphic } from "./chart-graphic";
import { chartTable } from "./chart-table";

interface SurveyFigureProps {
  chart: SurveyChart;
  /** The question that it is of, where a page has charts of several. */
  of?: string | undefined;
  language: Language;
  /** Under the figure: where its files are. */
  children?: ReactNode;
}

/** A chart on a page: title, what it rests on, the drawing for the width that there is, and the table behind it. */
export function SurveyFigure({ chart, of, language, children }: SurveyFigureProps) {
  const { t } = useTranslation("charts");
  // Means and distribution of one question have the same title; what the figures are tells them apart.
  const figures = t(chart.kind === "means" ? "column_mean" : "column_percent");
  const name = [of, t("table"), chart.title, figures].filter(Boolean).join(": ");
  return (
    <figure className="survey-figure">
      <figcaption>
        <span className="survey-figure__title">{chart.title}</span>
        <span className="survey-figure__note">{chart.note}</span>
      </figcaption>
      <ChartGraphic chart={chart} colors={pageColors} width={720} className="survey-figure__wide" />
      <ChartGraphic chart={chart} colors={pageColors} width={350} className="survey-figure__narrow" />
      <details className="ds-details survey-figure__behind">
        <summary>{t("table")}</summary>
        <TableFrame label={name}>
          <FigureTable chart={chart} language={language} />
        </TableFrame>
      </details>
      {children}
    </figure>
  );
}

function FigureTable({ chart, language }: Pick<SurveyFigureProps, "chart" | "language">) {
  const { headings, rows } = chartTable(chart, language);
  return (
    <table className="data-table">
      <thead>
        <tr>
          {headings.map((heading, place) => (
            <th key={place} scope="col" className={place === 0 ? undefined : "number"}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }, row) => (
          <tr key={row}>
            <th scope="row">{label}</th>
            {cells.map(({ shown }, place) => (
              <td key={place} className="number">
                {shown}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
