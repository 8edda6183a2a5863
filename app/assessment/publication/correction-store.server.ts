import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { loadWork } from "./build-snapshot.server";
import { type Evaluation, isPublished } from "../evaluations/evaluation";
import { findEvaluation, setPublished, setStage } from "../evaluations/evaluation-store.server";
import { saysTheSame } from "./publication";
import { loadSnapshot } from "./snapshot-store.server";

/** It stands on a line of its own in the report. */
const REASON_MOST = 500;

export type CorrectionFault = Fault & {
  code:
    | "evaluation_unknown"
    | "not_published_yet"
    | "correction_reason_missing"
    | "correction_reason_too_long"
    | "correction_already_open"
    | "correction_has_changes"
    | "corrected_meanwhile";
};

/** Whether a correction has changed anything since the version that it corrects. */
export async function differsFromLatest(
  db: Database | Transaction,
  evaluation: Evaluation,
): Promise<boolean> {
  const latest = await loadSnapshot(db, evaluation.id, "latest");
  return !latest || !saysTheSame(latest, await loadWork(db, evaluation));
}

/**
 * Opens a published evaluation again; what is published stays as it is until the correction is published beside it.
 * @param correction `number` is the version that the person saw as the latest, so that a form sent twice opens it once.
 */
export function openCorrection(
  db: Database,
  actor: Actor,
  correction: { evaluationId: string; number: number; reason: string },
): Promise<Result<null, CorrectionFault>> {
  const { evaluationId, number } = correction;
  const reason = correction.reason.trim();
  return inTransaction(db, async (tx) => {
    const evaluation = await findEvaluation(tx, evaluationId);
    if (!evaluation) return failure({ code: "evaluation_unknown" });
    if (reason === "") return failure({ code: "correction_reason_missing" });
    if (reason.length > REASON_MOST) return failure({ code: "correction_reason_too_long" });
    if (evaluation.stage === "correction") {
      return evaluation.correctionReason === reason
        ? success(null)
        : failure({ code: "correction_already_open" });
    }
    if (!isPublished(evaluation.stage)) return failure({ code: "not_published_yet" });
    const latest = evaluation.publications[0]?.number ?? 0;
    if (latest !== number) return failure({ code: "corrected_meanwhile", values: { number: latest } });
    await setStage(tx, evaluationId, "correction", reason);
    await recordEvent(tx, actor, {
      event: "correction_opened",
      evaluationId,
      detail: { number, reason },
    });
    return success(null);
  });
}

/** Closes a correction that has changed nothing; the latest version goes on standing. */
export function cancelCorrection(
  db: Database,
  actor: Actor,
  evaluationId: string,
): Promise<Result<null, CorrectionFault>> {
  return inTransaction(db, async (tx) => {
    const evaluation = await findEvaluation(tx, evaluationId);
    if (!evaluation) return failure({ code: "evaluation_unknown" });
    if (isPublished(evaluation.stage)) return success(null);
    if (evaluation.stage !== "correction") return failure({ code: "not_published_yet" });
    if (await differsFromLatest(tx, evaluation)) return failure({ code: "correction_has_changes" });
    await setPublished(tx, evaluationId);
    await recordEvent(tx, actor, {
      event: "correction_cancelled",
      evaluationId,
      detail: { number: evaluation.publications[0]?.number, reason: evaluation.correctionReason },
    });
    return success(null);
  });
}
