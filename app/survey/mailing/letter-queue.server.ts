import { recordEvent } from "~/access/audit.server";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import type { Prisma } from "~/platform/generated/sqlite/client";
import { waveState } from "../waves/wave";
import { createLink } from "../waves/link-store.server";
import { linkTokenHash } from "../waves/link-token.server";
import { asMailMember } from "./mail-members.server";
import { isMailingKind, type MailingKind } from "./mailing-kind";
import { skipReason } from "./recipients";

/** Who writes the audit events of letters. */
const peil = { id: null, name: "Peil" };

const withItsMailing = {
  mailing: { include: { wave: true } },
  member: { include: { response: { select: { submittedAt: true } } } },
} satisfies Prisma.MailingLetterInclude;

type LetterRow = Prisma.MailingLetterGetPayload<{ include: typeof withItsMailing }>;

/** A letter that this process is to send. `attempts` tells this attempt from every other: whoever took it earlier can change it no more. */
export interface ClaimedLetter {
  id: string;
  attempts: number;
  messageId: string;
  kind: MailingKind;
  /** JSON of the mailing's texts. */
  texts: string;
  member: LetterRow["member"];
  wave: LetterRow["mailing"]["wave"];
}

/**
 * Takes the letter that has waited longest and whose turn it is, so that no other process takes it. Those that are not to be sent after
 * all (answered meanwhile, address gone, wave closed) are marked as skipped on the way.
 * @returns null when none is to be sent now.
 */
export async function claimLetter(db: Database, now: Date): Promise<ClaimedLetter | null> {
  for (;;) {
    const looked = await inTransaction(db, (tx) => claimNext(tx, now));
    if (looked !== "skipped") return looked;
  }
}

async function claimNext(tx: Transaction, now: Date): Promise<ClaimedLetter | "skipped" | null> {
  const row = await tx.mailingLetter.findFirst({
    where: {
      state: "waiting",
      AND: [
        { OR: [{ nextAttemptAt: null }, { nextAttemptAt: { lte: now } }] },
        // Invitations that were made early wait until their link opens something.
        {
          mailing: { pausedAt: null, wave: { OR: [{ opensAt: { lte: now } }, { NOT: { closedAt: null } }] } },
        },
      ],
    },
    orderBy: [{ mailing: { createdAt: "asc" } }, { member: { municipality: "asc" } }],
    include: withItsMailing,
  });
  if (!row) return null;
  const { id, messageId, member, mailing } = row;
  const { wave, kind, texts } = mailing;
  if (!isMailingKind(kind)) throw new Error(`There is no kind of mailing «${kind}».`);
  const reason = skipReason(kind, asMailMember(member), waveState(wave, now) === "closed");
  if (reason) {
    await tx.mailingLetter.update({ where: { id }, data: { state: "skipped", fault: reason } });
    return "skipped";
  }
  const { attempts } = await tx.mailingLetter.update({
    where: { id },
    data: { state: "claimed", startedAt: now, attempts: { increment: 1 }, nextAttemptAt: null, fault: null },
  });
  return { id, attempts, messageId, kind, texts, member, wave };
}

type Attempt = Pick<ClaimedLetter, "id" | "attempts">;

/**
 * Writes down that the end of a letter's mail is about to be sent, and with it the personal link that it carries: from here on the mail
 * server may have it. In one commit, so that whoever gets the mail has a link that works, and no link is there for a mail that was not sent.
 * @throws Error when the letter is no longer this attempt's, or the addresses of its wave have been deleted.
 */
export async function beginEnd(
  db: Database,
  { id, attempts }: Attempt,
  link: { memberId: string; token: string } | null,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { count } = await tx.mailingLetter.updateMany({
      where: { id, attempts, state: "claimed", mailing: { wave: { clearedAt: null } } },
      data: { state: "sending" },
    });
    if (count !== 1) throw new Error(`Letter ${id} was taken back.`);
    if (link) await createLink(tx, peil, link.memberId, link.token);
  });
}

/** Writes down that the mail server has said yes. */
export async function markSent(db: Database, { id, attempts }: Attempt, sentAt: Date): Promise<void> {
  await db.mailingLetter.updateMany({
    where: { id, attempts, state: { in: ["sending", "uncertain"] } },
    data: { state: "sent", sentAt, fault: null },
  });
}

/** Writes down that nobody knows whether the mail server has the mail. */
export async function markUncertain(db: Database, { id, attempts }: Attempt, fault: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const data = { state: "uncertain", fault: (await isCleared(tx, id)) ? null : fault };
    await tx.mailingLetter.updateMany({ where: { id, attempts, state: "sending" }, data });
  });
}

/** Whether the addresses of a letter's wave have been deleted: what a mail server says of one must not be kept after that. */
async function isCleared(tx: Transaction, letterId: string): Promise<boolean> {
  const of = { id: letterId, mailing: { wave: { clearedAt: { not: null } } } };
  return (await tx.mailingLetter.count({ where: of })) > 0;
}

/**
 * Puts a letter that the mail server does not have in line again, or ends it. Its link, if it had come to one, is ended with it. Where the
 * addresses were deleted meanwhile, nothing is left to try, and nothing of what the server said is kept.
 */
export async function markNotTaken(
  db: Database,
  letter: Attempt & Pick<ClaimedLetter, "member">,
  change: { state: "waiting"; nextAttemptAt: Date } | { state: "failed"; bounced: boolean },
  { fault, token, now }: { fault: string; token: string | null; now: Date },
): Promise<void> {
  const { id, attempts, member } = letter;
  await inTransaction(db, async (tx) => {
    const cleared = await isCleared(tx, id);
    const nextAttemptAt = change.state === "waiting" ? change.nextAttemptAt : null;
    const { count } = await tx.mailingLetter.updateMany({
      where: { id, attempts, state: { in: ["claimed", "sending"] } },
      data: cleared
        ? { state: change.state === "waiting" ? "skipped" : "failed", fault: null }
        : { state: change.state, nextAttemptAt, fault },
    });
    if (count !== 1) return;
    if (token !== null) await endLink(tx, token, member, now);
    if (change.state === "failed" && change.bounced && !cleared) {
      await tx.frameMember.update({
        where: { id: member.id },
        data: { bouncedAt: now, bounceReason: fault },
      });
      // Without the server's words, which repeat the address: addresses are deleted when their day comes, and the audit trail is not.
      await recordEvent(tx, peil, {
        event: "survey_mail_bounced",
        subject: member.name,
        detail: { waveId: member.waveId },
      });
    }
  });
}

async function endLink(
  tx: Transaction,
  token: string,
  { name, waveId }: ClaimedLetter["member"],
  now: Date,
): Promise<void> {
  const { count } = await tx.surveyLink.updateMany({
    where: { tokenHash: linkTokenHash(token) ?? "" },
    data: { revokedAt: now },
  });
  if (count === 0) return;
  const detail = { waveId, links: count };
  await recordEvent(tx, peil, { event: "survey_link_revoked", subject: name, detail });
}

/**
 * Takes care of letters whose process is no more; only for who holds the lock of the queue. What the mail server cannot have waits in
 * line again; what it may have is uncertain, and is never sent again by itself.
 */
export async function settleAbandoned(db: Database): Promise<void> {
  await db.mailingLetter.updateMany({ where: { state: "claimed" }, data: { state: "waiting" } });
  await db.mailingLetter.updateMany({ where: { state: "sending" }, data: { state: "uncertain" } });
}
