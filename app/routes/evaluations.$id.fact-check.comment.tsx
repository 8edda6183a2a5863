import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { CommentForm } from "~/assessment/fact-check/comment-form";
import { handleComment, loadCommentForm } from "~/assessment/fact-check/comment-form.server";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(
  ["municipality"],
  async ({ db, caller, params, request, language, t, method }) => {
    // Beneath what a form answers, the page is shown in any stage: what was typed must not be lost with it.
    const see = method === "POST" ? "see" : "see_fact_check";
    const evaluation = await requireEvaluation(db, caller, params["id"], see);
    const address = new URL(request.url).searchParams;
    return {
      title: t("factcheck:comment_title"),
      head: headOf(evaluation, caller),
      view: await loadCommentForm(db, { caller, language, t }, evaluation, address),
    };
  },
);

export const action = forRoles(["municipality"], async ({ db, caller, params, request, language, t }) => {
  // What was typed while the round was closed is refused by the store and shown again, so that it is not lost.
  const evaluation = await requireEvaluation(db, caller, params["id"], "see");
  const outcome = await handleComment(db, { caller, language, t }, evaluation.id, await readForm(request));
  if (!outcome.done) return data(outcome.answer, { status: outcome.status });
  const place = `#comment-${outcome.commentId}`;
  return redirect(`/evaluations/${evaluation.id}/fact-check?done=commented${place}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.view.about.title}, ${page?.head.name} – Peil` },
];

export default function CommentRoute() {
  const { title, head, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="fact_check" />
      <h1>{title}</h1>
      <CommentForm view={view} answer={answer ?? null} />
    </div>
  );
}
