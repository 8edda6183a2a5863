import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts } from "~/platform/form.server";
import type { Translator } from "~/platform/i18n/translator";
import { norwegianDay } from "~/platform/norwegian-day";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { loadPracticeFacts } from "./practice-facts.server";
import { isOpen, stageGate } from "./stage-gate";
import { moveStage, type StageMoveFault } from "./stage-moves.server";
import type { StageAnswer, StageView } from "./stage-page";
import { earlierStages, nextStage, stagePath } from "./stage-path";

const DAY = 86_400_000;
/** Two weeks to read a draft in is what the form proposes. */
const PROPOSED_DAYS = 14;

/** Where an evaluation stands, what gates the next stage, and where it can go back to. */
export async function loadStagePage(
  db: Database,
  caller: Caller,
  evaluation: Evaluation,
  t: Translator,
  now: Date = new Date(),
): Promise<StageView> {
  const { stage, gradingMode } = evaluation;
  const next = nextStage(gradingMode, stage);
  const permission = mayWithEvaluation(caller, evaluation, "move_stage");
  const items = next ? stageGate(next, await loadPracticeFacts(db, evaluation)) : [];
  return {
    id: evaluation.id,
    stage,
    gradingMode,
    path: stagePath(gradingMode),
    next,
    items,
    open: isOpen(items),
    earlier: earlierStages(gradingMode, stage),
    readOnly: permission.allowed ? null : faultSentence({ code: permission.reason }, t),
    proposedDueOn: norwegianDay(new Date(now.getTime() + PROPOSED_DAYS * DAY)),
  };
}

/** What came of a sent form: moved, or what the page must say. */
export type StageOutcome =
  | { ok: true; unreached: number }
  | { ok: false; status: 409 | 422; answer: StageAnswer };

/** Moves the evaluation as a form of the page asks. */
export async function handleStageMove(
  db: Database,
  caller: Caller,
  evaluationId: string,
  form: FormData,
  t: Translator,
): Promise<StageOutcome> {
  const sent = formTexts(form, ["from", "to", "reason", "dueOn"]);
  const moved = await moveStage(db, caller, { evaluationId, ...sent });
  if (moved.ok) return { ok: true, unreached: moved.value.unreached.length };
  const { fault } = moved;
  const message = faultSentence(fault, t);
  return {
    ok: false,
    status: fault.code === "stage_moved_meanwhile" || fault.code === "gate_closed" ? 409 : 422,
    answer: {
      faults: [{ name: fieldOf(fault), message }],
      reason: sent.reason,
      dueOn: sent.dueOn,
      to: sent.to,
    },
  };
}

function fieldOf({ code }: StageMoveFault): string {
  if (code.startsWith("due_on_")) return "dueOn";
  return code.startsWith("move_reason_") ? "reason" : "move";
}
