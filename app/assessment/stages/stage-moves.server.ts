import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type Evaluation, type Stage, stages } from "../evaluations/evaluation";
import {
  findEvaluation,
  type RefusedFault,
  setStage,
  stillAllowed,
} from "../evaluations/evaluation-store.server";
import type { DueOnFault } from "../fact-check/due-on";
import { openFactCheck } from "../fact-check/open-fact-check.server";
import { notify } from "../notifications/notify.server";
import { loadPracticeFacts } from "./practice-facts.server";
import { type GateItem, isOpen, stageGate } from "./stage-gate";
import { earlierStages, nextStage } from "./stage-path";

const REASON_MOST = 500;

/** A move as its form sends it. */
export interface StageMove {
  evaluationId: string;
  /** The stage that the person saw it in, so that a form sent twice moves once. */
  from: string;
  to: string;
  /** Why it moves back; not asked for on the way forward. */
  reason: string;
  /** The last day for comments, where it moves on to the fact check. */
  dueOn: string;
}

export type StageMoveFault =
  | RefusedFault
  | (Fault & {
      code: "stage_unknown" | "stage_moved_meanwhile" | "move_reason_missing" | "move_reason_too_long";
    })
  | (Fault & { code: "gate_closed"; items: GateItem[] })
  | DueOnFault;

/**
 * Moves an evaluation on to the next stage, when the gate's required items are done, or back to an earlier one with a reason. The
 * municipality is told when the fact check opens.
 * @returns the stage it stands in, and the names of those whom a mail did not reach.
 */
export async function moveStage(
  db: Database,
  caller: Caller,
  move: StageMove,
): Promise<Result<{ stage: Stage; unreached: string[] }, StageMoveFault>> {
  const { evaluationId } = move;
  const moved = await inTransaction(db, async (tx) => {
    const evaluation = await findEvaluation(tx, evaluationId);
    if (!evaluation) return failure({ code: "evaluation_unknown" as const });
    const to = stages.find((stage) => stage === move.to);
    if (!to || to === move.from) return failure({ code: "stage_unknown" as const });
    if (evaluation.stage === to) return success({ stage: to, dueOn: null });
    const allowed = await stillAllowed(tx, caller, evaluationId, "move_stage");
    if (!allowed.ok) return allowed;
    if (evaluation.stage !== move.from) return failure({ code: "stage_moved_meanwhile" as const });
    if (to === nextStage(evaluation.gradingMode, evaluation.stage)) {
      return moveOn(tx, caller, evaluation, to, move.dueOn);
    }
    if (earlierStages(evaluation.gradingMode, evaluation.stage).includes(to)) {
      return moveBack(tx, caller, evaluation, to, move.reason.trim());
    }
    return failure({ code: "stage_unknown" as const });
  });
  if (!moved.ok) return moved;
  const { stage, dueOn } = moved.value;
  const unreached =
    dueOn === null
      ? []
      : await notify(db, "fact_check_opened", "contacts", evaluationId, { dates: { dueOn } });
  return success({ stage, unreached });
}

type Moved = Result<{ stage: Stage; dueOn: string | null }, StageMoveFault>;

async function moveOn(
  tx: Transaction,
  caller: Caller,
  evaluation: Evaluation,
  to: Stage,
  dueOn: string,
): Promise<Moved> {
  const items = stageGate(to, await loadPracticeFacts(tx, evaluation));
  if (!isOpen(items)) return failure({ code: "gate_closed", items });
  if (to === "fact_check") {
    const opened = await openFactCheck(tx, caller, evaluation, { dueOn });
    if (!opened.ok) return opened;
    await write(tx, caller, evaluation, to, {});
    return success({ stage: to, dueOn: opened.value.dueOn });
  }
  const undone = items.filter(({ done }) => !done).map(({ code }) => code);
  await write(tx, caller, evaluation, to, undone.length > 0 ? { undone } : {});
  return success({ stage: to, dueOn: null });
}

async function moveBack(
  tx: Transaction,
  caller: Caller,
  evaluation: Evaluation,
  to: Stage,
  reason: string,
): Promise<Moved> {
  if (reason === "") return failure({ code: "move_reason_missing" });
  if (reason.length > REASON_MOST) return failure({ code: "move_reason_too_long" });
  await write(tx, caller, evaluation, to, { reason });
  return success({ stage: to, dueOn: null });
}

async function write(
  tx: Transaction,
  caller: Caller,
  { id, stage, correctionReason }: Evaluation,
  to: Stage,
  detail: Record<string, unknown>,
): Promise<void> {
  await setStage(tx, id, to, correctionReason);
  await recordEvent(tx, caller, {
    event: "stage_moved",
    evaluationId: id,
    detail: { before: { stage }, after: { stage: to }, ...detail },
  });
}
