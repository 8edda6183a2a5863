import type { Language } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import { type SurveyChart, withNote } from "./chart";
import { chartSvg } from "./chart-file.server";
import { chartPng } from "./chart-png.server";
import { chartCsv } from "./chart-table";
import { keptNowhere } from "~/platform/kept-nowhere";

/**
 * A chart as a file to keep.
 * @param chart null or undefined where there is none.
 * @param format svg, png or csv
 * @param invented whether the figures are made up, which a picture says wherever it is taken.
 * @throws Response 404 when there is no such chart or format.
 */
export async function chartDownload(
  chart: SurveyChart | null | undefined,
  format: string | undefined,
  { language, invented }: { language: Language; invented: boolean },
): Promise<Response> {
  if (!chart) throw new Response(null, { status: 404 });
  const drawn = invented ? withNote(chart, translator(language)("charts:invented")) : chart;
  switch (format) {
    case "svg":
      return file(chartSvg(drawn), "image/svg+xml", `${chart.id}.svg`);
    case "png":
      return file(await chartPng(drawn), "image/png", `${chart.id}.png`);
    case "csv":
      return file(chartCsv(chart, language), "text/csv; charset=utf-8", `${chart.id}.csv`);
    default:
      throw new Response(null, { status: 404 });
  }
}

function file(body: string | Uint8Array, type: string, name: string): Response {
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      ...keptNowhere,
    },
  });
}
