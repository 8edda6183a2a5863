import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { handInSelfAssessment, takeBackSelfAssessment } from "~/assessment/sheets/hand-in-store.server";
import { SelfOverview } from "~/assessment/sheets/self-overview";
import { loadSelfOverview } from "~/assessment/sheets/self-overview.server";
import { faultSentence } from "~/platform/fault-sentence";
import { readForm } from "~/platform/form.server";
import { Outcome } from "~/ui/notice";
import "~/assessment/sheets/sheets.css";

export const loader = forRoles(
  ["administrator", "evaluator", "municipality"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_self_assessment");
    return {
      title: t("sheets:self_title"),
      head: headOf(evaluation, caller),
      view: await loadSelfOverview(db, { caller, language, t }, evaluation),
    };
  },
);

/** Hands in the self-assessment, or takes it back. */
export const action = forRoles(["municipality"], async ({ request, db, caller, params, t }) => {
  const { id } = await requireEvaluation(db, caller, params["id"], "see_self_assessment");
  const form = await readForm(request);
  const change = form.get("intent") === "take_back" ? takeBackSelfAssessment : handInSelfAssessment;
  const changed = await change(db, caller, id);
  if (changed.ok) return redirect(`/evaluations/${id}/self-assessment`, 303);
  return data({ message: faultSentence(changed.fault, t) }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function SelfAssessmentPage() {
  const { title, head, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="self_assessment" />
      <h1>{title}</h1>
      <Outcome kind="fault" sentence={answer?.message} />
      <SelfOverview view={view} />
    </div>
  );
}
