import { recordEvent } from "~/access/audit.server";
import { forRoles, refusal } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { requireEvaluation } from "~/assessment/evaluation-store.server";
import { loadReport, reportLanguage } from "~/report/load-report.server";
import { reportPdf } from "~/report/pdf/report-pdf.server";
import { reportFileName } from "~/report/report-file-name";

/** The report of a published version as a PDF to keep. */
export const loader = forRoles(roles, async ({ request, params, db, caller, language: own }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see");
  const language = reportLanguage(request, own);
  const { snapshot, document } = await loadReport(db, evaluation, params["number"], language);
  const pdf = await reportPdf(document);
  if (!pdf.ok) throw refusal(pdf.fault.code, 503);
  await recordEvent(db, caller, {
    event: "report_downloaded",
    evaluationId: evaluation.id,
    detail: { number: snapshot.number, language },
  });
  return new Response(pdf.value, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${reportFileName(snapshot, language)}"`,
      "Cache-Control": "private, no-cache",
    },
  });
});
