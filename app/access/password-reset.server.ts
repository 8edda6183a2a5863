import { randomBytes } from "node:crypto";
import { readConfiguration } from "~/platform/configuration.server";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { type Result, failure, success } from "~/platform/result";
import { recordEvent } from "./audit.server";
import { type LinkPurpose, linkValidity, type PasswordLink } from "./password-link";
import { mailLink, type Reader } from "./password-mail.server";
import { hashPassword } from "./password.server";
import { type ResetLimits, resetLimits } from "./rate-limits.server";
import { endAllSessions, startSession } from "./session.server";
import { storedSecret } from "./stored-secret.server";

export type LinkFault = { code: "link_unknown" | "link_used" | "link_expired" };

/** Makes a link with which a person sets a password, once. Earlier links live on until one of them is used. */
export async function createLink(
  tx: Transaction,
  userId: string,
  purpose: LinkPurpose,
): Promise<PasswordLink> {
  // Hexadecimal, since mail readers may leave a dash at the end out of what they make a link.
  const token = randomBytes(32).toString("hex");
  const validUntil = new Date(Date.now() + linkValidity[purpose]);
  await tx.passwordReset.create({ data: { id: storedSecret(token), userId, expiresAt: validUntil } });
  return { url: `${readConfiguration().origin}/password/reset/${token}`, validUntil };
}

/**
 * Mails a link to the account with this address, if there is one that may sign in and it has not been sent three in the last
 * hour. Pages answer without waiting for this, so that neither words nor time tell whether there was an account.
 * @throws Error when the mail cannot be sent.
 */
export async function mailReset(
  db: Database,
  email: string,
  limits: ResetLimits = resetLimits,
): Promise<void> {
  const user = await db.user.findFirst({ where: { email, deactivatedAt: null } });
  if (!user || (await limits.toAccount(email)) !== null) return;
  const link = await inTransaction(db, async (tx) => {
    await recordEvent(tx, { id: null, name: email }, { event: "password_reset_asked", subject: email });
    return createLink(tx, user.id, "reset");
  });
  await mailLink("reset", user, link);
}

/** Whose password a link sets, or why it does not work. Looking does not use the link up: mail filters look too. */
export async function findLink(
  db: Database | Transaction,
  token: string,
): Promise<Result<Reader & { id: string }, LinkFault>> {
  const reset = await db.passwordReset.findUnique({
    where: { id: storedSecret(token) },
    include: { user: { select: { id: true, name: true, email: true, language: true, deactivatedAt: true } } },
  });
  if (!reset || reset.user.deactivatedAt) return failure({ code: "link_unknown" });
  if (reset.usedAt) return failure({ code: "link_used" });
  if (reset.expiresAt <= new Date()) return failure({ code: "link_expired" });
  return success(reset.user);
}

/**
 * Sets the password of the link's person, ends every session and every other link of theirs, and signs them in.
 * @param token one that `findLink` found to work, so that nobody without a link makes the server hash.
 * @param password as `passwordSchema` takes it.
 * @returns the Set-Cookie header of the new session.
 */
export async function setPasswordByLink(
  db: Database,
  token: string,
  password: string,
  formerSessionId: string | null,
): Promise<Result<string, LinkFault>> {
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (tx) => {
    const person = await findLink(tx, token);
    if (!person.ok) return person;
    const { id, email } = person.value;
    await tx.user.update({ where: { id }, data: { passwordHash } });
    await tx.passwordReset.updateMany({ where: { userId: id, usedAt: null }, data: { usedAt: new Date() } });
    await endAllSessions(tx, id);
    await recordEvent(tx, person.value, { event: "password_set", subject: email, detail: { by: "link" } });
    return success(await startSession(tx, id, formerSessionId));
  });
}
