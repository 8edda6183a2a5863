import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forRoles, refusal } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { mayWithEvaluation } from "~/assessment/evaluations/evaluation-permissions";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import {
  countNotes,
  listInterviews,
  proposeInterviews,
} from "~/assessment/interviews/interview-store.server";
import { PlanPage } from "~/assessment/interviews/plan-page";
import { planView } from "~/assessment/interviews/plan-view";

/** The plan of the interviews: for the team, for administrators, and for the municipality's own people. */
export const loader = forRoles(roles, async ({ db, caller, params, language, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_interview_plan");
  const plan = mayWithEvaluation(caller, evaluation, "plan_interviews");
  const seesWork = mayWithEvaluation(caller, evaluation, "see_work").allowed;
  const source = {
    evaluationId: evaluation.id,
    instrument: await findInstrument(db, evaluation.instrumentId),
    team: evaluation.team,
    interviews: await listInterviews(db, evaluation.id),
    notes: seesWork ? await countNotes(db, evaluation.id) : new Map<string, number>(),
  };
  return {
    title: t("interviews:title"),
    lead: t(seesWork ? "interviews:lead" : "interviews:lead_contact"),
    head: headOf(evaluation, caller),
    view: planView(source, { language, t }),
    mayPlan: plan.allowed,
    seesWork,
    closed: seesWork && !plan.allowed ? t(`faults:${plan.reason}`) : null,
  };
});

export const action = forRoles(["administrator", "evaluator"], async ({ db, caller, params }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "plan_interviews");
  const proposed = await proposeInterviews(db, caller, evaluation.id);
  if (!proposed.ok) throw refusal(proposed.fault.code);
  return redirect(`/evaluations/${evaluation.id}/interviews`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function InterviewsPage() {
  const { title, lead, head, ...plan } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="interviews" />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <PlanPage {...plan} />
    </div>
  );
}
