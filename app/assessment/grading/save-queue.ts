import { type GradedValues, sameValues, type Standing } from "./standing";

/** A save as it goes to the server. It is repeated word for word until it is answered. */
export interface Save extends GradedValues {
  saveId: string;
  baseVersion: number;
}

/** Why a save did not come through. All but «refused» are tried again. */
export type Trouble =
  | { kind: "no_connection" | "server_fault" | "signed_out" | "other_person" }
  /** The server will not take it, for what `message` says in a sentence; null when the person has no access any more. */
  | { kind: "refused"; message: string | null };

/** One question on its way from the person's fingers to the server's disk. */
export interface QueueState {
  /** What the server is known to hold, and what the draft is made from. */
  standing: Standing;
  /** What the person has given and no save carries yet. */
  draft: GradedValues | null;
  /** A save that was sent and has no answer: the server may or may not have it. */
  unanswered: Save | null;
  /** Whether a request is under way now. */
  sending: boolean;
  /** Requests in a row that came to nothing. */
  failures: number;
  trouble: Trouble | null;
  /** What a colleague saved meanwhile. Nothing is sent until the person has chosen. */
  conflict: Standing | null;
}

/** What of a question must survive a reload. */
export type KeptWork = Pick<QueueState, "standing" | "draft" | "unanswered">;

export type QueueEvent =
  | { type: "typed"; values: GradedValues }
  | { type: "sent"; saveId: string }
  | { type: "acknowledged"; saveId: string; standing: Standing }
  | { type: "failed"; saveId: string; trouble: Trouble }
  | { type: "conflict"; saveId: string; standing: Standing }
  | { type: "chosen"; whose: "mine" | "theirs" }
  /** The server told, unasked by a save, what it holds. */
  | { type: "refreshed"; standing: Standing }
  | { type: "restored"; work: KeptWork };

/** A question as the page got it. */
export function queueOf(standing: Standing): QueueState {
  return {
    standing,
    draft: null,
    unanswered: null,
    sending: false,
    failures: 0,
    trouble: null,
    conflict: null,
  };
}

/** What the person sees in the fields: the newest that they gave, else what stands. */
export function shownValues({ draft, unanswered, standing }: QueueState): GradedValues {
  return draft ?? unanswered ?? standing;
}

/** Whether there is something here that the server is not known to hold. */
export function hasWork({ draft, unanswered }: QueueState): boolean {
  return draft !== null || unanswered !== null;
}

/** What to send now; null when there is nothing, or when something else must happen first. */
export function nextSave(state: QueueState, newSaveId: () => string): Save | null {
  if (state.sending || state.conflict || state.trouble?.kind === "refused") return null;
  if (state.unanswered) return state.unanswered;
  return state.draft && { ...state.draft, saveId: newSaveId(), baseVersion: state.standing.version };
}

/**
 * The rules of the queue of one question. The last values that a person gave are what is finally acknowledged; a save whose
 * answer was lost is repeated as it was; nothing of a colleague's is overwritten or merged without the person's choice.
 */
export function reduceQueue(state: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case "typed":
      return typed(state, event.values);
    case "sent":
      return sent(state, event.saveId);
    case "refreshed":
      return refreshed(state, event.standing);
    case "restored":
      return restored(state, event.work);
    case "chosen":
      // What is refused for good can be let go of: then what stands is shown again.
      if (!state.conflict && state.trouble?.kind !== "refused") return state;
      return {
        ...queueOf(state.conflict ?? state.standing),
        draft: event.whose === "mine" ? state.draft : null,
      };
    default:
      // An answer to anything but the save that is out is an echo.
      return state.unanswered?.saveId === event.saveId ? answered(state, state.unanswered, event) : state;
  }
}

function typed(state: QueueState, values: GradedValues): QueueState {
  const trouble = state.trouble?.kind === "refused" ? null : state.trouble;
  const nothingNew = !state.conflict && sameValues(values, state.unanswered ?? state.standing);
  return { ...state, trouble, draft: nothingNew ? null : values };
}

function sent(state: QueueState, saveId: string): QueueState {
  const save = nextSave(state, () => saveId);
  if (!save) return state;
  return { ...state, sending: true, unanswered: save, draft: state.unanswered ? state.draft : null };
}

function answered(
  state: QueueState,
  save: Save,
  event: Extract<QueueEvent, { saveId: string; type: "acknowledged" | "failed" | "conflict" }>,
): QueueState {
  const latest = state.draft ?? valuesOf(save);
  switch (event.type) {
    case "acknowledged":
      return withDraft(queueOf(event.standing), state.draft);
    case "conflict":
      // What both gave alike is no conflict.
      if (sameValues(latest, event.standing)) return queueOf(event.standing);
      return { ...queueOf(state.standing), draft: latest, conflict: event.standing };
    case "failed": {
      const { trouble } = event;
      const failed = { ...state, sending: false, failures: state.failures + 1, trouble };
      // A refused save was surely not applied: the values wait as a draft until the person changes them.
      return trouble.kind === "refused" ? { ...failed, unanswered: null, draft: latest } : failed;
    }
  }
}

function refreshed(state: QueueState, standing: Standing): QueueState {
  if (state.conflict) {
    return standing.version > state.conflict.version ? { ...state, conflict: standing } : state;
  }
  if (hasWork(state) || standing.version <= state.standing.version) return state;
  return queueOf(standing);
}

function restored(state: QueueState, work: KeptWork): QueueState {
  if (hasWork(state)) return state;
  if (work.unanswered) return { ...state, ...work };
  // Without a save on its way, a draft that says what stands is done already.
  return work.draft && !sameValues(work.draft, state.standing) ? { ...state, ...work } : state;
}

function withDraft(state: QueueState, draft: GradedValues | null): QueueState {
  return { ...state, draft: draft && !sameValues(draft, state.standing) ? draft : null };
}

const valuesOf = ({ grade, note }: GradedValues): GradedValues => ({ grade, note });
