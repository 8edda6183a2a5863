import type { FieldFault } from "~/platform/form.server";
import type { ActionStatus } from "./action-status";

/** A review that has been held, with where the actions stood that day. */
export interface HeldReview {
  number: number;
  /** «3. mars 2027» */
  heldOn: string;
  text: string;
  /** «Lagret av Kari Vik 3. mars 2027 kl. 14.32» */
  saved: string;
  statuses: { id: string; title: string; status: ActionStatus }[];
}

/** What the form of a date sends, as typed. */
export interface PlanReviewValues {
  number: string;
  /** The version that the change was made from; "" for a review that was not planned. */
  version: string;
  /** ISO date. */
  dueOn: string;
}

/** What the form of a held review sends, as typed. */
export interface HoldReviewValues {
  number: string;
  version: string;
  /** ISO date. */
  heldOn: string;
  text: string;
}

/** What the page of the progress reviews shows. */
export interface ReviewsView {
  evaluationId: string;
  /** Why the reader cannot write here; null when they can. */
  readOnly: string | null;
  /** The review that comes next: planned for a day, or proposed by Peil. */
  next: { code: "planned" | "proposed"; number: number; on: string; late: boolean } | null;
  plan: PlanReviewValues | null;
  /** The form for writing up the planned review, or one that the reader has asked to change. */
  hold: HoldReviewValues | null;
  /** Newest first. */
  held: HeldReview[];
}

/** What the page says after a form was sent and something was left to do. */
export interface ReviewsAnswer {
  faults: FieldFault[];
  plan: PlanReviewValues | null;
  hold: HoldReviewValues | null;
  /** What somebody else has saved meanwhile. */
  stale: { message: string; lines: string[] } | null;
}
