import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";

/** Who wanted an answer deleted, and why, as the audit trail keeps it. */
export interface Deletion {
  by: "respondent" | "administrator";
  /** In the administrator's words; null when the respondent did it. */
  reason: string | null;
}

/**
 * Deletes all that a member of a frame has answered: what stands, every version that was sent in, and the codes of its texts. The member
 * stays in the frame, as one that has not answered; pages that were open until now, and what they left in a browser, save nothing more
 * (`deletions` of the member). The event tells that it happened and nothing of what was answered.
 * @returns whether there was anything to delete.
 */
export async function deleteResponse(
  db: Database,
  actor: Actor,
  memberId: string,
  { by, reason }: Deletion,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const response = await tx.surveyResponse.findUnique({
      where: { memberId },
      select: {
        id: true,
        member: { select: { name: true, waveId: true } },
        _count: { select: { submissions: true } },
      },
    });
    if (!response) return false;
    await tx.surveyResponse.delete({ where: { id: response.id }, select: { id: true } });
    await tx.frameMember.update({
      where: { id: memberId },
      data: { deletions: { increment: 1 } },
      select: { id: true },
    });
    const { name, waveId } = response.member;
    await recordEvent(tx, actor, {
      event: "survey_response_deleted",
      subject: name,
      detail: { waveId, by, ...(reason !== null && { reason }), submissions: response._count.submissions },
    });
    return true;
  });
}
