import { randomUUID } from "node:crypto";
import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { readConfiguration } from "~/platform/configuration.server";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import type { Prisma } from "~/platform/generated/sqlite/client";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { waveState } from "../waves/wave";
import type { MailTexts } from "./mail-text";
import { asMailMember, type MailMemberRow, readMailMembers, recipientsOf } from "./mail-members.server";
import { isMailingKind, type LetterState, type MailingKind } from "./mailing-kind";
import { type MailingFault, mailingFault } from "./mailing-permission";
import { skipReason } from "./recipients";
import { type Retry, retryOf, type RetryReason } from "./retry";

/** Mail that an administrator has looked over and sends. */
export interface NewMailing {
  /** Chosen by the form, so that a form sent twice makes one mailing. */
  id: string;
  waveId: string;
  kind: MailingKind;
  texts: MailTexts;
  /** Days since an earlier reminder; of no matter to the other kinds. */
  restDays: number;
  /** How many the administrator was told that it goes to. */
  expected: number;
}

export type NewMailingFault =
  | MailingFault
  | (Fault & { code: "mailing_nobody" })
  | (Fault & { code: "mailing_recipients_changed" });

/**
 * Puts a letter in line for everybody who gets a mail of this kind now. It is refused when that is not as many as the administrator saw.
 * @returns the mailing's id.
 */
export async function createMailing(
  db: Database,
  actor: Actor,
  { id, waveId, kind, texts, restDays, expected }: NewMailing,
): Promise<Result<string, NewMailingFault>> {
  return inTransaction(db, async (tx) => {
    if (await tx.mailing.findUnique({ where: { id } })) return success(id);
    const wave = await tx.wave.findUniqueOrThrow({ where: { id: waveId } });
    const now = new Date();
    const refused = mailingFault(kind, { state: waveState(wave, now), cleared: wave.clearedAt !== null });
    if (refused) return failure(refused);
    const { members } = recipientsOf(kind, await readMailMembers(tx, waveId), { now, restDays });
    if (members.length === 0) return failure({ code: "mailing_nobody" });
    if (members.length !== expected)
      return failure({ code: "mailing_recipients_changed", values: { count: members.length } });
    await tx.mailing.create({
      data: { id, waveId, kind, texts: JSON.stringify(texts), createdAt: now, createdByName: actor.name },
    });
    await tx.mailingLetter.createMany({
      data: members.map((member) => ({ mailingId: id, memberId: member.id, messageId: newMessageId() })),
    });
    const detail = { waveId, mailingId: id, kind, letters: members.length };
    await recordEvent(tx, actor, { event: "mailing_created", subject: wave.name, detail });
    return success(id);
  });
}

/** A name that no other mail has, under the address of this installation. */
function newMessageId(): string {
  return `<${randomUUID()}@${new URL(readConfiguration().origin).hostname}>`;
}

/** Holds back the letters of a mailing that still wait, or lets them go on. Doing it again changes nothing. */
export async function pauseMailing(
  db: Database,
  actor: Actor,
  mailingId: string,
  paused: boolean,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { count } = await tx.mailing.updateMany({
      where: { id: mailingId, pausedAt: paused ? null : { not: null } },
      data: { pausedAt: paused ? new Date() : null },
    });
    if (count === 0) return;
    await record(tx, actor, paused ? "mailing_paused" : "mailing_continued", mailingId);
  });
}

/** Takes the letters of a mailing that still wait out of the line, for good. */
export async function cancelMailing(db: Database, actor: Actor, mailingId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { count } = await tx.mailingLetter.updateMany({
      where: { mailingId, state: "waiting" },
      data: { state: "skipped", fault: "cancelled", nextAttemptAt: null },
    });
    if (count > 0) await record(tx, actor, "mailing_cancelled", mailingId, { letters: count });
  });
}

type MailingEvent = "mailing_paused" | "mailing_continued" | "mailing_cancelled" | "mailing_letters_retried";

