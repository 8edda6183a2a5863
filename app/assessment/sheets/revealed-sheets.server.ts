import type { Caller } from "~/access/caller";
import type { Database, Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { Evaluation } from "../evaluations/evaluation";
import type { Standing } from "../grading/standing";
import { areaIdOf } from "../instrument";
import { areaIsRevealed, handInOf, readableSheets } from "./hand-in";
import { loadHandIns } from "./hand-in-rows.server";
import { sheetOf } from "./sheet";
import { loadSheet } from "./sheet-store.server";

/** What one evaluator gave in an area, alone. */
export interface RevealedSheet {
  evaluator: { id: string; name: string };
  handedInAt: Date;
  /** By question number, for the questions of the area. */
  standings: ReadonlyMap<string, Standing>;
}

/** Why a reader gets no sheets: the area is not revealed, or it is, but the reader has not handed it in. */
export type NotRevealed = Fault & { code: "area_not_revealed" | "area_not_handed_in" };

/**
 * The sheets of everybody on the team in one area, in the order of the team. The one way to read what a colleague has given:
 * it gives nothing before the reader may see it.
 */
export async function loadRevealedSheets(
  db: Database | Transaction,
  reader: Pick<Caller, "id" | "role">,
  evaluation: Pick<Evaluation, "id" | "team">,
  areaId: string,
): Promise<Result<RevealedSheet[], NotRevealed>> {
  const handIns = await loadHandIns(db, evaluation.id);
  const teamIds = evaluation.team.map(({ id }) => id);
  const readerId = reader.role === "administrator" ? null : reader.id;
  const readable = readableSheets(handIns, teamIds, areaId, readerId);
  if (readable.length === 0) {
    const revealed = areaIsRevealed(handIns, teamIds, areaId);
    return failure({ code: revealed ? "area_not_handed_in" : "area_not_revealed" });
  }
  const sheets: RevealedSheet[] = [];
  for (const { id, name } of evaluation.team) {
    const handIn = handInOf(handIns, sheetOf(id), areaId);
    if (!handIn || !readable.includes(id)) continue;
    const standings = await loadSheet(db, evaluation.id, sheetOf(id));
    sheets.push({
      evaluator: { id, name },
      handedInAt: handIn.at,
      standings: new Map([...standings].filter(([questionId]) => areaIdOf(questionId) === areaId)),
    });
  }
  return success(sheets);
}
