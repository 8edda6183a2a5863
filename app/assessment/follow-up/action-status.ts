import { norwegianDay } from "~/platform/norwegian-day";

/** How far an action has come, in the order of the work. A dropped one stays on record. */
export const actionStatuses = ["planned", "under_way", "done", "dropped"] as const;

export type ActionStatus = (typeof actionStatuses)[number];

/** Something that is still to be done. */
export function isOpen(status: ActionStatus): boolean {
  return status === "planned" || status === "under_way";
}

/**
 * Whether an action should have been finished: its deadline is the last day, so it is late from the day after.
 * @param today an ISO date, as the deadline is
 */
export function isOverdue(
  { status, deadline }: { status: ActionStatus; deadline: string | null },
  today: string,
): boolean {
  return isOpen(status) && deadline !== null && deadline < today;
}

/** How many actions stand where, and how many of them there are when those that were dropped are left out. */
export type StatusCounts = Record<ActionStatus, number> & { all: number; kept: number; overdue: number };

/** @param today an ISO date */
export function countStatuses(
  actions: readonly { status: ActionStatus; deadline: string | null }[],
  today: string,
): StatusCounts {
  const withStatus = (status: ActionStatus) => actions.filter((action) => action.status === status).length;
  const dropped = withStatus("dropped");
  return {
    planned: withStatus("planned"),
    under_way: withStatus("under_way"),
    done: withStatus("done"),
    dropped,
    all: actions.length,
    kept: actions.length - dropped,
    overdue: actions.filter((action) => isOverdue(action, today)).length,
  };
}

/**
 * Where an action stood at the end of a day: what was last reported by then. Every change of status is a report, so an action
 * that nobody had reported on was planned.
 * @param progress oldest first, each with the ISO date that it was reported on
 */
export function statusOn(
  day: string,
  progress: readonly { day: string; status: ActionStatus }[],
): ActionStatus {
  return progress.findLast((report) => report.day <= day)?.status ?? "planned";
}

/** Whether nothing has come of an action yet, so that it can be taken away without a trace: no report, and no review since it was made. */
export function isRemovable(
  { createdAt }: { createdAt: Date },
  reports: number,
  reviews: readonly { heldOn: string | null }[],
): boolean {
  const made = norwegianDay(createdAt);
  return reports === 0 && reviews.every(({ heldOn }) => heldOn === null || heldOn < made);
}
