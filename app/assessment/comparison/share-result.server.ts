import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";

/** Who lets others see the published result by name, since when; null while nobody does. */
export type Sharing = { at: Date; byName: string } | null;

export async function loadSharing(db: Database, evaluationId: string): Promise<Sharing> {
  const { resultSharedAt: at, resultSharedByName: byName } = await db.evaluation.findUniqueOrThrow({
    where: { id: evaluationId },
    select: { resultSharedAt: true, resultSharedByName: true },
  });
  return at ? { at, byName: byName ?? "" } : null;
}

/**
 * Lets municipalities that were measured with the same version see the published result by name, or takes that back. Doing it
 * twice is the same as once.
 */
export function shareResult(
  db: Database,
  caller: Caller,
  wanted: { evaluationId: string; share: boolean },
): Promise<Result<null, RefusedFault>> {
  const { evaluationId, share } = wanted;
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "share_result");
    if (!allowed.ok) return allowed;
    const changed = await tx.evaluation.updateMany({
      where: { id: evaluationId, resultSharedAt: share ? null : { not: null } },
      data: share
        ? { resultSharedAt: new Date(), resultSharedByName: caller.name }
        : { resultSharedAt: null, resultSharedByName: null },
    });
    if (changed.count > 0) {
      await recordEvent(tx, caller, {
        event: share ? "result_shared" : "result_sharing_ended",
        evaluationId,
      });
    }
    return success(null);
  });
}
