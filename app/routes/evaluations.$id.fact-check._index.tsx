import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { handleFactCheck } from "~/assessment/fact-check/fact-check-action.server";
import { FactCheckPage } from "~/assessment/fact-check/fact-check-page";
import { loadFactCheckPage } from "~/assessment/fact-check/fact-check-page.server";
import { factCheckDones } from "~/assessment/fact-check/fact-check-view";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(roles, async ({ db, caller, params, request, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_fact_check");
  const said = new URL(request.url).searchParams;
  const what = factCheckDones.find((done) => done === said.get("done"));
  return {
    title: t("factcheck:title"),
    head: headOf(evaluation, caller),
    view: await loadFactCheckPage(db, { caller, language, t }, evaluation),
    done: what ? { what, unreached: Number(said.get("unreached")) || 0 } : null,
  };
});

export const action = forRoles(roles, async ({ db, caller, params, request, t }) => {
  // The stores say why a form of a page that is older than the stage does nothing.
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_fact_check");
  const form = await readForm(request);
  const outcome = await handleFactCheck(db, { caller, t, evaluationId: evaluation.id, form });
  if (outcome.done === null) return data(outcome.answer, { status: outcome.status });
  const { done, unreached } = outcome;
  return redirect(`/evaluations/${evaluation.id}/fact-check?done=${done}&unreached=${unreached}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function FactCheckRoute() {
  const { title, head, view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="fact_check" />
      <h1>{title}</h1>
      <FactCheckPage view={view} answer={answer ?? null} done={answer ? null : done} />
    </div>
  );
}
