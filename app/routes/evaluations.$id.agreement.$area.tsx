import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles, refusal } from "~/access/guard.server";
import { handleAgreement } from "~/assessment/agreement/agreement-action.server";
import { loadAreaAgreement } from "~/assessment/agreement/agreement-page.server";
import { AreaAgreementPage } from "~/assessment/agreement/area-agreement-page";
import { GradedTogether } from "~/assessment/agreement/graded-together";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_agreement");
    const head = headOf(evaluation, caller);
    if (evaluation.gradingMode === "together") return { title: t("agreement:title"), head, view: null };
    const view = await loadAreaAgreement(db, { caller, language, t }, evaluation, params["area"]);
    return { title: `${t("agreement:title")}: ${view.area.id} ${view.area.name}`, head, view };
  },
);

export const action = forRoles(["evaluator"], async ({ db, caller, params, request, language, t }) => {
  // What was typed while the stage moved on is refused by the store and shown again, so that it is not lost.
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_agreement");
  if (evaluation.gradingMode === "together") throw refusal("graded_together");
  const areaId = params["area"] ?? "";
  const form = await readForm(request);
  const outcome = await handleAgreement(db, { caller, language, t, evaluation, areaId, form });
  if (!outcome.done) return data(outcome.answer, { status: outcome.status });
  return redirect(`/evaluations/${evaluation.id}/agreement/${areaId}#${outcome.anchor}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}, ${page?.head.name} – Peil` },
];

export default function AgreementOfAreaPage() {
  const { title, head, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="agreement" />
      <h1>{title}</h1>
      {view ? (
        <AreaAgreementPage view={view} answer={answer ?? null} />
      ) : (
        <GradedTogether evaluationId={head.id} />
      )}
    </div>
  );
}
