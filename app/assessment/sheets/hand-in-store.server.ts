import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { Evaluation } from "../evaluations/evaluation";
import { findEvaluation, type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import type { EvaluationAction } from "../evaluations/permission-table";
import { isGraded } from "../grade";
import { areasOf, findArea, questionsOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { areaIsRevealed, handInOf } from "./hand-in";
import { loadHandIns, openAreas } from "./hand-in-rows.server";
import { SELF_SHEET, sheetOf, WHOLE_SHEET } from "./sheet";
import { loadSheet } from "./sheet-store.server";

export type HandInFault =
  | RefusedFault
  | (Fault & { code: "evaluation_area_unknown" | "area_not_graded" | "hand_in_seen" });

/** What a hand-in came to. A repeated one changes nothing. */
export interface HandedInArea {
  /** False when it was handed in before. */
  now: boolean;
  /** Whether the area is open to the whole team. */
  revealed: boolean;
}

interface AreaOfEvaluation {
  evaluationId: string;
  areaId: string;
}

/**
 * Hands in an area of an evaluator's own sheet: closes it, and opens the area to the team when everybody has handed in. Every
 * question must be graded; a reason is asked for and not required.
 */
export function handInArea(
  db: Database,
  caller: Caller,
  { evaluationId, areaId }: AreaOfEvaluation,
): Promise<Result<HandedInArea, HandInFault>> {
  const sheet = sheetOf(caller.id);
  return inTransaction(db, async (tx) => {
    const before = await handInBefore(tx, evaluationId, sheet, areaId);
    if (before) return success({ now: false, revealed: before.revealed });
    const allowed = await stillAllowed(tx, caller, evaluationId, "grade_alone");
    if (!allowed.ok) return allowed;
    const evaluation = allowed.value;
    const area = findArea(await findInstrument(tx, evaluation.instrumentId), areaId);
    if (!area) return failure({ code: "evaluation_area_unknown" });
    const standings = await loadSheet(tx, evaluationId, sheet);
    const left = questionsOf(area).filter(({ id }) => !isGraded(standings.get(id)?.grade));
    if (left.length > 0) {
      const questions = left.map(({ id }) => id).join(", ");
      return failure({ code: "area_not_graded", values: { questions } });
    }
    await writeHandIn(tx, caller, evaluationId, sheet, areaId);
    await openAreas(tx, evaluationId, teamIdsOf(evaluation));
    await recordEvent(tx, caller, {
      event: "area_handed_in",
      evaluationId,
      subject: areaId,
      detail: { areaId, graded: questionsOf(area).length },
    });
    const handIns = await loadHandIns(tx, evaluationId);
    return success({ now: true, revealed: areaIsRevealed(handIns, teamIdsOf(evaluation), areaId) });
  });
}

/** Takes an area of one's own back, which is possible until the team has seen it. */
export function takeBackArea(
  db: Database,
  caller: Caller,
  { evaluationId, areaId }: AreaOfEvaluation,
): Promise<Result<null, HandInFault>> {
  const sheet = sheetOf(caller.id);
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, "grade_alone");
    if (!allowed.ok) return allowed;
    const handIns = await loadHandIns(tx, evaluationId);
    if (!handInOf(handIns, sheet, areaId)) return success(null);
    if (areaIsRevealed(handIns, teamIdsOf(allowed.value), areaId)) return failure({ code: "hand_in_seen" });
    await removeHandIn(tx, evaluationId, sheet, areaId);
    await recordEvent(tx, caller, {
      event: "hand_in_taken_back",
      evaluationId,
      subject: areaId,
      detail: { areaId },
    });
    return success(null);
  });
}

/** Hands in the self-assessment as a whole, graded to the end or not: then the team sees it, and it is closed. */
export function handInSelfAssessment(
  db: Database,
  caller: Caller,
  evaluationId: string,
): Promise<Result<null, RefusedFault>> {
  return changeSelfAssessment(db, caller, evaluationId, async (tx, evaluation, handedIn) => {
    if (handedIn) return;
    const instrument = await findInstrument(tx, evaluation.instrumentId);
    const standings = await loadSheet(tx, evaluationId, SELF_SHEET);
    const questions = areasOf(instrument).flatMap(questionsOf);
    const graded = questions.filter(({ id }) => isGraded(standings.get(id)?.grade)).length;
    await writeHandIn(tx, caller, evaluationId, SELF_SHEET, WHOLE_SHEET);
    await recordEvent(tx, caller, {
      event: "self_assessment_handed_in",
      evaluationId,
      detail: { graded, left: questions.length - graded },
    });
  });
}

/** Opens a handed in self-assessment again, while the evaluation is still at it. */
export function takeBackSelfAssessment(
  db: Database,
  caller: Caller,
  evaluationId: string,
): Promise<Result<null, RefusedFault>> {
  return changeSelfAssessment(db, caller, evaluationId, async (tx, _evaluation, handedIn) => {
    if (!handedIn) return;
    await removeHandIn(tx, evaluationId, SELF_SHEET, WHOLE_SHEET);
    await recordEvent(tx, caller, { event: "self_assessment_taken_back", evaluationId });
  });
}

function changeSelfAssessment(
  db: Database,
  caller: Caller,
  evaluationId: string,
  change: (tx: Transaction, evaluation: Evaluation, handedIn: boolean) => Promise<void>,
): Promise<Result<null, RefusedFault>> {
  const action: EvaluationAction = "write_self_assessment";
  return inTransaction(db, async (tx) => {
    const allowed = await stillAllowed(tx, caller, evaluationId, action);
    if (!allowed.ok) return allowed;
    const handIns = await loadHandIns(tx, evaluationId);
    await change(tx, allowed.value, handInOf(handIns, SELF_SHEET, WHOLE_SHEET) !== null);
    return success(null);
  });
}

/** The answer to a hand-in may be lost, and it may be sent again when the stage has moved on. */
async function handInBefore(tx: Transaction, evaluationId: string, sheet: string, areaId: string) {
  const handIns = await loadHandIns(tx, evaluationId);
  if (!handInOf(handIns, sheet, areaId)) return null;
  const evaluation = await findEvaluation(tx, evaluationId);
  return { revealed: evaluation !== null && areaIsRevealed(handIns, teamIdsOf(evaluation), areaId) };
}

async function writeHandIn(
  tx: Transaction,
  { id, name }: Caller,
  evaluationId: string,
  sheet: string,
  areaId: string,
): Promise<void> {
  const data = { evaluationId, sheet, areaId, at: new Date(), byId: id, byName: name };
  await tx.handIn.create({ data });
}

async function removeHandIn(
  tx: Transaction,
  evaluationId: string,
  sheet: string,
  areaId: string,
): Promise<void> {
  const key = { evaluationId, sheet, areaId };
  await tx.handIn.delete({ where: { evaluationId_sheet_areaId: key } });
}

const teamIdsOf = ({ team }: Evaluation): string[] => team.map(({ id }) => id);
