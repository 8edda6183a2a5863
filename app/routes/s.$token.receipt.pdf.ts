import { redirect } from "@remix-run/node";
import { forAnyone } from "~/access/guard.server";
import { formatDateTime } from "~/platform/format";
import { renderReportPdf } from "~/report/pdf/render.server";
import { buildSurveyReceipt, surveyReceiptFileName } from "~/report/survey-receipt-document";
import { answersOfCells } from "~/survey/answering/answer-cells";
import { answeringHeaders, openAnswering } from "~/survey/answering/open-answering.server";
import { reviewSections } from "~/survey/answering/review-view";
import { latestSubmission } from "~/survey/answering/submission-store.server";

/**
 * A respondent's copy of what they last sent in. Drawn anew each time: personal answers are kept in no other place. Where there is none,
 * the first page of the link says why.
 */
export const loader = forAnyone(async (args) => {
  const { db, params, language, t } = args;
  const token = params["token"] ?? "";
  const opened = await openAnswering(args, "always");
  if (!opened.ok) return redirect(`/s/${token}`);
  const { instrument, member, wave, response } = opened.value;
  const submission = response && (await latestSubmission(db, response.id));
  if (!submission) return redirect(`/s/${token}?fault=submission_none`);
  const { number, at, answers } = submission;
  const document = buildSurveyReceipt({
    survey: instrument.name[language],
    municipality: member.name,
    senderName: wave.senderName,
    submission: { number, at, shownAt: formatDateTime(at, language) },
    sections: reviewSections(instrument, answersOfCells(instrument, answers), language),
    language,
    t,
  });
  const pdf = await renderReportPdf(document);
  if (!pdf.ok) return redirect(`/s/${token}/receipt?fault=${pdf.fault.code}`);
  return new Response(pdf.value, {
    headers: {
      ...answeringHeaders,
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${surveyReceiptFileName(instrument, member.name, number, language)}"`,
    },
  });
});
