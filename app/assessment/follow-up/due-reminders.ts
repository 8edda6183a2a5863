import { daysBetween } from "~/platform/norwegian-day";
import { type ActionStatus, isOpen } from "./action-status";

/** Days before the deadline of an action that somebody is reminded on; -1 is the day after. */
const ACTION_DAYS = [14, 3, -1] as const;

/** Days before a progress review. */
const REVIEW_DAYS = [30, 7] as const;

/** A reminder whose day went by while nobody ran Peil still goes out for so many days. */
const LATE_MOST = 3;

/** A reminder that is due: which one, so that none goes twice, and how many days are left today. */
export interface Due {
  /** The day that it belongs to, counted back from the deadline. */
  step: number;
  /** Negative when the deadline has gone by. */
  daysLeft: number;
}

/**
 * The reminder of an action that is due today: 14 and 3 days before its deadline, and the day after if it is not done.
 * @param today an ISO date
 */
export function actionDue(
  { status, deadline }: { status: ActionStatus; deadline: string | null },
  today: string,
): Due | null {
  return deadline !== null && isOpen(status) ? dueOn(deadline, today, ACTION_DAYS) : null;
}

/** The reminder of a progress review that is due today: 30 and 7 days before it. */
export function reviewDue(
  { dueOn: day, heldOn }: { dueOn: string; heldOn: string | null },
  today: string,
): Due | null {
  return heldOn === null ? dueOn(day, today, REVIEW_DAYS) : null;
}

function dueOn(day: string, today: string, steps: readonly number[]): Due | null {
  const daysLeft = daysBetween(today, day);
  const step = steps.find((candidate) => daysLeft <= candidate && daysLeft >= candidate - LATE_MOST);
  return step === undefined ? null : { step, daysLeft };
}
