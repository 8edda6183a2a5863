import { randomUUID } from "node:crypto";
import http from "node:http";

/** An answer that the server has said is saved. */
interface Saved {
  value: string;
  version: number;
}

/** The part of an answer to a save that a page looks at. */
interface SavesBody {
  outcomes?: { kind: string; standing?: { version: number } }[];
}

/** Connections are kept, as browsers and the proxies before a Peil keep them. */
const connections = new http.Agent({ keepAlive: true });

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
    const answer = await this.post(JSON.stringify({ deletions: 0, saves: [pending] })).catch(() => null);
    if (!answer) return;
    this.times.push(performance.now() - started);
    this.pending = null;
    const { status, body } = answer;
    const [outcome] = body.outcomes ?? [];
    if (outcome?.kind === "saved" && outcome.standing)
      this.saved.set(pending.variable, {
        value: pending.written[0] ?? "",
        version: outcome.standing.version,
      });
    else this.refusals.push(`${status} ${JSON.stringify(body)}`);
  }

  /** By Node's plain client: `fetch` would take the time of the server that it measures. Rejects where the connection or the answer is cut. */
  private post(sent: string): Promise<{ status: number; body: SavesBody }> {
    return new Promise((resolve, reject) => {
      const headers = {
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(sent),
        Origin: this.origin,
      };
      const request = http.request(
        `${this.origin}/s/${this.token}/saves`,
        { method: "POST", agent: connections, headers },
        (response) => {
          let read = "";
          response.setEncoding("utf8");
          response.on("data", (text: string) => (read += text));
          response.on("error", reject);
          response.on("close", () => {
            if (!response.complete) return reject(new Error("The answer was cut off."));
            try {
              resolve({ status: response.statusCode ?? 0, body: JSON.parse(read) as SavesBody });
            } catch (error) {
              reject(error as Error);
            }
          });
        },
      );
      request.on("error", reject);
      request.end(sent);
    });
  }
}
