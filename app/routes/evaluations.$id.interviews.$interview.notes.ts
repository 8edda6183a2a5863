import { forRoles, refusal } from "~/access/guard.server";
import { mayWithEvaluation } from "~/assessment/evaluations/evaluation-permissions";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { loadNotes, saveNote } from "~/assessment/interviews/interview-note-store.server";
import { findInterview } from "~/assessment/interviews/interview-store.server";
import type { NotesAnswer, SaveNoteAnswer } from "~/assessment/interviews/notes-resource";
import { faultSentence } from "~/platform/fault-sentence";

/** What stands of one's own notes, and what colleagues have written: the page asks for it while it is open. */
export const loader = forRoles(["administrator", "evaluator"], async ({ db, caller, params, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const interview = await findInterview(db, evaluation.id, params["interview"] ?? "");
  if (!interview) throw refusal("interview_unknown", 404);
  const { own, colleagues } = await loadNotes(db, interview.id, caller.id);
  const permission = mayWithEvaluation(caller, evaluation, "write_interview_notes");
  const told: NotesAnswer = {
    own: Object.fromEntries(own),
    colleagues,
    closed: permission.allowed ? null : t(`faults:${permission.reason}`),
  };
  return Response.json(told);
});

/** Saves one note: 200 with what stands, 409 with what the author has saved elsewhere, 422 with what is wrong. */
export const action = forRoles(["evaluator"], async ({ request, db, caller, params, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const body: unknown = await request.json().catch(() => null);
  const { personId, ...save }: { personId?: unknown } = body && typeof body === "object" ? body : {};
  // What one person left in a browser must never be saved in the name of the next.
  if (personId !== caller.id) return answer({ code: "other_person" }, 401);
  const place = { evaluationId: evaluation.id, interviewId: params["interview"] ?? "" };
  const saved = await saveNote(db, caller, { ...save, ...place });
  if (saved.ok) return answer({ standing: saved.value }, 200);
  const { fault } = saved;
  if (fault.code === "interview_note_stale")
    return answer({ code: fault.code, standing: fault.standing }, 409);
  return answer({ code: fault.code, message: faultSentence(fault, t) }, 422);
});

function answer(body: SaveNoteAnswer, status: number): Response {
  return Response.json(body, { status });
}
