import type { Database } from "~/platform/database.server";
import { findSurvey, type StoredSurvey } from "../instruments/instrument-store.server";

/**
 * A stored version of a questionnaire by what its address says.
 * @throws Response 404 when there is none.
 */
export async function requireVersion(
  db: Database,
  id: string | undefined,
  version: string | undefined,
): Promise<StoredSurvey> {
  const key = { id: id ?? "", version: version ?? "" };
  if ((await db.surveyInstrument.count({ where: key })) === 0) throw new Response(null, { status: 404 });
  return findSurvey(db, key);
}
