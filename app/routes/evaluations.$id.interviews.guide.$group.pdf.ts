import { redirect } from "@remix-run/node";
import { forRoles, refusal } from "~/access/guard.server";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { interviewGuide } from "~/assessment/interviews/interview-guide";
import { buildGuideDocument, guideFileName } from "~/report/interview-guide-document";
import { reportLanguage } from "~/report/load-report.server";
import { reportPdf } from "~/report/pdf/report-pdf.server";
import { translator } from "~/platform/i18n/translator";

/** The interview guide of a group as a PDF with room to write. */
export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ request, params, db, caller, language: own }) => {
    const language = reportLanguage(request, own);
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const instrument = await findInstrument(db, evaluation.instrumentId);
    const guide = interviewGuide(instrument, params["group"] ?? "", language);
    if (!guide) throw refusal("interview_group_unknown", 404);
    const document = buildGuideDocument({ guide, evaluation, language, t: translator(language) });
    const pdf = await reportPdf(document);
    if (!pdf.ok) {
      return redirect(
        `/evaluations/${evaluation.id}/interviews/guide/${guide.group.id}?fault=${pdf.fault.code}`,
      );
    }
    return new Response(pdf.value, {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename="${guideFileName(guide, evaluation, language)}"`,
        "Cache-Control": "private, no-cache",
      },
    });
  },
);