async function record(
  tx: Transaction,
  actor: Actor,
  event: MailingEvent,
  mailingId: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const { kind, waveId, wave } = await tx.mailing.findUniqueOrThrow({
    where: { id: mailingId },
    include: { wave: { select: { name: true } } },
  });
  await recordEvent(tx, actor, { event, subject: wave.name, detail: { waveId, mailingId, kind, ...detail } });
}

/**
 * Puts letters that have failed in line again, all of a mailing, or one. Left out is whoever has another letter of the kind in line, or
 * had one since the mailing was made: nobody gets the same mail twice. So is everybody whose letter would be skipped when its turn comes.
 */
export async function retryFailed(
  db: Database,
  actor: Actor,
  { mailingId, letterId }: { mailingId: string; letterId?: string },
): Promise<Retry> {
  return inTransaction(db, async (tx) => {
    const mailing = await tx.mailing.findUniqueOrThrow({
      where: { id: mailingId },
      include: { wave: true },
    });
    const failed = await tx.mailingLetter.findMany({
      where: { mailingId, state: "failed", ...(letterId === undefined ? {} : { id: letterId }) },
      include: {
        member: {
          include: {
            response: { select: { submittedAt: true } },
            letters: { where: standsFor(mailing), select: { id: true }, take: 1 },
          },
        },
      },
    });
    const closed = waveState(mailing.wave, new Date()) === "closed";
    const judged = failed.map(({ id, member }) => ({
      id,
      reason: retryReason(mailing.kind, member, closed),
    }));
    const again = judged.flatMap(({ id, reason }) => (reason === null ? [id] : []));
    await tx.mailingLetter.updateMany({
      where: { id: { in: again }, state: "failed" },
      data: { state: "waiting", attempts: 0, nextAttemptAt: null, fault: null },
    });
    if (again.length > 0)
      await record(tx, actor, "mailing_letters_retried", mailingId, { letters: again.length });
    return retryOf(judged.map(({ reason }) => reason));
  });
}

function retryReason(
  kind: string,
  member: MailMemberRow & { letters: readonly unknown[] },
  waveClosed: boolean,
): RetryReason | null {
  if (!isMailingKind(kind)) throw new Error(`There is no kind of mailing «${kind}».`);
  if (member.letters.length > 0) return "another";
  return skipReason(kind, asMailMember(member), waveClosed);
}

/** Letters of other mailings that do what this one was made for: in line, or gone since. An earlier reminder is another matter. */
function standsFor({
  id,
  kind,
  createdAt,
}: {
  id: string;
  kind: string;
  createdAt: Date;
}): Prisma.MailingLetterWhereInput {
  return {
    mailingId: { not: id },
    mailing: { kind },
    OR: [
      { state: { in: ["waiting", "claimed", "sending"] satisfies LetterState[] } },
      {
        state: { in: ["sent", "uncertain"] satisfies LetterState[] },
        OR: [{ sentAt: { gte: createdAt } }, { startedAt: { gte: createdAt } }],
      },
    ],
  };
}

/** What an administrator says of an uncertain letter. */
export type LetterDecision = "sent" | "again";

/** Settles an uncertain letter as an administrator has found out. One that is no longer uncertain stays as it is. */
export async function settleLetter(
  db: Database,
  actor: Actor,
  { mailingId, letterId, decision }: { mailingId: string; letterId: string; decision: LetterDecision },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const letter = await tx.mailingLetter.findUnique({
      where: { id: letterId, mailingId, state: "uncertain" },
      include: { member: { select: { name: true, waveId: true } } },
    });
    if (!letter) return;
    const data =
      decision === "sent"
        ? { state: "sent", sentAt: letter.startedAt, fault: null }
        : { state: "waiting", fault: null };
    await tx.mailingLetter.update({ where: { id: letterId }, data });
    const { name, waveId } = letter.member;
    const detail = { waveId, mailingId, decision };
    await recordEvent(tx, actor, { event: "mailing_letter_settled", subject: name, detail });
  });
}
