import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import type { WrittenAnswer } from "./comment";
import { aboutOf } from "./comment-changes.server";
import { findComment, type StaleComment, type StoredComment } from "./comment-store.server";

export type AnswerFault = RefusedFault | StaleComment;

/**
 * Answers a comment, or changes the answer until publication. It changes no grade and no finding.
 * @param answer `version` is that of the comment as the evaluator read it: one that was changed meanwhile is not answered unread.
 */
export function answerComment(
  db: Database,
  caller: Caller,
  answer: { evaluationId: string; commentId: string; version: number; answer: WrittenAnswer },
): Promise<Result<StoredComment, AnswerFault>> {
  const { evaluationId, commentId, version, answer: written } = answer;
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "answer_fact_check");
    if (!allowed.ok) return allowed;
    const before = await findComment(tx, evaluationId, commentId);
    if (before?.answer?.kind === written.answer && before.answer.text === written.text)
      return success(before);
    if (before?.version !== version) return failure({ code: "comment_stale", current: before });
    await tx.factCheckComment.update({
      where: { id: commentId },
      data: {
        answer: written.answer,
        answerText: written.text,
        answeredAt: new Date(),
        answeredByName: caller.name,
        version: version + 1,
      },
    });
    await recordEvent(tx, caller, {
      event: "fact_check_answered",
      evaluationId,
      subject: commentId,
      detail: {
        about: aboutOf(before.subject),
        before: before.answer && { answer: before.answer.kind, answerText: before.answer.text },
        after: { answer: written.answer, answerText: written.text },
      },
    });
    const saved = await findComment(tx, evaluationId, commentId);
    if (!saved) throw new Error(`The comment ${commentId} was just answered and is not there.`);
    return success(saved);
  });
}

/** How many answers the municipality has not been told of, by the audit trail. */
export async function untoldAnswers(
  db: Pick<Database, "auditEvent" | "factCheckComment">,
  evaluationId: string,
): Promise<number> {
  const last = await db.auditEvent.findFirst({
    where: { evaluationId, event: "fact_check_answers_sent" },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  return db.factCheckComment.count({
    where: { evaluationId, answeredAt: last ? { gt: last.at } : { not: null } },
  });
}

/**
 * Takes note that the municipality is told of the answers, which it can see from when they are saved.
 * @returns how many are new; nobody is to be told of none, so that a button pressed twice sends one mail.
 */
export function markAnswersSent(
  db: Database,
  caller: Caller,
  evaluationId: string,
): Promise<Result<{ answers: number }, RefusedFault>> {
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "answer_fact_check");
    if (!allowed.ok) return allowed;
    const answers = await untoldAnswers(tx, evaluationId);
    if (answers > 0) {
      await recordEvent(tx, caller, { event: "fact_check_answers_sent", evaluationId, detail: { answers } });
    }
    return success({ answers });
  });
}
