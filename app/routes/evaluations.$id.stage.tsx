import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { StagePage } from "~/assessment/stages/stage-page";
import { handleStageMove, loadStagePage } from "~/assessment/stages/stage-page.server";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(["administrator", "evaluator"], async ({ db, caller, params, request, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const said = new URL(request.url).searchParams;
  return {
    title: t("evaluation:place_stage"),
    head: headOf(evaluation, caller),
    view: await loadStagePage(db, caller, evaluation, t),
    done: said.get("done") === "moved" ? { unreached: Number(said.get("unreached")) || 0 } : null,
  };
});

/** Moves the evaluation to another stage. */
export const action = forRoles(["administrator", "evaluator"], async ({ db, caller, params, request, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const outcome = await handleStageMove(db, caller, evaluation.id, await readForm(request), t);
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  return redirect(`/evaluations/${evaluation.id}/stage?done=moved&unreached=${outcome.unreached}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function EvaluationStagePage() {
  const { title, head, view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="stage" />
      <h1>{title}</h1>
      <StagePage view={view} answer={answer ?? null} done={answer ? null : done} />
    </div>
  );
}
