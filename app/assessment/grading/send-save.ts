import type { Answer, SessionParts } from "./grading-session";
import type { SaveAnswer } from "./grades-resource";

/** Longer than any save takes; a connection that hangs counts as none, and the same save is sent again. */
const TIMEOUT_MILLISECONDS = 15_000;

/**
 * Sends saves to the server.
 * @param address of the resource that takes them.
 * @param personId whose work it is: if somebody else has signed in meanwhile, the server refuses it.
 */
export function senderTo(address: string, personId: string): SessionParts["send"] {
  return async (questionId, save) => {
    try {
      const response = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ ...save, questionId, personId }),
        // Goes on although the page is left.
        keepalive: true,
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      return answerOf(response.status, await bodyOf(response));
    } catch {
      return { type: "failed", trouble: { kind: "no_connection" } };
    }
  };
}

/** A body that is not ours, such as a proxy's page, says nothing. */
async function bodyOf(response: Response): Promise<SaveAnswer> {
  const body: unknown = await response.json().catch(() => null);
  return body && typeof body === "object" ? body : {};
}

function answerOf(status: number, { standing, code, message }: SaveAnswer): Answer {
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
