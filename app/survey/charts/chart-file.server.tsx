import { renderToStaticMarkup } from "react-dom/server";
import type { SurveyChart } from "./chart";
import { fileColors } from "./chart-colors";
import { ChartGraphic } from "./chart-graphic";

const WIDTH = 720;

/** A chart as an SVG file that stands alone: with title, note and the light theme's own colours, and no script or style sheet. */
export function chartSvg(chart: SurveyChart): string {
  const drawing = renderToStaticMarkup(
    <ChartGraphic chart={chart} colors={fileColors} width={WIDTH} titled />,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing}\n`;
}
