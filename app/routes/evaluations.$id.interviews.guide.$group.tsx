import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles, refusal } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { interviewGuide } from "~/assessment/interviews/interview-guide";
import { GuidePage } from "~/assessment/interviews/guide-page";
import { guideWords } from "~/assessment/interviews/guide-words";
import { Outcome } from "~/ui/notice";

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, request, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const instrument = await findInstrument(db, evaluation.instrumentId);
    const guide = interviewGuide(instrument, params["group"] ?? "", language);
    if (!guide) throw refusal("interview_group_unknown", 404);
    const title = t("interviews:guide_title", { group: guide.group.name });
    const fault = new URL(request.url).searchParams.get("fault");
    return {
      title,
      head: headOf(evaluation, caller),
      guide,
      words: guideWords(t),
      busy: fault === "report_busy" ? t("faults:report_busy") : null,
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}, ${page?.head.name} – Peil` },
];

export default function InterviewGuidePage() {
  const { title, head, guide, words, busy } = useLoaderData<typeof loader>();
  const { t } = useTranslation("interviews");
  const base = `/evaluations/${head.id}/interviews`;
  return (
    <div className="page">
      <EvaluationHead head={head} current="interviews" />
      <h1>{title}</h1>
      <Outcome kind="fault" sentence={busy} />
      <p className="lead">{t("guide_lead")}</p>
      <p className="cluster no-print">
        <a href={`${base}/guide/${guide.group.id}/pdf`} className="ds-button" data-variant="secondary">
          {t("guide_pdf")}
        </a>
        <a href={base}>{t("guide_back")}</a>
      </p>
      <GuidePage guide={guide} words={words} />
    </div>
  );
}
