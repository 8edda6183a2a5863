import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles, refusal } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { ActionPage } from "~/assessment/follow-up/action-page";
import { loadActionPage } from "~/assessment/follow-up/action-page.server";
import { handleAction } from "~/assessment/follow-up/action-sent.server";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(roles, async ({ db, caller, params, request, language, t, method }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_follow_up");
  const editing = new URL(request.url).searchParams.has("edit");
  const view = await loadActionPage(db, { caller, language, t }, evaluation, params["action"] ?? "", editing);
  // What was written to an action that a colleague has deleted meanwhile is shown again, so that it is not lost.
  if (!view && method === "GET") throw refusal("action_unknown", 404);
  return {
    title: view?.action.title ?? t("followup:title"),
    head: headOf(evaluation, caller),
    view,
  };
});

export const action = forRoles(["municipality"], async ({ db, caller, params, request, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_follow_up");
  const form = await readForm(request);
  const outcome = await handleAction(db, { caller, language, t, evaluation, form });
  return outcome.done ? redirect(outcome.address, 303) : data(outcome.answer, { status: outcome.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function FollowUpActionPage() {
  const { head, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="follow_up" />
      <ActionPage view={view} answer={answer ?? null} />
    </div>
  );
}
