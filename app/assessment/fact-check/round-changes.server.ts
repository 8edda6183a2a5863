import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import { daysLeft, type DueOnFault, readDueOn } from "./due-on";
import { findLatestRound, type RoundFault } from "./round.server";

/**
 * Moves the last day for comments of a round, by the team. A new day opens a round whose last day had passed.
 * @param move `round` and `from` are what the page showed, so that a form sent twice moves it once.
 * @returns whether anything was moved, so that the municipality is told once.
 */
export function moveDeadline(
  db: Database,
  caller: Caller,
  move: { evaluationId: string; round: number; from: string; dueOn: string; reason: string; now?: Date },
): Promise<
  Result<{ moved: boolean }, RefusedFault | RoundFault | DueOnFault | (Fault & { code: "deadline_stale" })>
> {
  const { evaluationId, round, from, reason, now = new Date() } = move;
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "move_stage");
    if (!allowed.ok) return allowed;
    if (allowed.value.stage !== "fact_check") return failure({ code: "opens_with_fact_check" as const });
    const latest = await findLatestRound(tx, evaluationId);
    if (!latest) return failure({ code: "fact_check_unknown" as const });
    if (latest.round !== round) return failure({ code: "fact_check_older_round" as const });
    if (latest.dueOn === move.dueOn) return success({ moved: false });
    if (latest.dueOn !== from) return failure({ code: "deadline_stale" as const });
    const read = readDueOn(move.dueOn, now);
    if (!read.ok) return read;
    await tx.factCheck.update({
      where: { evaluationId_round: { evaluationId, round } },
      data: { dueOn: read.value },
    });
    await recordEvent(tx, caller, {
      event: "fact_check_deadline_moved",
      evaluationId,
      detail: { round, reason, before: { dueOn: latest.dueOn }, after: { dueOn: read.value } },
    });
    return success({ moved: true });
  });
}

/**
 * Says that the municipality has no more to say in this round, or takes that back while the last day has not passed.
 * @returns whether anything was changed, so that the team is told once.
 */
export function setFinished(
  db: Database,
  caller: Caller,
  {
    evaluationId,
    round,
    finished,
    now = new Date(),
  }: { evaluationId: string; round: number; finished: boolean; now?: Date },
): Promise<Result<{ changed: boolean }, RefusedFault | RoundFault>> {
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "comment_fact_check");
    if (!allowed.ok) return allowed;
    const latest = await findLatestRound(tx, evaluationId);
    if (!latest) return failure({ code: "fact_check_unknown" as const });
    if (latest.round !== round) return failure({ code: "fact_check_older_round" as const });
    if ((latest.finishedAt !== null) === finished) return success({ changed: false });
    if (daysLeft(latest.dueOn, now) < 0) return failure({ code: "fact_check_overdue" as const });
    await tx.factCheck.update({
      where: { evaluationId_round: { evaluationId, round } },
      data: { finishedAt: finished ? now : null, finishedByName: finished ? caller.name : null },
    });
    await recordEvent(tx, caller, {
      event: finished ? "fact_check_finished" : "fact_check_reopened",
      evaluationId,
      detail: { round },
    });
    return success({ changed: true });
  });
}
