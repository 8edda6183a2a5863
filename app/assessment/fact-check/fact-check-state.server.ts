import type { Database, Transaction } from "~/platform/database.server";
import { readDraft } from "./draft";
import { isUnchanged } from "./subject-value";
import { asSubject } from "./subject";
import { loadPresent } from "./present.server";
import { closedReason, listRounds } from "./round.server";

/** Where the fact check of an evaluation stands, for those who gate its publication. */
export interface FactCheckState {
  /** The round at hand: the newest. */
  round: number;
  /** ISO date of the last day for comments. */
  dueOn: string;
  openedAt: Date;
  /** When the municipality said that it has no more to say; null until then. */
  finishedAt: Date | null;
  /** The municipality can say no more: it is finished, or the last day has passed. */
  closed: boolean;
  /** Comments of every round. */
  comments: number;
  unanswered: number;
  /** Accepted comments whose grade, finding or summary still stands as it did in the draft that they were about. */
  acceptedUnchanged: number;
  /** Comments of the round at hand alone. */
  latestRound: { comments: number; unanswered: number };
}

/** The state of an evaluation's fact check; null when none has been opened. */
export async function factCheckState(
  db: Database | Transaction,
  evaluationId: string,
  now: Date = new Date(),
): Promise<FactCheckState | null> {
  const rounds = await listRounds(db, evaluationId);
  const latest = rounds[0];
  if (!latest) return null;
  const comments = await db.factCheckComment.findMany({
    where: { evaluationId },
    select: { round: true, subject: true, subjectId: true, answer: true },
  });
  const unanswered = comments.filter(({ answer }) => answer === null);
  const accepted = comments.filter(({ answer }) => answer === "accepted");
  const present = accepted.length > 0 ? await loadPresent(db, evaluationId) : null;
  const { round, dueOn, openedAt, finishedAt } = latest;
  const ofLatest = (comment: { round: number }): boolean => comment.round === round;
  return {
    round,
    dueOn,
    openedAt,
    finishedAt,
    closed: closedReason(latest, now) !== null,
    comments: comments.length,
    unanswered: unanswered.length,
    acceptedUnchanged: accepted.filter((comment) => {
      const draft = rounds.find((candidate) => candidate.round === comment.round);
      return draft && present && isUnchanged(asSubject(comment), readDraft(draft.draft), present);
    }).length,
    latestRound: {
      comments: comments.filter(ofLatest).length,
      unanswered: unanswered.filter(ofLatest).length,
    },
  };
}
