import { type NoteStanding, neverWritten } from "~/assessment/interviews/interview-note";
import { noteShelf } from "~/assessment/interviews/kept-notes";
import { noteQueueOf, type NoteSave } from "~/assessment/interviews/note-queue";
import { type NoteAnswer, NoteSession } from "~/assessment/interviews/note-session";

export const QUESTION = "1.1.1";

/** A browser's storage, as far as a shelf uses it: what is kept stands in the object's own keys. */
export function browserStorage(full = false): Storage {
  const methods = {
    getItem: (key: string) => (storage[key] as string | undefined) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException("full", "QuotaExceededError");
      storage[key] = value;
    },
    removeItem: (key: string) => void delete storage[key],
  };
  const storage = Object.create(methods) as Storage;
  return storage;
}

/** A save on its way over a network that may lose it, its answer, or be slow. */
interface Request {
  save: NoteSave;
  answer: (answer: NoteAnswer) => void;
}

interface Page {
  id: string;
  session: NoteSession;
  timers: Set<() => void>;
}

/** A server that keeps what saveNote promises, a network, one browser with several pages and a clock, all by hand. */
export class NoteWorld {
  standing: NoteStanding = neverWritten;
  lastSaveId: string | null = null;
  applied: NoteSave[] = [];
  /** Every save that was ever sent, by its id, as text. */
  sent = new Map<string, Set<string>>();
  requests: Request[] = [];
  storage = browserStorage();
  pages: Page[] = [];
  private ids = 0;
  private clock = 0;

  constructor() {
    this.open();
  }

  /** A page as the server renders it now, in the same browser. */
  open(): void {
    const id = `page-${(this.ids += 1)}`;
    const timers = new Set<() => void>();
    const place = { personId: "eva", evaluationId: "e", interviewId: "i", pageId: id };
    const session = new NoteSession(new Map([[QUESTION, noteQueueOf(this.standing)]]), [], {
      send: (_question, save) => {
        const { saveId, ...content } = save;
        this.sent.set(saveId, (this.sent.get(saveId) ?? new Set()).add(JSON.stringify(content)));
        return new Promise((answer) => this.requests.push({ save, answer }));
      },
      shelf: noteShelf(
        () => this.storage,
        place,
        () => this.clock,
      ),
      newSaveId: () => `save-${(this.ids += 1)}`,
      later: (_milliseconds, act) => {
        timers.add(act);
        return () => timers.delete(act);
      },
      now: () => this.clock,
    });
    this.pages.push({ id, session, timers });
    session.start();
  }

  page(which: number): Page {
    const page = this.pages[which % this.pages.length];
    if (!page) throw new Error("No page is open.");
    return page;
  }

  state(which = 0) {
    return this.page(which).session.stateOf(QUESTION);
  }

  /** A page goes: by itself, saying so, or because the machine stopped. What it sent goes on, but nobody hears the answer. */
  close(which: number, how: "left" | "crashed"): void {
    const page = this.page(which);
    this.pages = this.pages.filter((other) => other !== page);
    page.timers.clear();
    for (const request of this.requests) if (this.isOf(page, request)) request.answer = () => undefined;
    if (how === "left") delete this.storage[`peil-interview-page:${page.id}`];
    if (this.pages.length === 0) this.open();
  }

  private isOf({ session }: Page, { save }: Request): boolean {
    return session.stateOf(QUESTION).unanswered?.saveId === save.saveId;
  }

  serve(save: NoteSave): NoteAnswer {
    if (this.standing.text !== save.text) {
      if (save.baseVersion !== this.standing.version) return { type: "conflict", standing: this.standing };
      this.applied.push(save);
      this.lastSaveId = save.saveId;
      this.stand(save.text);
    }
    return { type: "acknowledged", standing: this.standing };
  }

  /** The same person writes on another device, after what stands. */
  deviceSaves(text: string): void {
    this.lastSaveId = null;
    this.stand(text);
  }

  private stand(text: string): void {
    this.standing = { version: this.standing.version + 1, text, at: "2026-03-03T13:32:00.000Z" };
  }

  /** What the browser keeps of notes, signs of life left out. */
  kept(): string[] {
    return Object.keys(this.storage).filter((key) => key.startsWith("peil-interview-note:"));
  }

  /** Fires every timer that is set, and lets open pages say that they are alive; what they set anew waits. */
  passTime(milliseconds: number): void {
    this.clock += milliseconds;
    for (const { timers } of this.pages) {
      for (const act of [...timers]) {
        timers.delete(act);
        act();
      }
    }
    for (const { session } of this.pages) session.stayAlive();
  }
}

export const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

export const HOURS = 3_600_000;
