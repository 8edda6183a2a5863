import type { Trouble } from "../grading/save-queue";
import type { NoteStanding } from "./interview-note";

/** A save as it goes to the server. It is repeated word for word until it is answered. */
export interface NoteSave {
  text: string;
  saveId: string;
  baseVersion: number;
}

/** One note on its way from the author's fingers to the server's disk. */
export interface NoteState {
  /** What the server is known to hold, and what the draft is made from. */
  standing: NoteStanding;
  /** What the author has typed and no save carries yet. */
  draft: string | null;
  /** A save that was sent and has no answer: the server may or may not have it. */
  unanswered: NoteSave | null;
  /** Whether a request is under way now. */
  sending: boolean;
  /** Requests in a row that came to nothing. */
  failures: number;
  trouble: Trouble | null;
  /** What the author saved from another tab or device meanwhile. Nothing is sent until they have chosen. */
  conflict: NoteStanding | null;
  /** Texts that other pages of this browser left unsaved while there was one here already; the author says what they become. */
  found: readonly string[];
}

/** What of a note must survive the page. */
export type KeptNote = Pick<NoteState, "standing" | "draft" | "unanswered" | "found">;

/** What becomes of a conflict: one of the two texts, or theirs with one's own after it. */
export type Choice = "mine" | "theirs" | "both";

export type NoteEvent =
  | { type: "typed"; text: string }
  | { type: "sent"; saveId: string }
  | { type: "acknowledged"; saveId: string; standing: NoteStanding }
  | { type: "failed"; saveId: string; trouble: Trouble }
  | { type: "conflict"; saveId: string; standing: NoteStanding }
  | { type: "chosen"; choice: Choice }
  /** A text that was found is added to the note, or dropped. */
  | { type: "found_settled"; text: string; add: boolean }
  /** The server told, unasked by a save, what it holds. */
  | { type: "refreshed"; standing: NoteStanding }
  | { type: "restored"; work: KeptNote };

/** A note as the page got it. */
export function noteQueueOf(standing: NoteStanding): NoteState {
  return {
    standing,
    draft: null,
    unanswered: null,
    sending: false,
    failures: 0,
    trouble: null,
    conflict: null,
    found: [],
  };
}

/** What the author sees in the field: the newest that they typed, else what stands. */
export function shownText({
  draft,
  unanswered,
  standing,
}: Pick<NoteState, "draft" | "unanswered" | "standing">): string {
  return draft ?? unanswered?.text ?? standing.text;
}

/** Whether there is something here that the server is not known to hold and that is on its way to it. */
export function hasWork({ draft, unanswered }: Pick<NoteState, "draft" | "unanswered">): boolean {
  return draft !== null || unanswered !== null;
}

/** Whether there is anything here that would be lost with the page. */
export function mustBeKept(state: NoteState): boolean {
  return hasWork(state) || state.found.length > 0;
}

/** What to send now; null when there is nothing, or when something else must happen first. */
export function nextNoteSave(state: NoteState, newSaveId: () => string): NoteSave | null {
  if (state.sending || state.conflict || state.trouble?.kind === "refused") return null;
  if (state.unanswered) return state.unanswered;
  if (state.draft === null) return null;
  return { text: state.draft, saveId: newSaveId(), baseVersion: state.standing.version };
}

/**
 * The rules of the queue of one note (docs/decisions/013-interview-notes.md). The last text that its author typed is what is
 * finally acknowledged; a save whose answer was lost is repeated as it was; what the author saved elsewhere is never overwritten
 * without their choice, and no text that was kept is dropped without it.
 */
export function reduceNote(state: NoteState, event: NoteEvent): NoteState {
  switch (event.type) {
    case "typed":
      return typed(state, event.text);
    case "sent":
      return sent(state, event.saveId);
    case "refreshed":
      return refreshed(state, event.standing);
    case "restored":
      return restored(state, event.work);
    case "chosen":
      return chosen(state, event.choice);
    case "found_settled":
      return foundSettled(state, event.text, event.add);
    default:
      // An answer to anything but the save that is out is an echo.
      return state.unanswered?.saveId === event.saveId ? answered(state, state.unanswered, event) : state;
  }
}

