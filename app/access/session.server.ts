import type { Database, Transaction } from "~/platform/database.server";
import { createLucia } from "./lucia.server";

/** The identifier of the session that the browser's cookie names; null without one. It may be ended or invented. */
export function readSessionId(db: Database, request: Request): string | null {
  return createLucia(db).readSessionCookie(request.headers.get("Cookie") ?? "");
}

/**
 * Starts a session with an identifier that nobody has seen before and ends the one that the browser had, so that whoever
 * planted or saw the old cookie has nothing.
 * @returns the Set-Cookie header.
 */
export async function startSession(
  tx: Transaction,
  userId: string,
  formerId: string | null,
): Promise<string> {
  const lucia = createLucia(tx);
  if (formerId) await lucia.invalidateSession(formerId);
  const { id } = await lucia.createSession(userId, {});
  return lucia.createSessionCookie(id).serialize();
}

/** Ends one session; one that is ended or unknown already is no fault. */
export async function endSession(tx: Transaction, sessionId: string): Promise<void> {
  await createLucia(tx).invalidateSession(sessionId);
}

/** Ends every session of a person, in all browsers: for a new password, a lost one, or an account that is closed. */
export async function endAllSessions(tx: Transaction, userId: string): Promise<void> {
  await createLucia(tx).invalidateUserSessions(userId);
}

/** The Set-Cookie header that takes the session's cookie from the browser. */
export function endedSessionCookie(db: Database): string {
  return createLucia(db).createBlankSessionCookie().serialize();
}
