import { z } from "zod";
import { type Database, inTransaction } from "~/platform/database.server";
import { type Language, languages } from "~/platform/i18n/languages";
import { type Result, failure, success } from "~/platform/result";
import { changesBetween } from "./audit";
import { recordEvent } from "./audit.server";
import type { Caller } from "./caller";
import { hashPassword, passwordMatches } from "./password.server";
import { type NotificationKind, notificationsOf, readMuted } from "./notification";
import { nameSchema } from "./person";
import { type SignInLimits, signInLimits } from "./rate-limits.server";
import { endAllSessions, startSession } from "./session.server";

/** What people change of themselves. */
export const accountSchema = z.object({
  name: nameSchema,
  language: z.enum(languages, { error: "language_missing" }),
});

/** Changes the caller's own name, language or both; what is the same as before is neither written nor recorded. */
export async function saveAccount(
  db: Database,
  caller: Caller,
  change: Partial<z.output<typeof accountSchema>>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const before = await tx.user.findUniqueOrThrow({
      where: { id: caller.id },
      select: { name: true, language: true },
    });
    const changes = changesBetween(before, { ...before, ...change });
    if (!changes) return;
    await tx.user.update({ where: { id: caller.id }, data: change });
    await recordEvent(tx, caller, { event: "person_changed", subject: caller.email, detail: changes });
  });
}

/** Keeps the language that a person chose in the foot of a page. */
export async function saveLanguage(db: Database, caller: Caller, language: Language): Promise<void> {
  await saveAccount(db, caller, { language });
}

/** The notifications that the caller has turned off. */
export async function loadMuted(db: Database, caller: Caller): Promise<NotificationKind[]> {
  const { mutedNotifications } = await db.user.findUniqueOrThrow({ where: { id: caller.id } });
  return readMuted(mutedNotifications);
}

/** Keeps which of the role's notifications the caller wants; the others are turned off. */
export async function saveNotifications(
  db: Database,
  caller: Caller,
  wanted: readonly string[],
): Promise<void> {
  const muted = notificationsOf(caller.role).filter((kind) => !wanted.includes(kind));
  await inTransaction(db, async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id: caller.id } });
    const mutedNotifications = JSON.stringify(muted);
    if (before.mutedNotifications === mutedNotifications) return;
    await tx.user.update({ where: { id: caller.id }, data: { mutedNotifications } });
    await recordEvent(tx, caller, {
      event: "person_changed",
      subject: caller.email,
      detail: {
        before: { notificationsOff: readMuted(before.mutedNotifications).length },
        after: { notificationsOff: muted.length },
      },
    });
  });
}

interface PasswordChange {
  current: string;
  /** As `passwordSchema` takes it. */
  password: string;
  /** Where the request comes from, for the rate limits. */
  address: string;
  sessionId: string | null;
}

export type PasswordChangeFault =
  | { code: "current_password_wrong" }
  | { code: "sign_in_wait"; values: { count: number } };

/**
 * Changes the caller's password, which takes the current one: who finds a browser left open must not take the account. All
 * sessions end, the browser at hand gets a new one.
 * @returns the Set-Cookie header of the new session.
 */
export async function changePassword(
  db: Database,
  caller: Caller,
  { current, password, address, sessionId }: PasswordChange,
  limits: SignInLimits = signInLimits,
): Promise<Result<string, PasswordChangeFault>> {
  const attempt = { email: caller.email, address };
  const minutes = await limits.begin(attempt);
  if (minutes !== null) return failure({ code: "sign_in_wait", values: { count: minutes } });

  const user = await db.user.findUnique({ where: { id: caller.id }, select: { passwordHash: true } });
  if (!(await passwordMatches(user?.passwordHash ?? null, current)))
    return failure({ code: "current_password_wrong" });

  const passwordHash = await hashPassword(password);
  const cookie = await inTransaction(db, async (tx) => {
    // The hashes took a while: another may have changed the password in the meantime, and then this one was the current no more.
    const still = { id: caller.id, passwordHash: user?.passwordHash ?? null, deactivatedAt: null };
    if ((await tx.user.updateMany({ where: still, data: { passwordHash } })).count === 0) return null;
    await tx.passwordReset.updateMany({
      where: { userId: caller.id, usedAt: null },
      data: { usedAt: new Date() },
    });
    await endAllSessions(tx, caller.id);
    await recordEvent(tx, caller, {
      event: "password_set",
      subject: caller.email,
      detail: { by: "account" },
    });
    return startSession(tx, caller.id, sessionId);
  });
  if (cookie === null) return failure({ code: "current_password_wrong" });
  await limits.succeeded(attempt);
  return success(cookie);
}
