import type { MailFault } from "~/platform/mail-fault";

/** A letter is tried so many times before it has failed. */
const ATTEMPTS_MOST = 5;

const MINUTE = 60_000;

/** How long a letter waits after its first, second, third and fourth attempt. */
const delays = [1, 10, 60, 360].map((minutes) => minutes * MINUTE);

/** What becomes of a letter that the mail server has not said yes to. */
export type Undelivered =
  | { state: "waiting"; nextAttemptAt: Date }
  | { state: "failed"; bounced: boolean }
  | { state: "uncertain" };

/**
 * What becomes of a letter after a fault.
 * - No answer after its end was sent: uncertain, since the server may have taken it.
 * - The recipient refused for good: failed, and mail to the address counts as bounced.
 * - Its content refused for good: failed.
 * - Everything else, also a server that cannot be reached or wants another password: tried again, at most five times in all.
 * @param ended whether the mark of the mail's end was on its way to the server.
 * @param attempts how many there have been, with this one.
 */
export function undelivered(
  { step, code }: Pick<MailFault, "step" | "code">,
  { ended, attempts, now }: { ended: boolean; attempts: number; now: Date },
): Undelivered {
  if (ended && code === null) return { state: "uncertain" };
  const forGood = code === null || code >= 500;
  if (step === "recipient" && forGood) return { state: "failed", bounced: true };
  if (step === "content" && code !== null && forGood) return { state: "failed", bounced: false };
  const delay = delays[attempts - 1];
  if (attempts >= ATTEMPTS_MOST || delay === undefined) return { state: "failed", bounced: false };
  return { state: "waiting", nextAttemptAt: new Date(now.getTime() + delay) };
}
