import type { Database } from "~/platform/database.server";
import { formatDate, formatDateTime } from "~/platform/format";
import { noonOf, norwegianDay } from "~/platform/norwegian-day";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import { statusOn } from "./action-status";
import { listActions, listProgress } from "./action-store.server";
import { proposedDate } from "./follow-up-stage.server";
import type { Reader } from "./plan-page.server";
import type { ProgressReview } from "./review";
import { proposedReviewDate } from "./review-date";
import { listReviews } from "./review-store.server";
import type { HeldReview, ReviewsView } from "./reviews-view";

/**
 * The progress reviews of an evaluation: what comes next, and what was agreed before.
 * @param editing the number of a held review that the reader has asked to change; null for none
 */
export async function loadReviewsPage(
  db: Database,
  { caller, language, t }: Reader,
  evaluation: Evaluation,
  editing: number | null,
): Promise<ReviewsView> {
  const today = norwegianDay(new Date());
  const reviews = await listReviews(db, evaluation.id);
  const permission = mayWithEvaluation(caller, evaluation, "review_progress");
  const latest = reviews.at(-1);
  const open = latest && latest.heldOn === null ? latest : null;
  const nextNumber = open?.number ?? reviews.length + 1;
  const dueOn =
    open?.dueOn ?? (latest?.heldOn ? proposedReviewDate(latest.heldOn) : proposedDate(evaluation));
  const edited = reviews.find(({ number, heldOn }) => number === editing && heldOn !== null) ?? open;
  const held: HeldReview[] = [];
  for (const review of reviews.toReversed()) {
    if (review.heldOn === null) continue;
    held.push({
      number: review.number,
      heldOn: formatDate(noonOf(review.heldOn), language),
      text: review.text,
      saved: t("followup:saved_by", {
        name: review.updatedByName,
        at: formatDateTime(review.updatedAt, language),
      }),
      statuses: await statusesOn(db, evaluation.id, review.heldOn),
    });
  }
  return {
    evaluationId: evaluation.id,
    readOnly: permission.allowed ? null : t(`faults:${permission.reason}`),
    next: dueOn
      ? {
          code: open ? "planned" : "proposed",
          number: nextNumber,
          on: formatDate(noonOf(dueOn), language),
          late: open !== null && dueOn < today,
        }
      : null,
    plan:
      permission.allowed && dueOn
        ? { number: String(nextNumber), version: String(open?.version ?? ""), dueOn }
        : null,
    hold: permission.allowed && edited ? holdValues(edited, today) : null,
    held,
  };
}

const holdValues = ({ number, version, heldOn, text }: ProgressReview, today: string) => ({
  number: String(number),
  version: String(version),
  heldOn: heldOn ?? today,
  text,
});

/** Where every action that was made by then stood at the end of a day. */
async function statusesOn(db: Database, evaluationId: string, day: string): Promise<HeldReview["statuses"]> {
  const progress = await listProgress(db, { evaluationId });
  return (await listActions(db, evaluationId))
    .filter(({ createdAt }) => norwegianDay(createdAt) <= day)
    .map(({ id, title }) => {
      const reports = progress.filter(({ actionId }) => actionId === id);
      const status = statusOn(
        day,
        reports.map((report) => ({ day: norwegianDay(report.at), status: report.status })),
      );
      return { id, title, status };
    });
}
