import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import { listActions } from "./action-store.server";

export type MoveFault = RefusedFault | (Fault & { code: "actions_reordered" });

/**
 * Moves an action to a place named outright, so that moving twice is the same as once.
 * @param move `from` and `to` count from 0 among all actions of the evaluation; `from` is where the person saw it, so that a
 *   colleague's order is not undone unseen.
 */
export function moveAction(
  db: Database,
  caller: Caller,
  move: { evaluationId: string; actionId: string; from: number; to: number },
): Promise<Result<null, MoveFault>> {
  const { evaluationId, actionId, from, to } = move;
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "write_follow_up");
    if (!allowed.ok) return allowed;
    const actions = await listActions(tx, evaluationId);
    const place = actions.findIndex(({ id }) => id === actionId);
    const moved = actions[place];
    if (moved && place === to) return success(null);
    if (!moved || place !== from || !(to >= 0 && to < actions.length)) {
      return failure({ code: "actions_reordered" });
    }
    const order = actions.toSpliced(place, 1).toSpliced(to, 0, moved);
    for (const [position, { id, position: before }] of order.entries()) {
      if (position !== before) await tx.followUpAction.update({ where: { id }, data: { position } });
    }
    await recordEvent(tx, caller, {
      event: "actions_ordered",
      evaluationId,
      subject: moved.title,
      detail: { areaId: moved.areaId, before: { position: place }, after: { position: to } },
    });
    return success(null);
  });
}
