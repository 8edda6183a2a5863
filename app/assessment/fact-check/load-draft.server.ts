import type { Database } from "~/platform/database.server";
import { type Draft, readDraft } from "./draft";

/**
 * The draft of a round of fact check.
 * @param round as it stands in an address; null gives the newest round.
 * @returns null when there is no such round.
 */
export async function loadDraft(
  db: Database,
  evaluationId: string,
  round: string | null,
): Promise<{ round: number; draft: Draft } | null> {
  if (round !== null && !/^[1-9]\d{0,5}$/.test(round)) return null;
  const row = await db.factCheck.findFirst({
    where: { evaluationId, ...(round === null ? {} : { round: Number(round) }) },
    orderBy: { round: "desc" },
    select: { round: true, draft: true },
  });
  return row && { round: row.round, draft: readDraft(row.draft) };
}
