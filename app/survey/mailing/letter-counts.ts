import type { LetterState } from "./mailing-kind";

/** The states that a person is told of: what is being handed over is still on its way. */
export const shownStates = ["waiting", "sent", "failed", "uncertain", "skipped"] as const;

export type ShownState = (typeof shownStates)[number];

export type LetterCounts = Record<ShownState, number>;

/** A letter's state as a person is told it. */
export function shownState(state: LetterState): ShownState {
  return state === "claimed" || state === "sending" ? "waiting" : state;
}

/** How many letters are in each state. */
export function letterCounts(groups: readonly { state: string; count: number }[]): LetterCounts {
  const counts: LetterCounts = { waiting: 0, sent: 0, failed: 0, uncertain: 0, skipped: 0 };
  for (const { state, count } of groups) counts[shownState(state as LetterState)] += count;
  return counts;
}

/** Where a mailing stands as a whole. */
export type MailingStatus = "paused" | "not_open" | "sending" | "decide" | "done";

/** What to say of a mailing: why its letters wait, or what a person must do. */
export function mailingStatus(
  counts: LetterCounts,
  { paused, isPlanned }: { paused: boolean; isPlanned: boolean },
): MailingStatus {
  if (counts.waiting > 0) {
    if (paused) return "paused";
    return isPlanned ? "not_open" : "sending";
  }
  return counts.uncertain > 0 ? "decide" : "done";
}
