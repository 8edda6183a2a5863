import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import { type StaleAction, told } from "./action-changes.server";
import { isRemovable } from "./action-status";
import { findAction, listActions } from "./action-store.server";

export type RemoveFault = RefusedFault | StaleAction | (Fault & { code: "action_has_progress" });

/**
 * Takes an action away that nothing has come of yet. One that was reported on, or that a progress review has looked at, is
 * dropped instead, so that it stays on record. One that is gone already counts as removed.
 */
export function removeAction(
  db: Database,
  caller: Caller,
  { evaluationId, actionId, version }: { evaluationId: string; actionId: string; version: number },
): Promise<Result<null, RemoveFault>> {
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "write_follow_up");
    if (!allowed.ok) return allowed;
    const action = await findAction(tx, evaluationId, actionId);
    if (!action) return success(null);
    const reports = await tx.actionProgress.count({ where: { actionId } });
    const reviews = await tx.progressReview.findMany({
      where: { evaluationId, heldOn: { not: null } },
      select: { heldOn: true },
    });
    if (!isRemovable(action, reports, reviews)) return failure({ code: "action_has_progress" });
    if (action.version !== version) return failure({ code: "action_stale", current: action });
    await tx.followUpAction.delete({ where: { id: actionId } });
    const others = await listActions(tx, evaluationId);
    for (const [position, { id, position: before }] of others.entries()) {
      if (position !== before) await tx.followUpAction.update({ where: { id }, data: { position } });
    }
    await recordEvent(tx, caller, {
      event: "action_removed",
      evaluationId,
      subject: action.title,
      detail: { areaId: action.areaId, ...told(action) },
    });
    return success(null);
  });
}
