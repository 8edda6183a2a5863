import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { handleReview } from "~/assessment/follow-up/review-sent.server";
import { ReviewsPage } from "~/assessment/follow-up/reviews-page";
import { loadReviewsPage } from "~/assessment/follow-up/reviews-page.server";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(roles, async ({ db, caller, params, request, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_follow_up");
  const edit = new URL(request.url).searchParams.get("edit");
  return {
    title: t("followup:reviews_title"),
    head: headOf(evaluation, caller),
    view: await loadReviewsPage(db, { caller, language, t }, evaluation, edit === null ? null : Number(edit)),
  };
});

export const action = forRoles(
  ["evaluator", "municipality"],
  async ({ db, caller, params, request, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_follow_up");
    const form = await readForm(request);
    const outcome = await handleReview(db, { caller, language, t, evaluation, form });
    if (!outcome.done) return data(outcome.answer, { status: outcome.status });
    return redirect(`/evaluations/${evaluation.id}/follow-up/reviews`, 303);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function ProgressReviewsPage() {
  const { head, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="follow_up" />
      <ReviewsPage view={view} answer={answer ?? null} />
    </div>
  );
}
