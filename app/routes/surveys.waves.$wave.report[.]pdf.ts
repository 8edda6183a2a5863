import { redirect } from "@remix-run/node";
import { forAnyone } from "~/access/guard.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import { plainLetters } from "~/platform/plain-letters";
import { reportLanguage } from "~/report/load-report.server";
import { renderReportPdf } from "~/report/pdf/render.server";
import { reportPdf } from "~/report/pdf/report-pdf.server";
import {
  askedReport,
  loadSurveyReport,
  surveyReportDocument,
} from "~/report/survey/load-survey-report.server";
import { wavePath } from "~/survey/waves/wave-pages";

/** The report of a wave as a PDF. Only the published one is kept once it is drawn: others hold what will not be published. */
export const loader = forAnyone(async ({ db, caller, params, request, language: own }) => {
  const asked = askedReport(request);
  const language = reportLanguage(request, own);
  const report = await loadSurveyReport(db, caller, params["wave"], asked);
  const document = surveyReportDocument(report, language);
  const { kind, number } = report.status;
  const pdf = await (kind === "published" ? reportPdf(document) : renderReportPdf(document));
  if (!pdf.ok) {
    const page = wavePath(report.found.row.id, "report");
    return redirect(`${page}?language=${language}&show=${asked}&fault=${pdf.fault.code}`);
  }
  const name = [plainLetters(report.content.wave.name), kind === "published" ? `v${number}` : kind, language];
  return new Response(pdf.value, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${name.join("-")}.pdf"`,
      ...(kind === "published" ? { "Cache-Control": "private, no-cache" } : keptNowhere),
    },
  });
});
