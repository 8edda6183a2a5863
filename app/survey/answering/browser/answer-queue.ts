import type { StandingAnswer } from "../standing-answer";

/** A save as it goes to the server. It is repeated word for word until it is answered. */
export interface QueuedSave {
  written: string[];
  saveId: string;
  baseVersion: number;
}

/** One variable on its way from the respondent's fingers to the server's disk. */
export interface QueueState {
  /** What the server is known to hold. */
  standing: StandingAnswer;
  /** What was given and no save carries yet. */
  draft: string[] | null;
  /** A save that was sent and has no answer: the server may or may not have it. */
  unanswered: QueuedSave | null;
  /** What was saved elsewhere meanwhile. Nothing is sent until the respondent has chosen. */
  conflict: StandingAnswer | null;
  /** Why the server will not take it; null when it has not said so. */
  refused: string | null;
}

export type QueueEvent =
  | { type: "given"; written: string[] }
  | { type: "sent"; save: QueuedSave }
  | { type: "saved"; standing: StandingAnswer }
  | { type: "stale"; standing: StandingAnswer }
  | { type: "refused"; message: string }
  | { type: "chosen"; whose: "mine" | "theirs" }
  /** What an earlier page left in the browser. */
  | { type: "restored"; save: QueuedSave };

export function queueOf(standing: StandingAnswer): QueueState {
  return { standing, draft: null, unanswered: null, conflict: null, refused: null };
}

/** Whether there is something here that the server is not known to hold. */
export function hasWork({ draft, unanswered }: QueueState): boolean {
  return draft !== null || unanswered !== null;
}

/** What is sent next: a save without an answer as it was, else what was given; null when nothing is, or a choice is awaited. */
export function nextSave(state: QueueState, newSaveId: () => string): QueuedSave | null {
  if (state.conflict) return null;
  if (state.unanswered) return state.unanswered;
  return state.draft && { written: state.draft, saveId: newSaveId(), baseVersion: state.standing.version };
}

/**
 * The rules of the queue of one variable. What was given last is what is finally saved; a save whose answer was lost is repeated as
 * it was; what was saved elsewhere is never overwritten without the respondent's choice.
 */
export function reduceQueue(state: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case "given":
      return { ...state, draft: event.written, refused: null };
    case "sent":
      return { ...state, unanswered: event.save, draft: state.unanswered ? state.draft : null };
    case "saved":
      return { ...state, standing: event.standing, unanswered: null };
    case "stale": {
      const draft = state.draft ?? state.unanswered?.written ?? null;
      return { ...state, draft, unanswered: null, conflict: event.standing };
    }
    case "refused":
      // Surely not applied. What the respondent has given since is sent by itself.
      return { ...state, unanswered: null, refused: event.message };
    case "chosen": {
      if (!state.conflict) return state;
      return { ...queueOf(state.conflict), draft: event.whose === "mine" ? state.draft : null };
    }
    case "restored":
      return hasWork(state) ? state : { ...state, unanswered: event.save };
  }
}
