import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles, refusal } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { groupName } from "~/assessment/interviews/interview";
import { handleInterview } from "~/assessment/interviews/interview-action.server";
import { InterviewForm, RemoveForm } from "~/assessment/interviews/interview-form";
import { countNotes, findInterview } from "~/assessment/interviews/interview-store.server";
import { formValuesOf } from "~/assessment/interviews/interview-values";
import { readForm } from "~/platform/form.server";

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, method, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "plan_interviews");
    const interview = await findInterview(db, evaluation.id, params["interview"] ?? "");
    // What was typed while a colleague removed the interview is shown, so that it can be put back.
    if (!interview && method === "GET") throw refusal("interview_unknown", 404);
    const instrument = await findInstrument(db, evaluation.instrumentId);
    const notes = interview ? ((await countNotes(db, evaluation.id)).get(interview.id) ?? 0) : 0;
    const group = interview ? groupName(instrument, interview.groupId, language) : "";
    return {
      title: t("interviews:edit_title"),
      group,
      head: headOf(evaluation, caller),
      values: interview && formValuesOf(interview),
      version: interview?.version ?? null,
      refused: notes > 0 ? t("faults:interview_has_notes") : null,
      groups: instrument.interviewGroups.map(({ id, name }) => ({ id, name: name[language] })),
      team: evaluation.team.map(({ id, name }) => ({ id, name })),
    };
  },
);

export const action = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, request, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "plan_interviews");
    const form = await readForm(request);
    const interviewId = params["interview"] ?? "";
    const outcome = await handleInterview(db, { caller, language, t, evaluation, interviewId, form });
    if (!outcome.done) return data(outcome.answer, { status: outcome.status });
    return redirect(`/evaluations/${evaluation.id}/interviews`, 303);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.group}, ${page?.head.name} – Peil` },
];

export default function EditInterviewPage() {
  const { title, head, values, version, refused, groups, team } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = answer?.values ?? values;
  return (
    <div className="page">
      <EvaluationHead head={head} current="interviews" />
      <h1>{title}</h1>
      {shown ? (
        <InterviewForm
          evaluationId={head.id}
          values={shown}
          answer={answer ?? null}
          groups={groups}
          team={team}
        />
      ) : null}
      {version === null ? null : <RemoveForm version={version} refused={refused} />}
    </div>
  );
}
