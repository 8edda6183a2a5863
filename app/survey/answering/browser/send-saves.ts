import type { SavesAnswer } from "../saves-answer";
import type { ScriptData } from "../script-data";
import type { Reply, SessionParts } from "./answer-session";

/** Longer than any save takes; a connection that hangs counts as none, and the same saves are sent again. */
const TIMEOUT_MILLISECONDS = 15_000;

/** Browsers refuse to let more than 64 kB in all go on after the page is left. */
const KEPT_ALIVE_MOST_CHARACTERS = 30_000;

/** Sends saves to the resource at `address`, from a page that was made when all answers had been deleted `deletions` times. */
export function senderTo({
  address,
  deletions,
}: Pick<ScriptData, "address" | "deletions">): SessionParts["send"] {
  return async (saves): Promise<Reply> => {
    const body = JSON.stringify({ deletions, saves });
    try {
      const response = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body,
        // What is sent goes on although the page is left; what is too long for that is on the shelf.
        keepalive: body.length < KEPT_ALIVE_MOST_CHARACTERS,
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      // A body that is not ours, such as a proxy's page, says nothing.
      const told: unknown = await response.json().catch(() => null);
      if (response.status === 429 || response.status >= 500 || !isAnswer(told))
        return { kind: "server_fault" };
      return { kind: "told", told };
    } catch {
      return { kind: "no_connection" };
    }
  };
}

function isAnswer(told: unknown): told is SavesAnswer {
  return typeof told === "object" && told !== null && ("outcomes" in told || "code" in told);
}
