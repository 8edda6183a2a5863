import { randomUUID } from "node:crypto";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { handleInterview } from "~/assessment/interviews/interview-action.server";
import { InterviewForm } from "~/assessment/interviews/interview-form";
import { emptyInterview } from "~/assessment/interviews/interview-values";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "plan_interviews");
    const { interviewGroups } = await findInstrument(db, evaluation.instrumentId);
    return {
      title: t("interviews:new_title"),
      head: headOf(evaluation, caller),
      values: emptyInterview(randomUUID(), interviewGroups[0]?.id ?? ""),
      groups: interviewGroups.map(({ id, name }) => ({ id, name: name[language] })),
      team: evaluation.team.map(({ id, name }) => ({ id, name })),
    };
  },
);

export const action = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, request, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "plan_interviews");
    const form = await readForm(request);
    const sent = { caller, language, t, evaluation, interviewId: null, form };
    const outcome = await handleInterview(db, sent);
    if (!outcome.done) return data(outcome.answer, { status: outcome.status });
    return redirect(`/evaluations/${evaluation.id}/interviews`, 303);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function NewInterviewPage() {
  const { title, head, values, groups, team } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <EvaluationHead head={head} current="interviews" />
      <h1>{title}</h1>
      <InterviewForm
        evaluationId={head.id}
        values={answer?.values ?? values}
        answer={answer ?? null}
        groups={groups}
        team={team}
      />
    </div>
  );
}
