import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import type { Grade as GradeRow } from "~/platform/generated/sqlite/client";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { Grade, Grades } from "../grade";
import { type GradeSaveFault, readGradeSave, type SentGradeSave } from "./grade-save";
import { findQuestion } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { type GradedValues, neverSaved, sameValues, type Standing } from "./standing";
import { beginGrading, type ClosedFault, openForWork } from "../evaluations/work-stage.server";

/** Somebody saved the question after the version that this save was made from; `standing` is what they saved. */
export type StaleGrade = Fault & { code: "grade_stale"; standing: Standing };

export type SaveGradeFault =
  ClosedFault | StaleGrade | (Fault & { code: "question_unknown" }) | (Fault & GradeSaveFault);

/** All grades of an evaluation by question number. */
export async function loadGrades(db: Database | Transaction, evaluationId: string): Promise<Grades> {
  const rows = await db.grade.findMany({ where: { evaluationId } });
  return new Map(rows.map((row) => [row.questionId, gradeOf(row)]));
}

/** All that is on record for the questions of an evaluation, by question number. */
export async function loadStandings(
  db: Database | Transaction,
  evaluationId: string,
): Promise<Map<string, Standing>> {
  const rows = await db.grade.findMany({ where: { evaluationId } });
  return new Map(rows.map((row) => [row.questionId, asStanding(row)]));
}

/**
 * Saves the grade and note of one question; some dimensions may still be open. The first save of an evaluation moves it from
 * planned to grading. A save that was applied already, or that says what stands, is a success and writes nothing.
 * @param save as it was sent: it is read and judged here.
 * @returns what stands afterwards, or a fault; of a stale save, with what a colleague saved meanwhile.
 */
export async function saveGrade(
  db: Database,
  actor: Actor,
  { evaluationId, ...sent }: { evaluationId: string } & SentGradeSave,
): Promise<Result<Standing, SaveGradeFault>> {
  const read = readGradeSave(sent);
  if (!read.ok) return read;
  const { questionId, saveId, baseVersion, grade, note } = read.value;
  return inTransaction(db, async (tx) => {
    const key = { evaluationId_questionId: { evaluationId, questionId } };
    const row = await tx.grade.findUnique({ where: key });
    const before = row ? asStanding(row) : neverSaved;
    const saysWhatStands = sameValues(before, { grade, note });
    // The answer to a save may be lost on its way; the browser then asks again, perhaps after the publication. A form without
    // scripts keeps its save's name when a person goes back to it and gives something else: that is no repetition.
    if (saysWhatStands && row?.saveId === saveId && row.updatedById === actor.id) return success(before);

    const open = await openForWork(tx, evaluationId);
    if (!open.ok) return open;
    const instrument = await findInstrument(tx, open.value.instrumentId);
    if (!findQuestion(instrument, questionId)) {
      return failure({ code: "question_unknown", values: { value: questionId, instrument: instrument.id } });
    }
    if (saysWhatStands) return success(before);
    if (before.version !== baseVersion) return failure({ code: "grade_stale", standing: before });

    await beginGrading(tx, open.value);
    const data = {
      ...grade,
      note,
      version: baseVersion + 1,
      saveId,
      updatedAt: new Date(),
      updatedById: actor.id,
      updatedByName: actor.name,
    };
    const saved = row
      ? await tx.grade.update({ where: key, data })
      : await tx.grade.create({ data: { evaluationId, questionId, ...data } });
    await recordEvent(tx, actor, {
      event: "grade_saved",
      evaluationId,
      subject: questionId,
      detail: { version: saved.version, before: row && auditedValues(before), after: { ...grade, note } },
    });
    return success(asStanding(saved));
  });
}

const gradeOf = ({ system, extent, result }: GradeRow): Grade => ({ system, extent, result });

const auditedValues = ({ grade, note }: GradedValues) => ({ ...grade, note });

function asStanding(row: GradeRow): Standing {
  return {
    version: row.version,
    grade: gradeOf(row),
    note: row.note,
    at: row.updatedAt.toISOString(),
    by: { id: row.updatedById, name: row.updatedByName },
  };
}
