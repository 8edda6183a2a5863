import type { WaveState } from "../waves/wave";
import type { LetterState, MailingKind } from "./mailing-kind";

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
export type MailingStatus =
  | "paused"
  | "not_open"
  | "wave_closed"
  | "deferred"
  | "sending"
  | "decide"
  | "done";

/** What a mailing's status is told by, besides its letters. */
export interface MailingCourse {
  kind: MailingKind;
  paused: boolean;
  waveState: WaveState;
  /** When the first letter is tried again, while all that wait are to be tried later; else null. */
  deferredUntil: Date | null;
}

/**
 * When the first of the letters that wait is tried again, where the mail server has asked all of them to wait; null when one can be sent
 * now, or none waits.
 */
export function deferredUntil(
  letters: readonly { state: string; nextAttemptAt: Date | null }[],
  now: Date,
): Date | null {
  const waiting = letters.filter(({ state }) => shownState(state as LetterState) === "waiting");
  const times = waiting.flatMap(({ state, nextAttemptAt }) =>
    state === "waiting" && nextAttemptAt && nextAttemptAt > now ? [nextAttemptAt.getTime()] : [],
  );
  return times.length > 0 && times.length === waiting.length ? new Date(Math.min(...times)) : null;
}

/** What to say of a mailing: why its letters wait, or what a person must do. */
export function mailingStatus(
  counts: LetterCounts,
  { paused, waveState, kind, deferredUntil }: MailingCourse,
): MailingStatus {
  if (counts.waiting > 0) {
    if (waveState === "closed" && kind !== "thanks") return "wave_closed";
    if (paused) return "paused";
    if (waveState === "planned") return "not_open";
    return deferredUntil ? "deferred" : "sending";
  }
  return counts.uncertain > 0 ? "decide" : "done";
}
