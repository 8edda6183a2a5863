import { pauseAfter } from "~/platform/pause-after";
import type { GradedValues, Standing } from "./standing";
import type { WorkShelf } from "./kept-work";
import {
  hasWork,
  nextSave,
  queueOf,
  type QueueEvent,
  type QueueState,
  reduceQueue,
  type Save,
  type Trouble,
} from "./save-queue";

/** What became of a request. */
export type Answer =
  | { type: "acknowledged" | "conflict"; standing: Standing }
  | { type: "failed"; trouble: Trouble };

/** What the session needs of the world. */
export interface SessionParts {
  /** Sends a save; never throws. */
  send: (questionId: string, save: Save) => Promise<Answer>;
  shelf: WorkShelf;
  newSaveId: () => string;
  /** Does something after so many milliseconds, unless the returned function is called first. */
  later: (milliseconds: number, act: () => void) => () => void;
  /** Milliseconds on any clock. */
  now: () => number;
}

/** A save that has been out so long is not merely on its way. */
const SLOW_MILLISECONDS = 2_000;

export type QueueStates = ReadonlyMap<string, QueueState>;

/**
 * An evaluator's work on an evaluation: a queue for each question, kept on the shelf until the server has answered, with one
 * request at a time for each. The rules are in save-queue.ts; here is when they are applied.
 */
export class GradingSession {
  private states: QueueStates;
  private readonly listeners = new Set<() => void>();
  private readonly timers = new Map<string, () => void>();
  private readonly sentAt = new Map<string, number>();

  /** @param queues the questions of the page, as the server rendered them. */
  constructor(
    queues: QueueStates,
    private readonly parts: SessionParts,
  ) {
    this.states = queues;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The queues by question; a new map whenever one of them has changed. */
  snapshot = (): QueueStates => this.states;

  /** Takes up what waited on the shelf, also for questions that stand on other pages, and sends it. */
  start(): void {
    for (const [questionId, work] of this.parts.shelf.all()) {
      this.apply(questionId, { type: "restored", work }, work.standing);
    }
    this.hurry();
  }

  stop(): void {
    for (const cancel of this.timers.values()) cancel();
    this.timers.clear();
  }

  /**
   * Takes what the person gave.
   * @param pause milliseconds in which more may come before it is sent.
   */
  give(questionId: string, values: GradedValues, pause = 0): void {
    this.apply(questionId, { type: "typed", values });
    if (pause > 0) this.sendLater(questionId, pause);
    else this.send(questionId);
  }

  /** Settles a conflict as the person chose. */
  choose(questionId: string, whose: "mine" | "theirs"): void {
    this.apply(questionId, { type: "chosen", whose });
    this.send(questionId);
  }

  /** Takes what the server tells of questions; those with work of one's own wait for the answer to that. */
  refresh(standings: Iterable<[string, Standing]>): void {
    for (const [questionId, standing] of standings) this.apply(questionId, { type: "refreshed", standing });
  }

  /** Sends at once all that waits: the connection is back, or the page is about to go. */
  hurry(): void {
    for (const questionId of this.states.keys()) this.send(questionId);
  }

  /**
   * Whether the person should be warned before the page goes. Work that was just sent goes on by itself, and is on the shelf
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

  private send(questionId: string): void {
    const state = this.states.get(questionId);
    const save = state && nextSave(state, this.parts.newSaveId);
    if (!save) return;
    this.cancelTimer(questionId);
    this.apply(questionId, { type: "sent", saveId: save.saveId });
    this.sentAt.set(questionId, this.parts.now());
    void this.parts.send(questionId, save).then((answer) => {
      this.apply(questionId, { ...answer, saveId: save.saveId });
      // Somebody who is still typing is waited for.
      if (this.timers.has(questionId)) return;
      const failures = this.states.get(questionId)?.failures ?? 0;
      if (failures > 0) this.sendLater(questionId, pauseAfter(failures));
      else this.send(questionId);
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

  private apply(questionId: string, event: QueueEvent, standing?: Standing): void {
    const before = this.states.get(questionId) ?? (standing && queueOf(standing));
    if (!before) return;
    const after = reduceQueue(before, event);
    if (after === this.states.get(questionId)) return;
    this.states = new Map(this.states).set(questionId, after);
    if (hasWork(after)) this.parts.shelf.put(questionId, after);
    else this.parts.shelf.remove(questionId);
    for (const listener of this.listeners) listener();
  }
}
