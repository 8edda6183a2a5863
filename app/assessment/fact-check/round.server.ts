import type { Database, Transaction } from "~/platform/database.server";
import type { FactCheck as Round } from "~/platform/generated/sqlite/client";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { daysLeft } from "./due-on";

export type { Round };

export type RoundFault = Fault & {
  code: "fact_check_unknown" | "fact_check_older_round" | "fact_check_finished" | "fact_check_overdue";
};

/** The newest round of an evaluation's fact check, or null. */
export function findLatestRound(tx: Database | Transaction, evaluationId: string): Promise<Round | null> {
  return tx.factCheck.findFirst({ where: { evaluationId }, orderBy: { round: "desc" } });
}

/** The round that the municipality may comment in now; `round` is the one that its page showed. */
export async function findOpenRound(
  tx: Transaction,
  evaluationId: string,
  round: number,
  now: Date,
): Promise<Result<Round, RoundFault>> {
  const latest = await findLatestRound(tx, evaluationId);
  if (!latest) return failure({ code: "fact_check_unknown" });
  if (latest.round !== round) return failure({ code: "fact_check_older_round" });
  const reason = closedReason(latest, now);
  return reason ? failure({ code: reason }) : success(latest);
}

/** Why a round takes no more comments; null when it does. */
export function closedReason(
  { dueOn, finishedAt }: Pick<Round, "dueOn" | "finishedAt">,
  now: Date,
): "fact_check_finished" | "fact_check_overdue" | null {
  if (finishedAt) return "fact_check_finished";
  return daysLeft(dueOn, now) < 0 ? "fact_check_overdue" : null;
}

/** Every round of an evaluation's fact check, newest first. */
export function listRounds(db: Database | Transaction, evaluationId: string): Promise<Round[]> {
  return db.factCheck.findMany({ where: { evaluationId }, orderBy: { round: "desc" } });
}
