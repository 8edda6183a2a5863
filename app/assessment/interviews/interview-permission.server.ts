import type { Caller } from "~/access/caller";
import type { Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { findEvaluation } from "../evaluations/evaluation-store.server";
import type { PermissionFault } from "../evaluations/permission-table";

export type RefusedFault = Fault & { code: "evaluation_unknown" | PermissionFault };

/** Reads an evaluation in the transaction of a write, when this person may do that now: the page may be hours old. */
export async function openForInterviews(
  tx: Transaction,
  caller: Caller,
  evaluationId: string,
  action: "plan_interviews" | "write_interview_notes",
): Promise<Result<Evaluation, RefusedFault>> {
  const evaluation = await findEvaluation(tx, evaluationId);
  if (!evaluation) return failure({ code: "evaluation_unknown" });
  const permission = mayWithEvaluation(caller, evaluation, action);
  return permission.allowed ? success(evaluation) : failure({ code: permission.reason });
}
