import type { Database } from "~/platform/database.server";
import type { Standing } from "../grading/standing";
import { handInOf } from "../sheets/hand-in";
import { loadHandIns } from "../sheets/hand-in-rows.server";
import { SELF_SHEET, WHOLE_SHEET } from "../sheets/sheet";
import { loadSheet } from "../sheets/sheet-store.server";

/** What the municipality gave itself, by question number; null until it has handed in. */
export async function loadHandedInSelfAssessment(
  db: Database,
  evaluationId: string,
): Promise<ReadonlyMap<string, Standing> | null> {
  const handIns = await loadHandIns(db, evaluationId);
  return handInOf(handIns, SELF_SHEET, WHOLE_SHEET) ? loadSheet(db, evaluationId, SELF_SHEET) : null;
}
