import type { NoteAnswer, NoteSessionParts } from "./note-session";
import type { SaveNoteAnswer } from "./notes-resource";

/** Longer than any save takes; a connection that hangs counts as none, and the same save is sent again. */
const TIMEOUT_MILLISECONDS = 15_000;

/** Browsers refuse to let more than 64 kB in all go on after the page is left. */
const KEPT_ALIVE_MOST_BYTES = 60_000;

/**
 * Sends saves to the server.
 * @param address of the resource that takes them.
 * @param personId whose notes they are: if somebody else has signed in meanwhile, the server refuses them.
 */
export function noteSenderTo(address: string, personId: string): NoteSessionParts["send"] {
  let keptAlive = 0;
  return async (questionId, save) => {
    const body = new TextEncoder().encode(JSON.stringify({ ...save, questionId, personId }));
    // What is sent goes on although the page is left, as far as the browser allows; what does not is on the shelf.
    const keepalive = keptAlive + body.length <= KEPT_ALIVE_MOST_BYTES;
    const counted = keepalive ? body.length : 0;
    keptAlive += counted;
    try {
      const response = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body,
        keepalive,
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      return answerOf(response.status, await bodyOf(response));
    } catch {
      return { type: "failed", trouble: { kind: "no_connection" } };
    } finally {
      keptAlive -= counted;
    }
  };
}

/** A body that is not ours, such as a proxy's page, says nothing. */
async function bodyOf(response: Response): Promise<SaveNoteAnswer> {
  const body: unknown = await response.json().catch(() => null);
  return body && typeof body === "object" ? body : {};
}

/** What the server's answer means for the queue. */
export function answerOf(status: number, { standing, code, message }: SaveNoteAnswer): NoteAnswer {
  if (status === 200 && standing) return { type: "acknowledged", standing };
  if (status === 409 && standing) return { type: "conflict", standing };
  if (status === 401) {
    return { type: "failed", trouble: { kind: code === "other_person" ? "other_person" : "signed_out" } };
  }
  // A 4xx that is not ours comes from something in between, and may pass.
  if (status >= 400 && status < 500 && code) {
    return { type: "failed", trouble: { kind: "refused", message: message ?? null } };
  }
  return { type: "failed", trouble: { kind: "server_fault" } };
}
