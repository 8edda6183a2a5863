import { randomUUID } from "node:crypto";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forRoles, refusal } from "~/access/guard.server";
import { EvaluationHead } from "~/assessment/evaluations/evaluation-head";
import { headOf } from "~/assessment/evaluations/head-of";
import { mayWithEvaluation } from "~/assessment/evaluations/evaluation-permissions";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { loadNotes } from "~/assessment/interviews/interview-note-store.server";
import { findInterview } from "~/assessment/interviews/interview-store.server";
import { saveNotesForm } from "~/assessment/interviews/note-form.server";
import { noteAnchor } from "~/assessment/interviews/note-field";
import { NotesPage } from "~/assessment/interviews/notes-page";
import { notesView } from "~/assessment/interviews/notes-view";
import { readForm } from "~/platform/form.server";
import type { PageHandle } from "~/platform/i18n/page-handle";

export const handle = { scripts: true, texts: ["interview_notes", "evaluation"] } satisfies PageHandle;

export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ db, caller, params, language, t }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const interview = await findInterview(db, evaluation.id, params["interview"] ?? "");
    if (!interview) throw refusal("interview_unknown", 404);
    const permission = mayWithEvaluation(caller, evaluation, "write_interview_notes");
    const view = notesView({
      evaluationId: evaluation.id,
      instrument: await findInstrument(db, evaluation.instrumentId),
      team: evaluation.team,
      interview,
      notes: await loadNotes(db, interview.id, caller.id),
      person: caller,
      language,
      t,
      now: new Date(),
      token: randomUUID(),
    });
    return {
      title: t("interview_notes:title", { group: view.interview.group }),
      head: headOf(evaluation, caller),
      readOnly: permission.allowed ? null : t(`faults:${permission.reason}`),
      view,
    };
  },
);

/** The page's form, posted without scripts; with them, saves go to evaluations.$id.interviews.$interview.notes. */
export const action = forRoles(["evaluator"], async ({ request, db, caller, params, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const interviewId = params["interview"] ?? "";
  const form = await readForm(request);
  const sent = { caller, t, evaluationId: evaluation.id, interviewId, form };
  const outcomes = await saveNotesForm(db, sent);
  if (outcomes.length > 0) {
    const stale = outcomes.some(({ kind }) => kind === "conflict");
    return data(outcomes, { status: stale ? 409 : 422 });
  }
  const at = form.get("at");
  const place = typeof at === "string" ? `#${noteAnchor(at)}` : "";
  return redirect(`/evaluations/${evaluation.id}/interviews/${interviewId}${place}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}, ${page?.head.name} – Peil` },
];

export default function InterviewNotesPage() {
  const { title, head, view, readOnly } = useLoaderData<typeof loader>();
  const outcomes = useActionData<typeof action>();
  const { t } = useTranslation("interview_notes");
  const { day, interview } = view;
  const base = `/evaluations/${head.id}/interviews`;
  const facts = [day, interview.time, interview.place, interview.evaluators.join(", ")].filter(Boolean);
  return (
    <div className="page">
      <EvaluationHead head={head} current="interviews" />
      <div className="stack">
        <h1>{title}</h1>
        {facts.length > 0 ? <p>{facts.join(" · ")}</p> : null}
        {interview.participants.length > 0 ? (
          <p className="quiet">{interview.participants.map(({ role }) => role).join(", ")}</p>
        ) : null}
        <p className="cluster no-print">
          <a href={base}>{t("back")}</a>
          <a href={`${base}/guide/${view.groupId}`}>{t("to_guide")}</a>
        </p>
      </div>
      <NotesPage view={view} outcomes={outcomes ?? []} readOnly={readOnly} />
    </div>
  );
}
