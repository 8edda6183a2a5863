import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result } from "~/platform/result";
import type { Evaluation } from "../evaluations/evaluation";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import {
  applySave,
  asStanding,
  type QuestionUnknown,
  type SavePlace,
  type StaleGrade,
} from "../grading/apply-save.server";
import { type GradeSaveFault, readGradeSave, type SentGradeSave } from "../grading/grade-save";
import type { Standing } from "../grading/standing";
import { areaIdOf } from "../instrument";
import { areaIsRevealed, handInOf } from "./hand-in";
import { loadHandIns } from "./hand-in-rows.server";
import { SELF_SHEET, sheetOf, WHOLE_SHEET } from "./sheet";

/** An evaluator's own sheet, or the self-assessment that the municipality's people share. */
export type SheetKind = "own" | "self";

/** The sheet does not take grades any more: it has been handed in. */
export type HandedIn = Fault & { code: "area_handed_in" | "area_revealed" | "self_assessment_handed_in" };

export type SaveSheetFault =
  | RefusedFault
  | HandedIn
  | StaleGrade
  | QuestionUnknown
  | (Fault & GradeSaveFault);

/**
 * All that is on record on one sheet, by question number. For the reader's own sheet, or one that they are known to be allowed
 * to read: colleagues' sheets are read by `loadRevealedSheets` and nothing else.
 */
export async function loadSheet(
  db: Database | Transaction,
  evaluationId: string,
  sheet: string,
): Promise<Map<string, Standing>> {
  const rows = await db.sheetGrade.findMany({ where: { evaluationId, sheet } });
  return new Map(rows.map((row) => [row.questionId, asStanding(row)]));
}

/** The sheet that this person writes on. */
export function sheetFor(kind: SheetKind, { id }: Pick<Caller, "id">): string {
  return kind === "self" ? SELF_SHEET : sheetOf(id);
}

/**
 * Saves the grade and note of one question on a sheet, by the same rules as `saveGrade`. The trail is told that it happened,
 * not what was given: the team reads the trail, and is blind.
 * @param save as it was sent: it is read and judged here.
 * @returns what stands afterwards, or a fault; of a stale save, with what was saved meanwhile.
 */
export async function saveSheetGrade(
  db: Database,
  caller: Caller,
  { evaluationId, kind, ...sent }: { evaluationId: string; kind: SheetKind } & SentGradeSave,
): Promise<Result<Standing, SaveSheetFault>> {
  const read = readGradeSave(sent);
  if (!read.ok) return read;
  const place = sheetPlace(caller, evaluationId, kind);
  return inTransaction(db, (tx) => applySave(tx, caller, read.value, place));
}

/** Where the grades of a sheet are kept, and when it takes them. */
export function sheetPlace(
  caller: Caller,
  evaluationId: string,
  kind: SheetKind,
): SavePlace<Evaluation, RefusedFault | HandedIn> {
  const sheet = sheetFor(kind, caller);
  const keyOf = (questionId: string) => ({
    evaluationId_sheet_questionId: { evaluationId, sheet, questionId },
  });
  return {
    find: (tx, questionId) => tx.sheetGrade.findUnique({ where: keyOf(questionId) }),
    async open(tx, questionId) {
      const action = kind === "self" ? "write_self_assessment" : "grade_alone";
      const allowed = await stillAllowed(tx, caller, evaluationId, action);
      if (!allowed.ok) return allowed;
      const closed = await closedBy(tx, allowed.value, sheet, areaIdOf(questionId));
      return closed ? failure(closed) : allowed;
    },
    async write(tx, { questionId, row, before }) {
      if (before) await tx.sheetGrade.update({ where: keyOf(questionId), data: row });
      else await tx.sheetGrade.create({ data: { evaluationId, sheet, questionId, ...row } });
      await recordEvent(tx, caller, {
        event: kind === "self" ? "self_grade_saved" : "own_grade_saved",
        evaluationId,
        subject: questionId,
        detail: { version: row.version },
      });
    },
  };
}

/** Why a sheet takes no more grades in an area; null while it does. */
async function closedBy(
  tx: Transaction,
  evaluation: Evaluation,
  sheet: string,
  areaId: string,
): Promise<HandedIn | null> {
  const handIns = await loadHandIns(tx, evaluation.id);
  if (sheet === SELF_SHEET) {
    return handInOf(handIns, sheet, WHOLE_SHEET) && { code: "self_assessment_handed_in" };
  }
  if (!handInOf(handIns, sheet, areaId)) return null;
  const teamIds = evaluation.team.map(({ id }) => id);
  return { code: areaIsRevealed(handIns, teamIds, areaId) ? "area_revealed" : "area_handed_in" };
}
