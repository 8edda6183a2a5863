import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { MemberAddress } from "./address-table";

export type AddressesFault = Fault & { code: "wave_addresses_deleted" | "frame_addresses_changed_meanwhile" };

/**
 * Changes the addresses of many members at once, those that differ from what the form was made of; all or none. The same form sent twice
 * changes nothing the second time.
 * @param base what the form was made of: whoever has another address by now was changed by somebody else.
 * @returns how many were changed.
 */
export async function changeAddresses(
  db: Database,
  actor: Actor,
  waveId: string,
  { base, next }: { base: readonly MemberAddress[]; next: readonly MemberAddress[] },
): Promise<Result<number, AddressesFault>> {
  return inTransaction(db, async (tx) => {
    const { clearedAt } = await tx.wave.findUniqueOrThrow({ where: { id: waveId } });
    if (clearedAt) return failure({ code: "wave_addresses_deleted" });
    const members = await tx.frameMember.findMany({ where: { waveId } });
    const bases = new Map(base.map((address) => [address.municipality, address]));
    const changes = next.flatMap((address) => {
      const member = members.find(({ municipality }) => municipality === address.municipality);
      const before = bases.get(address.municipality);
      if (!member || isSame(member, address) || (before && isSame(before, address))) return [];
      return [{ member, address, isStale: !before || !isSame(member, before) }];
    });
    const stale = changes
      .filter(({ isStale }) => isStale)
      .map(({ member: { name, email } }) => `${name} (${email || "–"})`);
    if (stale.length > 0)
      return failure({ code: "frame_addresses_changed_meanwhile", values: { names: stale.join(", ") } });
    for (const { member, address } of changes) {
      const { email, language } = address;
      const moved = email !== member.email;
      // That mail came back from the old address does not count for a new one.
      const mended = moved ? { bouncedAt: null, bounceReason: null } : {};
      await tx.frameMember.update({
        where: { id: member.id },
        data: { email, language, ...mended, version: { increment: 1 } },
        select: { id: true },
      });
      const detail = { waveId, address: moved ? "changed" : "same", language };
      await recordEvent(tx, actor, { event: "frame_member_changed", subject: member.name, detail });
    }
    return success(changes.length);
  });
}

function isSame(
  one: { email: string; language: string },
  other: { email: string; language: string },
): boolean {
  return one.email === other.email && one.language === other.language;
}
