import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import type { Transaction } from "~/platform/database.server";
import { norwegianDay } from "~/platform/norwegian-day";
import type { Evaluation } from "../evaluations/evaluation";
import { setStage } from "../evaluations/evaluation-store.server";
import { proposedReviewDate } from "./review-date";

/**
 * What the municipality does first after a publication begins the follow-up; after a correction it takes it up again. Called in the
 * transaction of a new action or report.
 */
export async function beginFollowUp(tx: Transaction, actor: Actor, evaluation: Evaluation): Promise<void> {
  const { id, stage } = evaluation;
  // A correction under way ends where it began: published.
  if (stage !== "published") return;
  await setStage(tx, id, "follow_up", null);
  await recordEvent(tx, actor, {
    event: "stage_moved",
    evaluationId: id,
    detail: { before: { stage }, after: { stage: "follow_up" } },
  });
}

/** The first action has a progress review planned on the day that Peil proposes, so that people are reminded of it. */
export async function proposeReview(tx: Transaction, actor: Actor, evaluation: Evaluation): Promise<void> {
  const evaluationId = evaluation.id;
  const date = proposedDate(evaluation);
  const reviews = await tx.progressReview.count({ where: { evaluationId } });
  if (reviews > 0 || !date) return;
  await tx.progressReview.create({
    data: { evaluationId, number: 1, dueOn: date, updatedAt: new Date(), updatedByName: actor.name },
  });
  await recordEvent(tx, actor, {
    event: "progress_review_planned",
    evaluationId,
    detail: { number: 1, before: { date: null }, after: { date } },
  });
}

/** The day that Peil proposes for the first review; null for an evaluation that was never published. */
export function proposedDate({ publications }: Pick<Evaluation, "publications">): string | null {
  const first = publications.at(-1);
  return first ? proposedReviewDate(norwegianDay(first.publishedAt)) : null;
}
