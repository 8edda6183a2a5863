import { redirect } from "@remix-run/node";
import { recordEvent } from "~/access/audit.server";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { loadDraftReport } from "~/report/load-draft-report.server";
import { reportLanguage } from "~/report/load-report.server";
import { reportPdf } from "~/report/pdf/report-pdf.server";

/** The draft of a fact check as a PDF, which says on every page that it is a draft. */
export const loader = forRoles(roles, async ({ request, params, db, caller, language: own }) => {
  const language = reportLanguage(request, own);
  const page = `/evaluations/${encodeURIComponent(params["id"] ?? "")}/fact-check/report`;
  const loadAllowed = async () => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_fact_check");
    return loadDraftReport(db, evaluation, new URL(request.url).searchParams.get("round"), language);
  };
  // A refusal is explained on the draft's own page, which refuses for the same reason; here it would be bare data.
  const { round, document, fileName } = await loadAllowed().catch((refused: unknown) => {
    throw refused instanceof Response ? redirect(page) : refused;
  });
  const pdf = await reportPdf(document);
  if (!pdf.ok) return redirect(`${page}?round=${round}&language=${language}&fault=${pdf.fault.code}`);
  await recordEvent(db, caller, {
    event: "draft_downloaded",
    evaluationId: params["id"] ?? "",
    detail: { round, language },
  });
  return new Response(pdf.value, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-cache",
    },
  });
});
