import type { Database, Transaction } from "~/platform/database.server";
import { loadWork } from "../publication/build-snapshot.server";
import { loadSnapshot } from "../publication/snapshot-store.server";
import type { StandingWork } from "./subject-value";

/**
 * What stands now, beside a draft: the newest published version once there is one, else the work as the team has it. A correction
 * under way is not shown before it is published.
 */
export async function loadPresent(db: Database | Transaction, evaluationId: string): Promise<StandingWork> {
  const published = await loadSnapshot(db, evaluationId, "latest");
  if (published) return published;
  const { id, summary } = await db.evaluation.findUniqueOrThrow({
    where: { id: evaluationId },
    select: { id: true, summary: true },
  });
  return loadWork(db, { id, summary });
}
