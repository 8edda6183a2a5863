import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { buildSnapshot } from "./build-snapshot.server";
import { differsFromLatest } from "./correction-store.server";
import { loadState } from "../evaluations/evaluation-state.server";
import { permissionOf } from "../evaluations/evaluation-permissions";
import type { PermissionFault } from "../evaluations/permission-table";
import { findEvaluation, setPublished } from "../evaluations/evaluation-store.server";
import { type ChecklistItem, isComplete } from "./publication";

export type PublishFault =
  | (Fault & { code: PermissionFault | "evaluation_unknown" | "correction_unchanged" })
  /** Another version was published meanwhile; `values.number` is the next one's number. */
  | (Fault & { code: "publication_number_changed" })
  | (Fault & { code: "checklist_not_done"; items: ChecklistItem[] });

/**
 * Publishes an evaluation, or the correction of one: checks the list once more, freezes everything in a snapshot and gives it
 * the next number.
 * @param publication `number` is the one that the person was told it would get, so that a form sent twice publishes once.
 * @returns `now` is false when that version was published before.
 */
export function publish(
  db: Database,
  actor: Actor,
  publication: { evaluationId: string; number: number; at?: Date },
): Promise<Result<{ number: number; now: boolean }, PublishFault>> {
  const { evaluationId, number, at = new Date() } = publication;
  return inTransaction(db, async (tx) => {
    const evaluation = await findEvaluation(tx, evaluationId);
    if (!evaluation) return failure({ code: "evaluation_unknown" });
    if (evaluation.publications.some((earlier) => earlier.number === number)) {
      return success({ number, now: false });
    }
    const permission = permissionOf("evaluator", "publish", evaluation.gradingMode, evaluation.stage);
    if (!permission.allowed) return failure({ code: permission.reason });
    const next = (evaluation.publications[0]?.number ?? 0) + 1;
    if (number !== next) return failure({ code: "publication_number_changed", values: { number: next } });
    if (evaluation.stage === "correction" && !(await differsFromLatest(tx, evaluation))) {
      return failure({ code: "correction_unchanged" });
    }
    const { items } = await loadState(tx, evaluation);
    if (!isComplete(items)) return failure({ code: "checklist_not_done", items });

    const snapshot = await buildSnapshot(tx, evaluation, {
      number,
      publishedAt: at.toISOString(),
      publishedByName: actor.name,
      reason: evaluation.correctionReason,
    });
    await tx.publication.create({
      data: {
        evaluationId,
        number,
        publishedAt: at,
        publishedById: actor.id,
        publishedByName: actor.name,
        reason: evaluation.correctionReason,
        snapshot: JSON.stringify(snapshot),
      },
    });
    await setPublished(tx, evaluationId);
    await recordEvent(tx, actor, {
      event: "evaluation_published",
      evaluationId,
      detail: { number, reason: evaluation.correctionReason },
    });
    return success({ number, now: true });
  });
}
