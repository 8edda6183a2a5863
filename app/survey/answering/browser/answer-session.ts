import { pauseAfter } from "~/platform/pause-after";
import type { SavesAnswer } from "../saves-answer";
import type { StandingAnswer } from "../standing-answer";
import {
  hasWork,
  nextSave,
  type QueuedSave,
  type QueueEvent,
  queueOf,
  type QueueState,
  reduceQueue,
} from "./answer-queue";
import type { AnswerShelf } from "./answer-shelf";

/** What became of a request; null when there was no answer worth anything. */
export type Reply = { kind: "told"; told: SavesAnswer } | { kind: "no_connection" | "server_fault" };

/** What the session needs of the world. */
export interface SessionParts {
  /** Sends saves; never throws. */
  send: (saves: (QueuedSave & { variable: string })[]) => Promise<Reply>;
  shelf: AnswerShelf;
  newSaveId: () => string;
  /** Does something after so many milliseconds, unless the returned function is called first. */
  later: (milliseconds: number, act: () => void) => () => void;
  /** Called with a variable whose state has changed. */
  changed: (variable: string, state: QueueState) => void;
  /** Called when what stands in the way of sending has changed. */
  troubled: (trouble: Trouble) => void;
  /** Called once, when all answers have been deleted since the page was made. */
  deleted: (message: string) => void;
}

/** Why nothing comes through: a sentence of the server's, or what went wrong; null while all is well. */
export type Trouble = "no_connection" | "server_fault" | { message: string } | null;

const LONGEST_PAUSE_SECONDS = 20;

/**
 * The answers of one page on their way to the server. One request is out at a time, with all that waits, so that an hour's answers
 * from a ferry are one request when the connection is back.
 */
export class AnswerSession {
  private readonly states = new Map<string, QueueState>();
  private sending = false;
  private failures = 0;
  /** All answers have been deleted: nothing of this page is sent or kept any more. */
  private ended = false;
  private cancelTimer: (() => void) | null = null;

  constructor(
    standings: Readonly<Record<string, StandingAnswer>>,
    private readonly parts: SessionParts,
  ) {
    for (const [variable, standing] of Object.entries(standings))
      this.states.set(variable, queueOf(standing));
  }

  /**
   * Takes up what an earlier page left in this browser, and sends it.
   * @returns what was left of this page's own variables, to be shown in its fields.
   */
  start(): Map<string, string[]> {
    const shown = new Map<string, string[]>();
    for (const [variable, save] of this.parts.shelf.all()) {
      if (this.states.has(variable)) shown.set(variable, save.written);
      else this.states.set(variable, queueOf({ version: save.baseVersion, value: "", at: null }));
      this.apply(variable, { type: "restored", save });
    }
    this.flush();
    return shown;
  }

  /**
   * Takes an answer.
   * @param pause milliseconds in which more may come before it is sent.
   */
  give(variable: string, written: string[], pause: number): void {
    if (this.ended) return;
    this.apply(variable, { type: "given", written });
    this.flushAfter(this.failures > 0 ? this.pause() : pause);
  }

  choose(variable: string, whose: "mine" | "theirs"): void {
    if (this.ended) return;
    this.apply(variable, { type: "chosen", whose });
    this.flush();
  }

  /** Sends at once all that waits. */
  flush(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
    if (this.sending || this.ended) return;
    const saves = [...this.states].flatMap(([variable, state]) => {
      const save = nextSave(state, this.parts.newSaveId);
      return save ? [{ variable, ...save }] : [];
    });
    if (saves.length === 0) return;
    this.sending = true;
    for (const { variable, ...save } of saves) this.apply(variable, { type: "sent", save });
    void this.parts.send(saves).then((reply) => this.take(reply));
  }

  /** Whether everything that can be sent is on the server. What waits for a choice or was refused cannot be. */
  idle(): boolean {
    return this.ended || ![...this.states.values()].some((state) => hasWork(state) && !state.conflict);
  }

  /** Whether closing the page would lose something. */
  wouldLose(): boolean {
    return !this.idle() && !this.parts.shelf.holds();
  }

  private take(reply: Reply): void {
    this.sending = false;
    if (reply.kind === "told" && reply.told.code === "survey_answers_deleted")
      return this.end(reply.told.message ?? "");
    const outcomes = reply.kind === "told" ? reply.told.outcomes : undefined;
    if (!outcomes) {
      this.failures += 1;
      const message = reply.kind === "told" ? reply.told.message : undefined;
      const kind = reply.kind === "told" ? "server_fault" : reply.kind;
      this.parts.troubled(message === undefined ? kind : { message });
      // A link that has ended, or a wave that has closed, opens for nobody who waits.
      if (message === undefined) this.flushAfter(this.pause());
      return;
    }
    this.failures = 0;
    this.parts.troubled(null);
    for (const told of outcomes) {
      this.apply(
        told.variable,
        told.kind === "refused"
          ? { type: "refused", message: told.message }
          : { type: told.kind, standing: told.standing },
      );
    }
    if (this.cancelTimer === null) this.flush();
  }

  private end(message: string): void {
    this.ended = true;
    this.cancelTimer?.();
    for (const variable of this.states.keys()) this.parts.shelf.remove(variable);
    this.parts.deleted(message);
  }

  private pause(): number {
    return pauseAfter(this.failures, LONGEST_PAUSE_SECONDS);
  }

  private flushAfter(milliseconds: number): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
    if (milliseconds === 0) return this.flush();
    this.cancelTimer = this.parts.later(milliseconds, () => this.flush());
  }

  private apply(variable: string, event: QueueEvent): void {
    const before = this.states.get(variable);
    if (!before) return;
    const after = reduceQueue(before, event);
    this.states.set(variable, after);
    const written = after.draft ?? after.unanswered?.written ?? null;
    if (written === null) this.parts.shelf.remove(variable);
    else
      this.parts.shelf.put(variable, {
        written,
        // A draft over an unanswered save is sent as a save of its own; should the page be lost, it goes on from the same version.
        saveId: after.draft ? this.parts.newSaveId() : (after.unanswered?.saveId ?? ""),
        baseVersion: after.unanswered?.baseVersion ?? after.standing.version,
      });
    this.parts.changed(variable, after);
  }
}
