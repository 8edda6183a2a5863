import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import type { FrameMember } from "~/platform/generated/sqlite/client";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { createLink } from "./link-store.server";
import { linkTokenHash } from "./link-token.server";
import { isSameAddress, type MailAddress, setAddress } from "./member-address.server";
import { memberRow, type NewFrameMember } from "./wave-store.server";

/** A member as a form knew it. */
export interface MemberKey {
  id: string;
  version: number;
}

export type MemberFault = Fault & {
  code:
    | "frame_member_changed_meanwhile"
    | "frame_member_gone"
    | "frame_member_exists"
    | "frame_already_answered"
    | "wave_frame_empty"
    | "wave_addresses_deleted"
    | "request_malformed";
};

type Changed = Promise<Result<null, MemberFault>>;

/** Changes where a member's mail goes and its language. */
export async function changeAddress(db: Database, actor: Actor, key: MemberKey, next: MailAddress): Changed {
  const isDone = (member: FrameMember) => isSameAddress(member, next);
  return changeMember(db, key, isDone, async (tx, member) => {
    await setAddress(tx, actor, member, next);
    return null;
  });
}

/** Notes by hand that mail to a member came back, and why. */
export async function noteBounce(db: Database, actor: Actor, key: MemberKey, reason: string): Changed {
  const isDone = ({ bouncedAt, bounceReason }: FrameMember) => bouncedAt !== null && bounceReason === reason;
  return changeMember(db, key, isDone, async (tx, member) => {
    await setBounce(tx, member.id, { bouncedAt: new Date(), bounceReason: reason });
    const detail = { waveId: member.waveId };
    await recordEvent(tx, actor, { event: "survey_bounce_noted", subject: member.name, detail });
    return null;
  });
}

/** Takes away that mail to a member came back. */
export async function removeBounce(db: Database, actor: Actor, key: MemberKey): Changed {
  const isDone = ({ bouncedAt }: FrameMember) => bouncedAt === null;
  return changeMember(db, key, isDone, async (tx, member) => {
    await setBounce(tx, member.id, { bouncedAt: null, bounceReason: null });
    const detail = { waveId: member.waveId };
    await recordEvent(tx, actor, { event: "survey_bounce_removed", subject: member.name, detail });
    return null;
  });
}

/**
 * Makes a personal link to hand over.
 * @param token of the form that asks for it, so that the form sent twice makes one link.
 */
export async function makeLink(db: Database, actor: Actor, memberId: string, token: string): Changed {
  return inTransaction(db, async (tx) => {
    const tokenHash = linkTokenHash(token);
    const known = tokenHash === null ? null : await tx.surveyLink.findUnique({ where: { tokenHash } });
    if (tokenHash === null || (known && known.memberId !== memberId))
      return failure({ code: "request_malformed" });
    const member = await tx.frameMember.findUnique({ where: { id: memberId }, include: { wave: true } });
    if (!member) return failure({ code: "frame_member_gone" });
    if (member.wave.clearedAt) return failure({ code: "wave_addresses_deleted" });
    if (!known) await createLink(tx, actor, memberId, token);
    return success(null);
  });
}

/** Adds a municipality to the frame of a wave that nobody has begun to answer. */
export async function addMember(db: Database, actor: Actor, waveId: string, unit: NewFrameMember): Changed {
  return inTransaction(db, async (tx) => {
    const fixed = await frameFault(tx, waveId);
    if (fixed) return failure(fixed);
    const { municipality, name } = unit;
    const there = await tx.frameMember.findUnique({
      where: { waveId_municipality: { waveId, municipality } },
      select: { name: true },
    });
    if (there) return failure({ code: "frame_member_exists", values: { municipality, name: there.name } });
    await tx.frameMember.create({ data: memberRow(waveId, unit), select: { id: true } });
    const detail = { waveId, municipality };
    await recordEvent(tx, actor, { event: "frame_member_added", subject: name, detail });
    return success(null);
  });
}

/** Takes a municipality out of the frame of a wave that nobody has begun to answer, with its links and letters. */
export async function removeMember(db: Database, actor: Actor, key: MemberKey): Changed {
  const isDone = () => false;
  return changeMember(db, key, isDone, async (tx, { id, waveId, municipality, name }) => {
    const fixed = await frameFault(tx, waveId);
    if (fixed) return fixed;
    if ((await tx.frameMember.count({ where: { waveId } })) === 1) return { code: "wave_frame_empty" };
    await tx.frameMember.delete({ where: { id }, select: { id: true } });
    const detail = { waveId, municipality };
    await recordEvent(tx, actor, { event: "frame_member_removed", subject: name, detail });
    return null;
  });
}

/** Why the frame of a wave is fixed: response rates rest on who was asked when the first answered. Null while it is not. */
async function frameFault(tx: Transaction, waveId: string): Promise<MemberFault | null> {
  const { clearedAt } = await tx.wave.findUniqueOrThrow({ where: { id: waveId } });
  if (clearedAt) return { code: "wave_addresses_deleted" };
  const answered = await tx.surveyResponse.count({ where: { member: { waveId } } });
  return answered > 0 ? { code: "frame_already_answered" } : null;
}

/** @param isDone whether the change has been made already, so that a form sent twice counts once. */
async function changeMember(
  db: Database,
  { id, version }: MemberKey,
  isDone: (member: FrameMember) => boolean,
  change: (tx: Transaction, member: FrameMember) => Promise<MemberFault | null>,
): Changed {
  return inTransaction(db, async (tx) => {
    const found = await tx.frameMember.findUnique({ where: { id }, include: { wave: true } });
    if (!found) return failure({ code: "frame_member_gone" });
    const { wave, ...member } = found;
    if (wave.clearedAt) return failure({ code: "wave_addresses_deleted" });
    if (isDone(member)) return success(null);
    if (member.version !== version) return failure({ code: "frame_member_changed_meanwhile" });
    const fault = await change(tx, member);
    return fault ? failure(fault) : success(null);
  });
}

async function setBounce(
  tx: Transaction,
  id: string,
  bounce: { bouncedAt: Date | null; bounceReason: string | null },
): Promise<void> {
  await tx.frameMember.update({
    where: { id },
    data: { ...bounce, version: { increment: 1 } },
    select: { id: true },
  });
}
