import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { linkTokenHash, newLinkToken } from "./link-token.server";

/**
 * Makes a personal link for a member of a frame, beside those that it may have already. Of its token only a hash is kept, so this is
 * the one time that it can be told; the events of it name the municipality and never the token.
 */
export async function createLink(
  tx: Transaction,
  actor: Actor,
  memberId: string,
  token: string = newLinkToken(),
): Promise<string> {
  const tokenHash = linkTokenHash(token);
  if (tokenHash === null) throw new Error("A token of a personal link must be 128 bits as base64url.");
  const { member } = await tx.surveyLink.create({
    data: { tokenHash, memberId },
    select: { member: { select: { name: true, waveId: true } } },
  });
  await recordEvent(tx, actor, {
    event: "survey_link_created",
    subject: member.name,
    detail: { waveId: member.waveId },
  });
  return token;
}

/**
 * Ends every link of a member of a frame at once. What was answered by them stays.
 * @returns how many worked until now.
 */
export async function revokeLinks(db: Database, actor: Actor, memberId: string): Promise<number> {
  return inTransaction(db, async (tx) => {
    const { count } = await tx.surveyLink.updateMany({
      where: { memberId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return 0;
    const { name, waveId } = await tx.frameMember.findUniqueOrThrow({ where: { id: memberId } });
    await recordEvent(tx, actor, {
      event: "survey_link_revoked",
      subject: name,
      detail: { waveId, links: count },
    });
    return count;
  });
}
