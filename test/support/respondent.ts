import { randomUUID } from "node:crypto";

/** An answer that the server has said is saved. */
interface Saved {
  value: string;
  version: number;
}

/**
 * Somebody who answers by a personal link as the page's script does: one save at a time, sent again until there is an answer to it, always
 * made from what was saved last.
 */
export class Respondent {
  /** By variable, what is marked as saved on the page. */
  readonly saved = new Map<string, Saved>();
  /** Milliseconds from request to answer, of every save that got one. */
  readonly times: number[] = [];
  /** Answers to saves that were neither saved nor cut off: there should be none. */
  readonly refusals: string[] = [];
  private pending: { variable: string; written: string[]; baseVersion: number; saveId: string } | null = null;

  constructor(
    readonly token: string,
    private readonly origin: string,
  ) {}

  /** Gives an answer and sends it; while an earlier one has no answer, that one is sent again and this one is not given. */
  async answer(variable: string, value: string): Promise<void> {
    const baseVersion = this.saved.get(variable)?.version ?? 0;
    this.pending ??= { variable, written: [value], baseVersion, saveId: randomUUID() };
    await this.send();
  }

  /** Sends what has no answer yet, if anything has none. */
  async send(): Promise<void> {
    const { pending } = this;
    if (!pending) return;
    const started = performance.now();
    const answer = await fetch(`${this.origin}/s/${this.token}/saves`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: this.origin },
      body: JSON.stringify({ deletions: 0, saves: [pending] }),
    }).catch(() => null);
    const body = answer && (await answer.json().catch(() => null));
    if (!answer || !body) return;
    this.times.push(performance.now() - started);
    this.pending = null;
    const { outcomes } = body as { outcomes?: { kind: string; standing?: { version: number } }[] };
    const [outcome] = outcomes ?? [];
    if (outcome?.kind === "saved" && outcome.standing)
      this.saved.set(pending.variable, {
        value: pending.written[0] ?? "",
        version: outcome.standing.version,
      });
    else this.refusals.push(`${answer.status} ${JSON.stringify(body)}`);
  }
}
