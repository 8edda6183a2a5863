import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { AgreementPage } from "~/assessment/agreement/agreement-page";
import { loadAgreement } from "~/assessment/agreement/agreement-page.server";
import { GradedTogether } from "~/assessment/agreement/graded-together";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_agreement");
    const together = evaluation.gradingMode === "together";
    return {
      title: t("agreement:title"),
      head: headOf(evaluation, caller),
      view: together ? null : await loadAgreement(db, { caller, language, t }, evaluation),
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function AgreementOfEvaluationPage() {
  const { title, head, view } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="agreement" />
      <h1>{title}</h1>
      {view ? <AgreementPage view={view} /> : <GradedTogether evaluationId={head.id} />}
    </div>
  );
}
