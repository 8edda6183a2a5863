import type { Actor } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { MemberAddress } from "./address-table";
import { isSameAddress, setAddress } from "./member-address.server";

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
      if (!member || isSameAddress(member, address) || (before && isSameAddress(before, address))) return [];
      return [{ member, address, isStale: !before || !isSameAddress(member, before) }];
    });
    const stale = changes
      .filter(({ isStale }) => isStale)
      .map(({ member: { name, email } }) => `${name} (${email || "–"})`);
    if (stale.length > 0)
      return failure({ code: "frame_addresses_changed_meanwhile", values: { names: stale.join(", ") } });
    for (const { member, address } of changes) await setAddress(tx, actor, member, address);
    return success(changes.length);
  });
}
