import type { Transaction } from "~/platform/database.server";
import type { FactCheck } from "~/platform/generated/sqlite/client";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { daysLeft } from "./due-on";

export type RoundFault = Fault & {
  code: "fact_check_unknown" | "fact_check_older_round" | "fact_check_finished" | "fact_check_overdue";
};

/** The newest round of an evaluation's fact check, or null. */
export function findLatestRound(tx: Transaction, evaluationId: string): Promise<FactCheck | null> {
  return tx.factCheck.findFirst({ where: { evaluationId }, orderBy: { round: "desc" } });
}

/** The round that the municipality may comment in now; `round` is the one that its page showed. */
export async function findOpenRound(
  tx: Transaction,
  evaluationId: string,
  round: number,
  now: Date,
): Promise<Result<FactCheck, RoundFault>> {
  const latest = await findLatestRound(tx, evaluationId);
  if (!latest) return failure({ code: "fact_check_unknown" });
  if (latest.round !== round) return failure({ code: "fact_check_older_round" });
  if (latest.finishedAt) return failure({ code: "fact_check_finished" });
  if (daysLeft(latest.dueOn, now) < 0) return failure({ code: "fact_check_overdue" });
  return success(latest);
}
