import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { moveAction } from "~/assessment/follow-up/action-order.server";
import { readPlanFilter } from "~/assessment/follow-up/plan-filter";
import { PlanPage } from "~/assessment/follow-up/plan-page";
import { loadPlanPage } from "~/assessment/follow-up/plan-page.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts, readForm } from "~/platform/form.server";

export const loader = forRoles(roles, async ({ db, caller, params, request, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_follow_up");
  const filter = readPlanFilter(new URL(request.url).searchParams);
  return {
    title: t("followup:title"),
    head: headOf(evaluation, caller),
    view: await loadPlanPage(db, { caller, language, t }, evaluation, filter),
  };
});

/** Moves an action up or down in its list. */
export const action = forRoles(["municipality"], async ({ db, caller, params, request, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_follow_up");
  const { actionId, from, to } = formTexts(await readForm(request), ["actionId", "from", "to"]);
  const move = { evaluationId: evaluation.id, actionId, from: placeOf(from), to: placeOf(to) };
  const moved = await moveAction(db, caller, move);
  if (!moved.ok) return data(faultSentence({ code: moved.fault.code }, t), { status: 422 });
  return redirect(`/evaluations/${evaluation.id}/follow-up#action-${actionId}`, 303);
});

const placeOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function FollowUpPage() {
  const { head, view } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="follow_up" />
      <PlanPage view={view} fault={fault ?? null} />
    </div>
  );
}
