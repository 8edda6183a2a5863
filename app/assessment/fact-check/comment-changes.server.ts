import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import { findQuestion } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import type { WrittenComment } from "./comment";
import { findComment, type StaleComment, type StoredComment } from "./comment-store.server";
import { type Draft, readDraft } from "./draft";
import { findOpenRound, type RoundFault } from "./round.server";

export type CommentFault =
  | RoundFault
  | StaleComment
  | RefusedFault
  | (Fault & {
      code: "comment_answered" | "comment_subject_unknown" | "document_gone";
    });

interface Place {
  evaluationId: string;
  commentId: string;
}

/**
 * Writes a comment of the municipality's in the round at hand. Whoever is of the municipality may change it until it is answered.
 * @param save `commentId` is chosen by the form, so that a form sent twice makes one comment; `version` is that of the text the
 *   change was made from, null for a new comment.
 */
export function saveComment(
  db: Database,
  caller: Caller,
  save: Place & { round: number; version: number | null; comment: WrittenComment; now?: Date },
): Promise<Result<StoredComment, CommentFault>> {
  const { evaluationId, commentId, round, version, comment, now = new Date() } = save;
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "comment_fact_check");
    if (!allowed.ok) return allowed;
    const before = await findComment(tx, evaluationId, commentId);
    if (before && saysTheSame(before, comment)) return success(before);
    if (before?.answer) return failure({ code: "comment_answered" });
    if ((before?.version ?? null) !== version) return failure({ code: "comment_stale", current: before });
    const open = await findOpenRound(tx, evaluationId, before?.round ?? round, now);
    if (!open.ok) return open;

    const subject = { kind: comment.subject, id: comment.subject === "summary" ? "" : comment.subjectId };
    if (!(await isInDraft(tx, subject, readDraft(open.value.draft)))) {
      return failure({ code: "comment_subject_unknown" });
    }
    const documentIds = [...new Set(comment.documentIds)];
    if (!(await areDocuments(tx, evaluationId, documentIds, before))) {
      return failure({ code: "document_gone" });
    }
    const data = {
      text: comment.text,
      documentIds: JSON.stringify(documentIds),
      version: (version ?? 0) + 1,
      writtenById: caller.id,
      writtenByName: caller.name,
    };
    if (before) await tx.factCheckComment.update({ where: { id: commentId }, data });
    else {
      await tx.factCheckComment.create({
        data: {
          id: commentId,
          evaluationId,
          round: open.value.round,
          subject: subject.kind,
          subjectId: subject.id,
          writtenAt: now,
          ...data,
        },
      });
    }
    await recordEvent(tx, caller, {
      event: "fact_check_commented",
      evaluationId,
      subject: commentId,
      detail: {
        about: aboutOf(subject),
        before: before && { text: before.text, documents: before.documentIds.length },
        after: { text: comment.text, documents: documentIds.length },
      },
    });
    const saved = await findComment(tx, evaluationId, commentId);
    if (!saved) throw new Error(`The comment ${commentId} was just written and is not there.`);
    return success(saved);
  });
}

/** Takes a comment back, while it is unanswered. One that is gone already counts as withdrawn. */
export function withdrawComment(
  db: Database,
  caller: Caller,
  { evaluationId, commentId, version, now = new Date() }: Place & { version: number; now?: Date },
): Promise<Result<null, CommentFault>> {
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "comment_fact_check");
    if (!allowed.ok) return allowed;
    const before = await findComment(tx, evaluationId, commentId);
    if (!before) return success(null);
    if (before.answer) return failure({ code: "comment_answered" });
    if (before.version !== version) return failure({ code: "comment_stale", current: before });
    const open = await findOpenRound(tx, evaluationId, before.round, now);
    if (!open.ok) return open;
    await tx.factCheckComment.delete({ where: { id: commentId } });
    await recordEvent(tx, caller, {
      event: "fact_check_comment_withdrawn",
      evaluationId,
      subject: commentId,
      detail: { about: aboutOf(before.subject), text: before.text },
    });
    return success(null);
  });
}

/** What the audit trail calls the subject of a comment: a question by its number, the rest by its kind. */
export function aboutOf({ kind, id }: StoredComment["subject"]): string {
  return kind === "grade" ? id : kind;
}

const saysTheSame = (stored: StoredComment, written: WrittenComment): boolean =>
  stored.text === written.text &&
  stored.subject.kind === written.subject &&
  stored.subject.id === (written.subject === "summary" ? "" : written.subjectId) &&
  JSON.stringify([...stored.documentIds].sort()) === JSON.stringify([...new Set(written.documentIds)].sort());

async function isInDraft(tx: Transaction, subject: StoredComment["subject"], draft: Draft): Promise<boolean> {
  if (subject.kind === "summary") return true;
  if (subject.kind === "finding") return draft.findings.some(({ id }) => id === subject.id);
  return findQuestion(await findInstrument(tx, draft.instrument.id), subject.id) !== undefined;
}

/** What is attached must be documents of this evaluation that are still there; those attached before may stay. */
async function areDocuments(
  tx: Transaction,
  evaluationId: string,
  ids: readonly string[],
  before: StoredComment | null,
): Promise<boolean> {
  const fresh = ids.filter((id) => !before?.documentIds.includes(id));
  if (fresh.length === 0) return true;
  const found = await tx.document.count({ where: { evaluationId, id: { in: fresh }, removedAt: null } });
  return found === fresh.length;
}
