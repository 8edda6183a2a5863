import { recordEvent } from "~/access/audit.server";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { norwegianDay } from "~/platform/norwegian-day";
import { deleteClearedLetters } from "./kept-letters.server";
import { addressesAreDue } from "./wave-change";

const keeper = { id: null, name: "Peil" };

/**
 * Deletes the addresses and personal links of every wave whose day for it is over, and its letters that were kept as files. The answers
 * stay, and so does the frame without its addresses. Run at start and every hour; where nothing is due it changes nothing.
 * @returns the names of the waves that were cleared now.
 */
export async function clearDueAddresses(db: Database, now: Date = new Date()): Promise<string[]> {
  const candidates = await db.wave.findMany({
    where: { clearedAt: null, retainUntil: { lt: norwegianDay(now) } },
    select: { id: true },
  });
  const cleared: string[] = [];
  for (const { id } of candidates) {
    const name = await inTransaction(db, (tx) => clearWave(tx, id, now));
    if (name !== null) cleared.push(name);
  }
  await deleteClearedLetters(db);
  return cleared;
}

async function clearWave(tx: Transaction, id: string, now: Date): Promise<string | null> {
  const wave = await tx.wave.findUnique({ where: { id } });
  if (!wave || !addressesAreDue(wave, now)) return null;
  const ofWave = { member: { waveId: id } };
  const { count: addresses } = await tx.frameMember.updateMany({
    where: { waveId: id, email: { not: "" } },
    data: { email: "", version: { increment: 1 } },
  });
  // What a mail server said of a letter may name the address that it was for.
  await tx.frameMember.updateMany({ where: { waveId: id }, data: { bouncedAt: null, bounceReason: null } });
  await tx.mailingLetter.updateMany({ where: ofWave, data: { fault: null } });
  await tx.mailingLetter.updateMany({
    where: { ...ofWave, state: { in: ["waiting", "claimed"] } },
    data: { state: "skipped", nextAttemptAt: null },
  });
  const { count: links } = await tx.surveyLink.deleteMany({ where: ofWave });
  await tx.wave.update({
    where: { id },
    data: { clearedAt: now, version: { increment: 1 } },
    select: { id: true },
  });
  await recordEvent(tx, keeper, {
    event: "wave_addresses_deleted",
    subject: wave.name,
    detail: { waveId: id, retainUntil: wave.retainUntil, addresses, links },
  });
  return wave.name;
}
