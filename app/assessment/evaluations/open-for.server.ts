import type { Caller } from "~/access/caller";
import type { Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { Evaluation } from "./evaluation";
import { mayWithEvaluation } from "./evaluation-permissions";
import { findEvaluation } from "./evaluation-store.server";
import type { EvaluationAction, PermissionFault } from "./permission-table";

export type RefusedFault = Fault & { code: "evaluation_unknown" | PermissionFault };

/** Reads an evaluation in the transaction of a write, when this person may do that now: the page may be hours old. */
export async function openFor(
  tx: Transaction,
  caller: Caller,
  evaluationId: string,
  action: EvaluationAction,
): Promise<Result<Evaluation, RefusedFault>> {
  const evaluation = await findEvaluation(tx, evaluationId);
  if (!evaluation) return failure({ code: "evaluation_unknown" });
  const permission = mayWithEvaluation(caller, evaluation, action);
  return permission.allowed ? success(evaluation) : failure({ code: permission.reason });
}
