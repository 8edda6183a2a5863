import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import type { StaleAction } from "./action-changes.server";
import { findAction } from "./action-store.server";
import type { ActionStatus } from "./action-status";
import { beginFollowUp } from "./follow-up-stage.server";

export type ProgressFault = RefusedFault | StaleAction | (Fault & { code: "progress_empty" });

interface Report {
  evaluationId: string;
  actionId: string;
  /** Chosen by the form, so that a form sent twice is one report. */
  progressId: string;
  /** The action's version that the person saw. */
  version: number;
  status: ActionStatus;
  text: string;
}

/** Adds a report of how far an action has come; the action takes over its status. A report is never changed. */
export function reportProgress(
  db: Database,
  caller: Caller,
  { evaluationId, actionId, progressId, version, status, text }: Report,
): Promise<Result<null, ProgressFault>> {
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "write_follow_up");
    if (!allowed.ok) return allowed;
    const sent = await tx.actionProgress.findUnique({ where: { id: progressId } });
    if (sent?.actionId === actionId && sent.status === status && sent.text === text) return success(null);
    const action = await findAction(tx, evaluationId, actionId);
    if (!action || action.version !== version || sent) {
      return failure({ code: "action_stale", current: action });
    }
    if (text === "" && status === action.status) return failure({ code: "progress_empty" });

    const at = new Date();
    await tx.actionProgress.create({
      data: { id: progressId, actionId, at, byName: caller.name, status, text },
    });
    await tx.followUpAction.update({
      where: { id: actionId },
      data: { status, version: version + 1, updatedAt: at, updatedByName: caller.name },
    });
    await beginFollowUp(tx, caller, allowed.value);
    await recordEvent(tx, caller, {
      event: "action_progress_reported",
      evaluationId,
      subject: action.title,
      detail: { areaId: action.areaId, text, before: { status: action.status }, after: { status } },
    });
    return success(null);
  });
}
