import { forRoles } from "~/access/guard.server";
import { readChoices } from "~/survey/analysis-pages/analysis-choices";
import { loadTabulation } from "~/survey/analysis-pages/load-tabulation.server";
import { findChart } from "~/survey/analysis-pages/survey-charts";
import { chartDownload } from "~/survey/charts/chart-download.server";
import { requireWave } from "~/survey/waves/find-wave.server";

/** A chart of the analysis as SVG, PNG or CSV: «…/charts/q4-means.svg». */
export const loader = forRoles(["administrator"], async ({ db, params, request, language, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const choices = readChoices(wave.instrument, new URL(request.url).searchParams);
  const [id = "", format] = (params["file"] ?? "").split(".");
  const survey = await loadTabulation(db, wave, choices);
  const chart = findChart(wave.instrument, survey, id, { language, t });
  return chartDownload(chart, format, { language, invented: wave.row.invented });
});
