import { setTimeout as wait } from "node:timers/promises";
import { type Fault, failure, type Result, success } from "~/platform/result";
import type { PxRequest } from "./px-request";

export interface PxClientOptions {
  perMinute: number;
  attempts?: number;
  /** Before the second attempt; it doubles for each that follows. */
  firstDelayMilliseconds?: number;
  timeoutMilliseconds?: number;
}

export type PxClient = (request: PxRequest) => Promise<Result<unknown>>;

/** Somebody who is told to wait longer than this comes back by themselves. */
const LONGEST_WAIT_MILLISECONDS = 120_000;
const QUOTED_CHARACTERS = 200;

/** What came of one attempt. */
type Attempt =
  | { is: "answer"; content: unknown }
  /** Asking again would not help. */
  | { is: "refused"; status: number; message: string }
  /** It may go better the next time. */
  | { is: "failed"; fault: Fault; retryAfter: number | null };

/**
 * Asks PxWebApi, not more often than agreed. What may go better the next time (429, 5xx, no answer, an answer that breaks off, a web
 * page in place of JSON) is tried again with a growing delay, or after the time that the answer asks for.
 */
export function createPxClient({
  perMinute,
  attempts = 5,
  firstDelayMilliseconds = 1_000,
  timeoutMilliseconds = 60_000,
}: PxClientOptions): PxClient {
  let nextAt = 0;
  const turn = async (): Promise<void> => {
    const now = Date.now();
    const at = Math.max(now, nextAt);
    nextAt = at + 60_000 / perMinute;
    if (at > now) await wait(at - now);
  };
  return async (request) => {
    let fault: Fault = { code: "fetch_connection_lost" };
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      await turn();
      const came = await ask(request, timeoutMilliseconds);
      if (came.is === "answer") return success(came.content);
      if (came.is === "refused") {
        const code = came.status === 404 ? "fetch_not_found" : "fetch_refused";
        return failure({ code, values: { status: came.status, message: came.message } });
      }
      ({ fault } = came);
      if (attempt === attempts) break;
      const delay = came.retryAfter ?? firstDelayMilliseconds * 2 ** (attempt - 1);
      if (delay > LONGEST_WAIT_MILLISECONDS) {
        return failure({ code: "fetch_later", values: { minutes: Math.ceil(delay / 60_000) } });
      }
      await wait(delay);
    }
    return failure({ ...fault, values: { ...fault.values, attempts } });
  };
}

async function ask({ address, body }: PxRequest, timeoutMilliseconds: number): Promise<Attempt> {
  try {
    const response = await fetch(address, {
      method: body === null ? "GET" : "POST",
      headers: { Accept: "application/json", ...(body !== null && { "Content-Type": "application/json" }) },
      body,
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    const text = await response.text();
    if (response.status === 429 || response.status >= 500) {
      const fault = { code: "fetch_unavailable", values: { status: response.status } };
      return { is: "failed", fault, retryAfter: retryAfter(response) };
    }
    if (!response.ok) {
      return { is: "refused", status: response.status, message: text.trim().slice(0, QUOTED_CHARACTERS) };
    }
    return parsed(text);
  } catch (error) {
    const timedOut = error instanceof Error && error.name === "TimeoutError";
    return failed(timedOut ? "fetch_timeout" : "fetch_connection_lost");
  }
}

const failed = (code: string): Attempt => ({ is: "failed", fault: { code }, retryAfter: null });

function parsed(text: string): Attempt {
  if (/^\s*</.test(text)) return failed("fetch_web_page");
  try {
    return { is: "answer", content: JSON.parse(text) as unknown };
  } catch {
    return failed("fetch_broken_off");
  }
}

/** In milliseconds: the header has seconds or a date. */
function retryAfter(response: Response): number | null {
  const header = response.headers.get("retry-after");
  if (!header) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}
