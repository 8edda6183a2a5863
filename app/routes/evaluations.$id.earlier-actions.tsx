import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { headOf } from "~/assessment/evaluations/head-of";
import { loadEarlierActions } from "~/assessment/follow-up/earlier-actions.server";
import { EarlierActionsPage } from "~/assessment/follow-up/earlier-actions-page";

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    return {
      title: t("followup:earlier_title"),
      head: headOf(evaluation, caller),
      view: await loadEarlierActions(db, { caller, language }, evaluation),
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function EarlierActions() {
  const { title, head, view } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="grading" />
      <h1>{title}</h1>
      <EarlierActionsPage view={view} />
    </div>
  );
}
