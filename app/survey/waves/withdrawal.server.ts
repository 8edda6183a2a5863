import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";

/** Whether a member of a frame wants letters, and who has said so. */
export interface Withdrawal {
  withdrawn: boolean;
  by: "respondent" | "administrator";
}

/**
 * Notes that a member of a frame wants no more letters, or wants them after all. The personal link works as before, and what is answered
 * stays. Noting it again changes nothing.
 */
export async function setWithdrawal(
  db: Database,
  actor: Actor,
  memberId: string,
  { withdrawn, by }: Withdrawal,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { count } = await tx.frameMember.updateMany({
      where: { id: memberId, withdrawnAt: withdrawn ? null : { not: null } },
      data: { withdrawnAt: withdrawn ? new Date() : null },
    });
    if (count === 0) return;
    const { name, waveId } = await tx.frameMember.findUniqueOrThrow({ where: { id: memberId } });
    await recordEvent(tx, actor, {
      event: withdrawn ? "survey_letters_declined" : "survey_letters_resumed",
      subject: name,
      detail: { waveId, by },
    });
  });
}
