import { pauseAfter } from "~/platform/pause-after";
import type { Trouble } from "../grading/save-queue";
import type { ColleaguesNote, NoteStanding } from "./interview-note";
import type { NoteShelf } from "./kept-notes";
import {
  type Choice,
  hasWork,
  mustBeKept,
  nextNoteSave,
  type NoteEvent,
  noteQueueOf,
  type NoteSave,
  type NoteState,
  reduceNote,
  shownText,
} from "./note-queue";

/** What became of a request. */
export type NoteAnswer =
  | { type: "acknowledged" | "conflict"; standing: NoteStanding }
  | { type: "failed"; trouble: Trouble };

/** What the session needs of the world. */
export interface NoteSessionParts {
  /** Sends a save; never throws. */
  send: (questionId: string, save: NoteSave) => Promise<NoteAnswer>;
  shelf: NoteShelf;
  newSaveId: () => string;
  /** Does something after so many milliseconds, unless the returned function is called first. */
  later: (milliseconds: number, act: () => void) => () => void;
  /** Milliseconds on any clock. */
  now: () => number;
}

/** All notes together, for what stands at the top of the page. The same object as long as it says the same. */
export interface NotesSummary {
  /** Notes with text of one's own, in no order. */
  written: readonly string[];
  /** Notes that are not known to be on the server. */
  waiting: number;
  /** Of these, notes that have met trouble or wait for a choice. */
  stuck: readonly string[];
  /** Whether the trouble is that the server cannot be reached. */
  offline: boolean;
  /** Whether closing the page would lose something. */
  holds: boolean;
}

/** Requests at one time: after a long time without a connection all notes are ready at once. */
const REQUESTS_MOST = 4;

/** A save that has been out so long is not merely on its way. */
const SLOW_MILLISECONDS = 2_000;

const nobodys: readonly ColleaguesNote[] = [];

/**
 * One person's notes in one interview: a queue for each question, kept on the shelf until the server has answered. Whoever shows
 * one note listens to that note alone, so that a keystroke reaches one field. The rules are in note-queue.ts; here is when they
 * are applied.
 */
export class NoteSession {
  private readonly states: Map<string, NoteState>;
  private readonly colleagues = new Map<string, readonly ColleaguesNote[]>();
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly summaryListeners = new Set<() => void>();
  private readonly timers = new Map<string, () => void>();
  private readonly sentAt = new Map<string, number>();
  private underWay = 0;
  private summarised: NotesSummary;

  /**
   * @param states the notes of the page, as the server rendered them.
   * @param colleagues what the others had written then.
   */
  constructor(
    states: ReadonlyMap<string, NoteState>,
    colleagues: readonly ColleaguesNote[],
    private readonly parts: NoteSessionParts,
  ) {
    this.states = new Map(states);
    for (const [questionId, notes] of byQuestion(colleagues)) this.colleagues.set(questionId, notes);
    this.summarised = this.summarise();
  }

  /** Listens to one note: the author's own and what colleagues wrote beside it. */
  subscribe(questionId: string, listener: () => void): () => void {
    const own = this.listeners.get(questionId) ?? new Set();
    this.listeners.set(questionId, own.add(listener));
    return () => own.delete(listener);
  }

  subscribeSummary = (listener: () => void): (() => void) => {
    this.summaryListeners.add(listener);
    return () => this.summaryListeners.delete(listener);
  };

  /** @throws Error for a question that the page has no field for. */
  stateOf(questionId: string): NoteState {
    const state = this.states.get(questionId);
    if (!state) throw new Error(`There is no note to question ${questionId} here.`);
    return state;
  }

  colleaguesOf(questionId: string): readonly ColleaguesNote[] {
    return this.colleagues.get(questionId) ?? nobodys;
  }

  summary = (): NotesSummary => this.summarised;

  /** Takes up what pages that are gone left on the shelf, also for questions that this page does not show, and sends it. */
  start(): void {
    this.parts.shelf.beat();
    this.takeOver();
    this.hurry();
  }

  stop(): void {
    for (const cancel of this.timers.values()) cancel();
    this.timers.clear();
  }

  /** Says that the page is alive, and takes up what pages left that have gone meanwhile; called now and then. */
  stayAlive(): void {
    this.parts.shelf.beat();
    this.takeOver();
    this.sendWaiting();
  }

  /**
   * Takes what the author typed.
   * @param pause milliseconds in which more may come before it is sent.
   */
  type(questionId: string, text: string, pause = 0): void {
    this.apply(questionId, { type: "typed", text });
    if (pause > 0) this.sendLater(questionId, pause);
    else this.send(questionId);
  }

  /** Settles a conflict as the author chose. */
  choose(questionId: string, choice: Choice): void {
    this.apply(questionId, { type: "chosen", choice });
    this.send(questionId);
  }

