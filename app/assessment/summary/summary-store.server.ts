import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { beginGrading, type ClosedFault, openForWork } from "../evaluations/work-stage.server";

export interface StoredSummary {
  text: string;
  /** Counts the saves. */
  version: number;
  /** Null while nobody has saved any. */
  savedBy: { name: string; at: Date } | null;
}

/** Somebody else saved the summary after the text that this change was made from. */
export type StaleSummary = Fault & { code: "summary_stale"; current: StoredSummary };

/** The summary of an evaluation and who wrote it last. */
export async function loadSummary(db: Database | Transaction, evaluationId: string): Promise<StoredSummary> {
  const { summary, summaryVersion } = await db.evaluation.findUniqueOrThrow({
    where: { id: evaluationId },
    select: { summary: true, summaryVersion: true },
  });
  const last = await db.auditEvent.findFirst({
    where: { evaluationId, event: "summary_saved" },
    orderBy: { at: "desc" },
    select: { actorName: true, at: true },
  });
  return { text: summary, version: summaryVersion, savedBy: last && { name: last.actorName, at: last.at } };
}

/**
 * Writes the summary.
 * @param save `version` is that of the text the change was made from. Saving what already stands is a success at any version.
 */
export function saveSummary(
  db: Database,
  actor: Actor,
  save: { evaluationId: string; text: string; version: number },
): Promise<Result<{ version: number }, ClosedFault | StaleSummary>> {
  const { evaluationId, text, version } = save;
  return inTransaction(db, async (tx) => {
    const open = await openForWork(tx, evaluationId);
    if (!open.ok) return open;
    const before = open.value;
    if (before.summary === text) return success({ version: before.summaryVersion });
    if (before.summaryVersion !== version) {
      return failure({ code: "summary_stale", current: await loadSummary(tx, evaluationId) });
    }
    await beginGrading(tx, before);
    await tx.evaluation.update({
      where: { id: evaluationId },
      data: { summary: text, summaryVersion: version + 1 },
    });
    await recordEvent(tx, actor, {
      event: "summary_saved",
      evaluationId,
      detail: { before: before.summary, after: text },
    });
    return success({ version: version + 1 });
  });
}
