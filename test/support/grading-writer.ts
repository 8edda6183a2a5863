import { type Answer, GradingSession } from "~/assessment/grading/grading-session";
import type { GradesAnswer } from "~/assessment/grading/grades-resource";
import { workShelf } from "~/assessment/grading/kept-work";
import { newSaveId } from "~/platform/save-id";
import { hasWork, queueOf, type Save } from "~/assessment/grading/save-queue";
import { senderTo } from "~/assessment/grading/send-save";
import type { GradedValues, Standing } from "~/assessment/grading/standing";
import { browserStorage } from "./browser-storage";

/** A save that the server has answered with «it stands». */
export interface Acknowledged {
  questionId: string;
  saveId: string;
  standing: Standing;
}

/**
 * An evaluator's grading page without its screen: the page's own session, queue, shelf and sender, against a real server. The
 * test sees to it that `fetch` carries the person's cookie.
 */
export class GradingWriter {
  /** Everything that was ever sent, by its saveId. */
  readonly sent = new Map<string, { questionId: string; save: Save }>();
  /** Everything that the page has marked as saved. */
  readonly acknowledged: Acknowledged[] = [];
  /** How often a colleague's save stood in the way. */
  conflicts = 0;
  private readonly storage = browserStorage();
  private session: GradingSession | null = null;

  /**
   * @param address of the resource that takes the saves.
   * @param cookie the person's session.
   */
  constructor(
    readonly personId: string,
    private readonly evaluationId: string,
    private readonly address: string,
    private readonly cookie: string,
  ) {}

  /** Opens an area's page, or reloads it: what an earlier page left on the shelf is taken up. */
  async open(areaId: string): Promise<void> {
    this.close();
    const response = await fetch(`${this.address}?area=${areaId}`, { headers: { Cookie: this.cookie } });
    if (!response.ok) throw new Error(`The grades were not to be had: ${response.status}`);
    const { standings } = (await response.json()) as GradesAnswer;
    const session: GradingSession = new GradingSession(
      new Map(Object.entries(standings).map(([id, standing]) => [id, queueOf(standing)])),
      {
        send: (questionId, save) => this.send(questionId, save, () => this.session === session),
        shelf: workShelf(() => this.storage, this.personId, this.evaluationId),
        newSaveId,
        later: (milliseconds, act) => {
          const timer = setTimeout(act, milliseconds);
          return () => clearTimeout(timer);
        },
        now: () => performance.now(),
      },
    );
    this.session = session;
    session.start();
  }

  /** Gives a question of the page, or decides for one's own where a colleague's stands in the way. */
  give(questionId: string, values: GradedValues): void {
    if (this.states.get(questionId)?.conflict) this.page.choose(questionId, "mine");
    this.page.give(questionId, values);
  }

  /** The questions of the page, and those that the shelf brought to it. */
  get questionIds(): string[] {
    return [...this.states.keys()];
  }

  /** What the page takes to stand, by question. */
  standings(): Map<string, Standing> {
    return new Map([...this.states].map(([id, { standing }]) => [id, standing]));
  }

  /** Sends all that waits until the page says that everything is saved. */
  async finish(): Promise<void> {
    for (const deadline = Date.now() + 30_000; ;) {
      const waiting = [...this.states].filter(([, state]) => hasWork(state));
      if (waiting.length === 0) return;
      for (const [id, { conflict }] of waiting) if (conflict) this.page.choose(id, "mine");
      this.page.hurry();
      if (Date.now() > deadline) throw new Error(`Not saved: ${JSON.stringify(waiting)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Sends at once what waits for its next attempt. */
  hurry(): void {
    this.page.hurry();
  }

  /** Leaves the page; what is not saved stays on the shelf. */
  close(): void {
    this.session?.stop();
    this.session = null;
  }

  private get page(): GradingSession {
    if (!this.session) throw new Error("No page is open.");
    return this.session;
  }

  private get states() {
    return this.page.snapshot();
  }

  /** A page that is gone hears of no answer. */
  private async send(questionId: string, save: Save, isOpen: () => boolean): Promise<Answer> {
    this.sent.set(save.saveId, { questionId, save });
    const answer = await senderTo(this.address, this.personId)(questionId, save);
    if (!isOpen()) return new Promise(() => undefined);
    if (answer.type === "acknowledged") {
      this.acknowledged.push({ questionId, saveId: save.saveId, standing: answer.standing });
    }
    if (answer.type === "conflict") this.conflicts += 1;
    return answer;
  }
}
