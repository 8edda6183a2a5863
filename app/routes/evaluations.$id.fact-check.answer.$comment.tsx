import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { AnswerForm } from "~/assessment/fact-check/answer-form";
import { handleAnswer, loadAnswerForm } from "~/assessment/fact-check/answer-form.server";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(["evaluator"], async ({ db, caller, params, language, t, method }) => {
  // Beneath what a form answers, the page is shown in any stage: what was typed must not be lost with it.
  const see = method === "POST" ? "see_work" : "see_fact_check";
  const evaluation = await requireEvaluation(db, caller, params["id"], see);
  return {
    title: t("factcheck:answer_page"),
    head: headOf(evaluation, caller),
    view: await loadAnswerForm(db, { caller, language, t }, evaluation, params["comment"]),
  };
});

export const action = forRoles(["evaluator"], async ({ db, caller, params, request, language, t }) => {
  // What was typed while a colleague published is refused by the store and shown again, so that it is not lost.
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const commentId = params["comment"] ?? "";
  const form = await readForm(request);
  const outcome = await handleAnswer(db, { caller, language, t }, evaluation.id, commentId, form);
  if (!outcome.done) return data(outcome.answer, { status: outcome.status });
  const place = `#comment-${commentId}`;
  return redirect(`/evaluations/${evaluation.id}/fact-check?done=answered${place}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.view.comment.about.title}, ${page?.head.name} – Peil` },
];

export default function AnswerRoute() {
  const { title, head, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="fact_check" />
      <h1>{title}</h1>
      <AnswerForm view={view} answer={answer ?? null} />
    </div>
  );
}
