import "~/survey/charts/survey-figure.css";
import { pageColors } from "~/survey/charts/chart-colors";
import { ChartGraphic } from "~/survey/charts/chart-graphic";
import type { Chart } from "../document";
import { FigureCaption } from "./figure-caption";
import { TableOnScreen } from "./table";

/** A chart of survey figures for the width that there is, with its table folded away under it. */
export function ChartOnScreen({ block: { caption, chart, tableLabel, columns, rows } }: { block: Chart }) {
  return (
    <figure className="report-figure survey-figure">
      <FigureCaption caption={caption} />
      <ChartGraphic chart={chart} colors={pageColors} width={720} className="survey-figure__wide" />
      <ChartGraphic chart={chart} colors={pageColors} width={350} className="survey-figure__narrow" />
      <details className="ds-details survey-figure__behind">
        <summary>{tableLabel}</summary>
        <div>
          <TableOnScreen table={{ caption: null, columns, rows }} />
        </div>
      </details>
    </figure>
  );
}
