import { redirect } from "@remix-run/node";
import { recordEvent } from "~/access/audit.server";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { loadReport, reportLanguage } from "~/report/load-report.server";
import { reportPdf } from "~/report/pdf/report-pdf.server";
import { reportAddress, reportFileName } from "~/report/report-address";

/** The report of a published version as a PDF to keep. */
export const loader = forRoles(roles, async ({ request, params, db, caller, language: own }) => {
  const language = reportLanguage(request, own);
  const page = reportAddress(params["evaluationId"] ?? "", params["number"] ?? "");
  const loadAllowed = async () => {
    const evaluation = await requireEvaluation(db, caller, params["evaluationId"], "see");
    return loadReport(db, evaluation, params["number"], language);
  };
  // A refusal is explained on the report's own page, which refuses for the same reason; here it would be bare data.
  const { snapshot, document } = await loadAllowed().catch((refused: unknown) => {
    throw refused instanceof Response ? redirect(page) : refused;
  });
  const pdf = await reportPdf(document);
  if (!pdf.ok) return redirect(`${page}?language=${language}&fault=${pdf.fault.code}`);
  await recordEvent(db, caller, {
    event: "report_downloaded",
    evaluationId: snapshot.evaluationId,
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
