import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import type { Transaction } from "~/platform/database.server";
import type { FrameMember } from "~/platform/generated/sqlite/client";
import type { Language } from "~/platform/i18n/languages";

/** Where a member's mail goes, and its language. */
export interface MailAddress {
  email: string;
  language: Language;
}

/** Whether mail goes to the same place in the same language. */
export function isSameAddress(
  one: Pick<FrameMember, "email" | "language">,
  other: Pick<FrameMember, "email" | "language">,
): boolean {
  return one.email === other.email && one.language === other.language;
}

/** Sets where a member's mail goes. That mail came back from the old address does not count for a new one. */
export async function setAddress(
  tx: Transaction,
  actor: Actor,
  { id, name, waveId, email: before }: Pick<FrameMember, "id" | "name" | "waveId" | "email">,
  { email, language }: MailAddress,
): Promise<void> {
  const moved = email !== before;
  const mended = moved ? { bouncedAt: null, bounceReason: null } : {};
  await tx.frameMember.update({
    where: { id },
    data: { email, language, ...mended, version: { increment: 1 } },
    select: { id: true },
  });
  // Addresses are deleted when their day comes, and the audit trail is not: it tells only that this one is another.
  const detail = { waveId, address: moved ? "changed" : "same", language };
  await recordEvent(tx, actor, { event: "frame_member_changed", subject: name, detail });
}