function typed(state: NoteState, text: string): NoteState {
  const trouble = state.trouble?.kind === "refused" ? null : state.trouble;
  const nothingNew = !state.conflict && text === (state.unanswered ?? state.standing).text;
  return { ...state, trouble, draft: nothingNew ? null : text };
}

function sent(state: NoteState, saveId: string): NoteState {
  const save = nextNoteSave(state, () => saveId);
  if (!save) return state;
  return { ...state, sending: true, unanswered: save, draft: state.unanswered ? state.draft : null };
}

type AnswerEvent = Extract<NoteEvent, { saveId: string; type: "acknowledged" | "failed" | "conflict" }>;

function answered(state: NoteState, save: NoteSave, event: AnswerEvent): NoteState {
  const latest = state.draft ?? save.text;
  switch (event.type) {
    case "acknowledged":
      return settled(state, event.standing, state.draft);
    case "conflict":
      // The same text from two places is no conflict.
      if (latest === event.standing.text) return settled(state, event.standing, null);
      return { ...settled(state, state.standing, null), draft: latest, conflict: event.standing };
    case "failed": {
      const { trouble } = event;
      const failed = { ...state, sending: false, failures: state.failures + 1, trouble };
      // A refused save was surely not applied: the text waits as a draft until the author changes it.
      return trouble.kind === "refused" ? { ...failed, unanswered: null, draft: latest } : failed;
    }
  }
}

/** Nothing is on its way, and `draft`, where it differs from what stands, is what comes next. */
function settled(state: NoteState, standing: NoteStanding, draft: string | null): NoteState {
  return {
    ...noteQueueOf(standing),
    draft: draft === standing.text ? null : draft,
    found: state.found.filter((text) => text !== standing.text),
  };
}

function chosen(state: NoteState, choice: Choice): NoteState {
  const { conflict, draft } = state;
  if (!conflict) return state;
  const mine = draft ?? "";
  const texts = { mine, theirs: null, both: joined(conflict.text, mine) };
  return settled(state, conflict, texts[choice]);
}

function foundSettled(state: NoteState, text: string, add: boolean): NoteState {
  if (!state.found.includes(text)) return state;
  const rest = { ...state, found: state.found.filter((candidate) => candidate !== text) };
  return add ? typed(rest, joined(shownText(state), text)) : rest;
}

const joined = (first: string, second: string): string => [first, second].filter(Boolean).join("\n\n");

function refreshed(state: NoteState, standing: NoteStanding): NoteState {
  if (state.conflict) {
    return standing.version > state.conflict.version ? { ...state, conflict: standing } : state;
  }
  if (hasWork(state) || standing.version <= state.standing.version) return state;
  return settled(state, standing, null);
}

function restored(state: NoteState, work: KeptNote): NoteState {
  const { standing, draft, unanswered } = work;
  const free = !hasWork(state) && !state.conflict;
  const taken = free && hasWork(work) ? { ...state, standing, draft, unanswered } : state;
  // Without a save on its way, a draft that says what stands is done already.
  const done = taken !== state && !unanswered && draft === state.standing.text;
  return withFound(
    done ? state : taken,
    free ? work.found : [...work.found, shownText(work)],
    state.standing.text,
  );
}

/** Keeps texts that are neither in the field nor what stands. */
function withFound(state: NoteState, texts: readonly string[], stands: string): NoteState {
  const shown = shownText(state);
  const missing = texts.filter((text) => text !== "" && text !== shown && text !== stands);
  const found = [...new Set([...state.found, ...missing])];
  return found.length === state.found.length ? state : { ...state, found };
}
