import { randomUUID } from "node:crypto";
import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { DimensionId } from "../dimension";
import type { Evaluation } from "../evaluations/evaluation";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import { isGraded } from "../grade";
import {
  applySave,
  asStanding,
  type DueSave,
  gradeOf,
  type QuestionUnknown,
  type StaleGrade,
} from "../grading/apply-save.server";
import type { Standing } from "../grading/standing";
import { areaIdOf, findArea, questionsOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { loadRevealedSheets, type NotRevealed } from "../sheets/revealed-sheets.server";
import type { AgreedGrade } from "./agreed-grade";
import { compareQuestion, type EvaluatorSheet } from "./comparison";

/** Why nobody, or not this person, may settle grades here now: stage, team, way of grading, or an area that is not handed in. */
export type NotOpen = NotRevealed | RefusedFault;

/** The evaluators are so far apart on these dimensions that the agreed grade needs a reason. */
export type ReasonMissing = Fault & { code: "agreed_reason_missing"; dimensions: DimensionId[] };

export type AgreeFault = NotOpen | ReasonMissing | StaleGrade | QuestionUnknown;

/**
 * Settles the agreed grade of one question, by the same rules as every save of a grade; and with a reason where the evaluators
 * were far apart.
 * @returns what stands afterwards, or a fault; of a stale save, with what a colleague settled meanwhile.
 */
export function saveAgreedGrade(
  db: Database,
  caller: Caller,
  { evaluationId, agreed }: { evaluationId: string; agreed: AgreedGrade },
): Promise<Result<Standing, AgreeFault>> {
  const { reason, ...rest } = agreed;
  return inTransaction(db, (tx) =>
    applySave<Evaluation, NotOpen | ReasonMissing>(
      tx,
      caller,
      { ...rest, note: reason },
      {
        find: (_tx, questionId) =>
          tx.grade.findUnique({ where: { evaluationId_questionId: { evaluationId, questionId } } }),
        async open(_tx, questionId) {
          const open = await openForAgreement(tx, caller, evaluationId, areaIdOf(questionId));
          if (!open.ok) return open;
          const { asksForReason } = compareQuestion(questionId, open.value.sheets);
          if (reason === "" && asksForReason.length > 0) {
            return failure({ code: "agreed_reason_missing", dimensions: asksForReason });
          }
          return success(open.value.evaluation);
        },
        write: (_tx, save) => write(tx, caller, evaluationId, save),
      },
    ),
  );
}

/**
 * Settles every question of an area that all gave the same on all three dimensions and that nobody has settled yet, all in one
 * transaction. Asked for twice, it finds nothing left to do.
 * @returns the numbers of the questions that were settled.
 */
export function acceptEqualGrades(
  db: Database,
  caller: Caller,
  { evaluationId, areaId }: { evaluationId: string; areaId: string },
): Promise<Result<string[], NotOpen>> {
  return inTransaction(db, async (tx) => {
    const open = await openForAgreement(tx, caller, evaluationId, areaId);
    if (!open.ok) return open;
    const { evaluation, sheets } = open.value;
    const area = findArea(await findInstrument(tx, evaluation.instrumentId), areaId);
    const rows = await tx.grade.findMany({ where: { evaluationId } });
    const settled: string[] = [];
    for (const { id: questionId } of area ? questionsOf(area) : []) {
      const stands = rows.find((row) => row.questionId === questionId);
      const { equal, common } = compareQuestion(questionId, sheets);
      if (!equal || (stands && isGraded(gradeOf(stands)))) continue;
      const row = {
        ...common,
        note: stands?.note ?? "",
        version: (stands?.version ?? 0) + 1,
        saveId: randomUUID(),
        updatedAt: new Date(),
        updatedById: caller.id,
        updatedByName: caller.name,
      };
      await write(tx, caller, evaluationId, { questionId, row, before: stands ? asStanding(stands) : null });
      settled.push(questionId);
    }
    return success(settled);
  });
}

/** What the evaluators gave in an area, once it is sure that this person may settle grades there now. */
async function openForAgreement(
  tx: Transaction,
  caller: Caller,
  evaluationId: string,
  areaId: string,
): Promise<Result<{ evaluation: Evaluation; sheets: EvaluatorSheet[] }, NotOpen>> {
  const allowed = await stillAllowed(tx, caller, evaluationId, "agree");
  if (!allowed.ok) return allowed;
  const revealed = await loadRevealedSheets(tx, caller, allowed.value, areaId);
  if (!revealed.ok) return revealed;
  return success({ evaluation: allowed.value, sheets: revealed.value });
}

async function write(
  tx: Transaction,
  caller: Caller,
  evaluationId: string,
  { questionId, row, before }: DueSave,
): Promise<void> {
  await tx.grade.upsert({
    where: { evaluationId_questionId: { evaluationId, questionId } },
    create: { evaluationId, questionId, ...row },
    update: row,
  });
  await recordEvent(tx, caller, {
    event: "grade_agreed",
    evaluationId,
    subject: questionId,
    detail: {
      version: row.version,
      before: before && { ...before.grade, note: before.note },
      after: { ...gradeOf(row), note: row.note },
    },
  });
}
