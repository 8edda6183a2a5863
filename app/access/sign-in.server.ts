import { type Database, inTransaction } from "~/platform/database.server";
import { type Result, failure, success } from "~/platform/result";
import { recordEvent } from "./audit.server";
import type { Caller } from "./caller";
import { passwordMatches } from "./password.server";
import { type Attempt, type SignInLimits, signInLimits } from "./rate-limits.server";
import { endAllSessions, endSession, startSession } from "./session.server";

export interface Credentials extends Attempt {
  password: string;
  /** The session that the browser has from before, if any. */
  formerSessionId: string | null;
}

export type SignInFault = { code: "sign_in_refused" } | { code: "sign_in_wait"; values: { count: number } };

/**
 * Signs a person in. An unknown address, a wrong password and a deactivated account give the same fault and take as long, so
 * that nobody learns who has an account.
 * @returns the Set-Cookie header of the new session.
 */
export async function signIn(
  db: Database,
  { email, password, address, formerSessionId }: Credentials,
  limits: SignInLimits = signInLimits,
): Promise<Result<string, SignInFault>> {
  const minutes = await limits.begin({ email, address });
  if (minutes !== null) return failure({ code: "sign_in_wait", values: { count: minutes } });

  const user = await db.user.findUnique({ where: { email } });
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  const cookie =
    user && matches && !user.deactivatedAt
      ? await inTransaction(db, async (tx) => {
          // The hash took a while: the password may have been changed, or the account closed, in the meantime.
          const still = { id: user.id, passwordHash: user.passwordHash, deactivatedAt: null };
          if ((await tx.user.count({ where: still })) === 0) return null;
          await recordEvent(tx, user, { event: "signed_in", subject: email, detail: { address } });
          return startSession(tx, user.id, formerSessionId);
        })
      : null;

  if (cookie === null) {
    const cause = !user ? "unknown_address" : user.deactivatedAt ? "deactivated" : "wrong_password";
    const claimed = { id: null, name: email };
    await recordEvent(db, claimed, { event: "sign_in_failed", subject: email, detail: { cause, address } });
    return failure({ code: "sign_in_refused" });
  }
  await limits.succeeded({ email, address });
  return success(cookie);
}

/** Ends one session of the caller's. */
export async function signOut(db: Database, caller: Caller, sessionId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await endSession(tx, sessionId);
    await recordEvent(tx, caller, { event: "signed_out", subject: caller.email });
  });
}

/** Ends every session of the caller's, in this browser and all others. */
export async function signOutEverywhere(db: Database, caller: Caller): Promise<void> {
  await inTransaction(db, async (tx) => {
    await endAllSessions(tx, caller.id);
    await recordEvent(tx, caller, { event: "signed_out_everywhere", subject: caller.email });
  });
}
