import type { Database, Transaction } from "~/platform/database.server";
import { allHaveHandedIn, type HandIn, handInOf } from "./hand-in";
import { TEAM_SHEET } from "./sheet";

/** Everything that is handed in of an evaluation. */
export async function loadHandIns(db: Database | Transaction, evaluationId: string): Promise<HandIn[]> {
  const rows = await db.handIn.findMany({ where: { evaluationId }, orderBy: { at: "asc" } });
  return rows.map(({ sheet, areaId, at, byName }) => ({ sheet, areaId, at, byName }));
}

/**
 * Writes down which areas are open to the whole team by now, so that they stay so when somebody joins it. Belongs in the
 * transaction of every change that can open an area: a hand-in, or that the last one who was waited for leaves the team.
 */
export async function openAreas(
  tx: Transaction,
  evaluationId: string,
  teamIds: readonly string[],
): Promise<void> {
  const handIns = await loadHandIns(tx, evaluationId);
  const areaIds = new Set(handIns.map(({ areaId }) => areaId));
  const opened = [...areaIds].filter(
    (areaId) => allHaveHandedIn(handIns, teamIds, areaId) && !handInOf(handIns, TEAM_SHEET, areaId),
  );
  await tx.handIn.createMany({
    data: opened.map((areaId) => ({
      evaluationId,
      sheet: TEAM_SHEET,
      areaId,
      at: new Date(),
      byName: "Peil",
    })),
  });
}
