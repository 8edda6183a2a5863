import { forRoles } from "~/access/guard.server";
import { chartDownload } from "~/survey/charts/chart-download.server";
import { loadTextChart } from "~/survey/text-codes/texts-pages.server";
import { requireWave } from "~/survey/waves/find-wave.server";

/** The chart of what was written of, as «chart.svg», «chart.png» or «chart.csv». */
export const loader = forRoles(["administrator"], async ({ db, params, language }) => {
  const wave = await requireWave(db, params["wave"]);
  const [name, format] = (params["file"] ?? "").split(".");
  const chart = name === "chart" ? await loadTextChart(db, wave, params["variable"], language) : null;
  return chartDownload(chart, format, { language, invented: wave.row.invented });
});
