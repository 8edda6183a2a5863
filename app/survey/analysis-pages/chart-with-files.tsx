import "./chart-with-files.css";
import { useTranslation } from "react-i18next";
import { isLanguage, type Language } from "~/platform/i18n/languages";
import type { SurveyChart } from "../charts/chart";
import { SurveyFigure } from "../charts/survey-figure";

/** The forms that a chart is downloaded in. */
const chartFormats = ["svg", "png", "csv"] as const;

interface ChartWithFilesProps {
  chart: SurveyChart;
  /** The question that it is of: «Spørsmål 4». */
  of?: string;
  /** The address of its files, without the ending: «…/charts/q4-means». */
  address: string;
  /** What was chosen to be seen, as the end of an address. */
  query?: string;
}

/** A chart with its table, and links to its files. */
export function ChartWithFiles({ chart, of, address, query = "" }: ChartWithFilesProps) {
  const { t, i18n } = useTranslation("survey_analysis");
  const language: Language = isLanguage(i18n.language) ? i18n.language : "nb";
  return (
    <SurveyFigure chart={chart} of={of} language={language}>
      <p className="chart-files">
        <span>{t("download")}</span>
        {chartFormats.map((format) => (
          <a key={format} href={`${address}.${format}${query}`}>
            {format.toUpperCase()}
            <span className="visually-hidden">: {chart.title}</span>
          </a>
        ))}
      </p>
    </SurveyFigure>
  );
}