  /** Adds a text that was found to the note, or drops it. */
  settleFound(questionId: string, text: string, add: boolean): void {
    this.apply(questionId, { type: "found_settled", text, add });
    this.send(questionId);
  }

  /** Takes what the server tells; a note with work of one's own waits for the answer to that. */
  refresh(own: Iterable<[string, NoteStanding]>, colleagues: readonly ColleaguesNote[]): void {
    for (const [questionId, standing] of own) this.apply(questionId, { type: "refreshed", standing });
    const told = byQuestion(colleagues);
    for (const questionId of new Set([...told.keys(), ...this.colleagues.keys()])) {
      const notes = told.get(questionId) ?? nobodys;
      if (JSON.stringify(notes) === JSON.stringify(this.colleaguesOf(questionId))) continue;
      this.colleagues.set(questionId, notes);
      this.tell(questionId);
    }
  }

  /** Sends at once all that waits: the connection is back, or the page is about to go. */
  hurry(): void {
    this.stop();
    this.sendWaiting();
  }

  /**
   * Whether the author should be warned before the page goes. A text that was just sent goes on by itself, and is on the shelf
   * if it should not arrive; what has met trouble, waits for a choice, is slow or is not on the shelf is worth staying for.
   */
  worthStayingFor(): boolean {
    const { shelf, now } = this.parts;
    return [...this.states].some(([questionId, state]) => {
      if (!hasWork(state)) return false;
      const slow = now() - (this.sentAt.get(questionId) ?? now()) > SLOW_MILLISECONDS;
      return state.trouble !== null || state.conflict !== null || slow || !state.sending || !shelf.holds();
    });
  }

  private takeOver(): void {
    this.parts.shelf.takeOver((questionId, work) => {
      if (!this.states.has(questionId)) this.states.set(questionId, noteQueueOf(work.standing));
      this.apply(questionId, { type: "restored", work });
    });
  }

  private sendWaiting(): void {
    for (const questionId of this.states.keys()) {
      // Somebody who is still typing is waited for, and so is the pause after a failure.
      if (!this.timers.has(questionId)) this.send(questionId);
    }
  }

  private send(questionId: string): void {
    const state = this.states.get(questionId);
    const save = state && this.underWay < REQUESTS_MOST && nextNoteSave(state, this.parts.newSaveId);
    if (!save) return;
    this.cancelTimer(questionId);
    this.apply(questionId, { type: "sent", saveId: save.saveId });
    this.sentAt.set(questionId, this.parts.now());
    this.underWay += 1;
    void this.parts.send(questionId, save).then((answer) => {
      this.underWay -= 1;
      this.apply(questionId, { ...answer, saveId: save.saveId });
      const failures = this.states.get(questionId)?.failures ?? 0;
      if (failures > 0 && !this.timers.has(questionId)) this.sendLater(questionId, pauseAfter(failures));
      this.sendWaiting();
    });
  }

  private sendLater(questionId: string, pause: number): void {
    this.cancelTimer(questionId);
    const cancel = this.parts.later(pause, () => {
      this.timers.delete(questionId);
      this.send(questionId);
    });
    this.timers.set(questionId, cancel);
  }

  private cancelTimer(questionId: string): void {
    this.timers.get(questionId)?.();
    this.timers.delete(questionId);
  }

  private apply(questionId: string, event: NoteEvent): void {
    const before = this.states.get(questionId);
    if (!before) return;
    const after = reduceNote(before, event);
    if (after === before) return;
    this.states.set(questionId, after);
    if (mustBeKept(after)) this.parts.shelf.put(questionId, after);
    else if (mustBeKept(before)) this.parts.shelf.remove(questionId);
    this.tell(questionId);
    this.tellSummary();
  }

  private tell(questionId: string): void {
    for (const listener of this.listeners.get(questionId) ?? []) listener();
  }

  private tellSummary(): void {
    const next = this.summarise();
    if (JSON.stringify(next) === JSON.stringify(this.summarised)) return;
    this.summarised = next;
    for (const listener of this.summaryListeners) listener();
  }

  private summarise(): NotesSummary {
    const all = [...this.states];
    const stuck = all.filter(([, { trouble, conflict, found }]) => trouble ?? conflict ?? found[0]);
    return {
      written: all.filter(([, state]) => shownText(state) !== "").map(([id]) => id),
      waiting: all.filter(([, state]) => hasWork(state)).length,
      stuck: stuck.map(([id]) => id),
      offline: all.some(([, { trouble }]) => trouble?.kind === "no_connection"),
      holds: this.parts.shelf.holds(),
    };
  }
}

function byQuestion(notes: readonly ColleaguesNote[]): Map<string, ColleaguesNote[]> {
  const found = new Map<string, ColleaguesNote[]>();
  for (const note of notes) found.set(note.questionId, [...(found.get(note.questionId) ?? []), note]);
  return found;
}
