import type { Database, Transaction } from "~/platform/database.server";
import type { FactCheckComment as CommentRow } from "~/platform/generated/sqlite/client";
import type { Fault } from "~/platform/result";
import { type AnswerKind, answerKinds } from "./answer-kind";
import { asSubject, type Subject } from "./subject";

/** A comment of the municipality's as it is kept. */
export interface StoredComment {
  id: string;
  round: number;
  subject: Subject;
  text: string;
  documentIds: string[];
  /** Counts the saves of the comment and of its answer. */
  version: number;
  writtenAt: Date;
  writtenByName: string;
  /** Null until it is answered. */
  answer: { kind: AnswerKind; text: string; at: Date; byName: string } | null;
}

/** Somebody saved the comment, or its answer, after what this change was made from; null when it was withdrawn. */
export type StaleComment = Fault & { code: "comment_stale"; current: StoredComment | null };

/** The comments of an evaluation, in the order that they were first written. */
export async function listComments(
  db: Database | Transaction,
  evaluationId: string,
): Promise<StoredComment[]> {
  const rows = await db.factCheckComment.findMany({
    where: { evaluationId },
    orderBy: [{ round: "desc" }, { writtenAt: "asc" }, { id: "asc" }],
  });
  return rows.map(asComment);
}

/** One comment of this evaluation, or null. */
export async function findComment(
  db: Database | Transaction,
  evaluationId: string,
  id: string,
): Promise<StoredComment | null> {
  const row = await db.factCheckComment.findFirst({ where: { id, evaluationId } });
  return row && asComment(row);
}

function asComment(row: CommentRow): StoredComment {
  const { id, round, text, version, writtenAt, writtenByName, answeredAt } = row;
  const kind = answerKinds.find((candidate) => candidate === row.answer);
  return {
    id,
    round,
    subject: asSubject(row),
    text,
    documentIds: JSON.parse(row.documentIds) as string[],
    version,
    writtenAt,
    writtenByName,
    answer:
      kind && answeredAt
        ? { kind, text: row.answerText, at: answeredAt, byName: row.answeredByName ?? "" }
        : null,
  };
}
