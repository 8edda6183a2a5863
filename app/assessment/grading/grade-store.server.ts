import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result } from "~/platform/result";
import type { Grades } from "../grade";
import {
  beginGrading,
  type ClosedFault,
  type OpenEvaluation,
  openForWork,
} from "../evaluations/work-stage.server";
import {
  applySave,
  asStanding,
  gradeOf,
  type QuestionUnknown,
  type SavePlace,
  type StaleGrade,
} from "./apply-save.server";
import { type GradeSaveFault, readGradeSave, type SentGradeSave } from "./grade-save";
import type { GradedValues, Standing } from "./standing";

type NotTogether = Fault & { code: "graded_independently" };

export type SaveGradeFault =
  | ClosedFault
  | NotTogether
  | StaleGrade
  | QuestionUnknown
  | (Fault & GradeSaveFault);

/** All grades of an evaluation by question number: the team's own where it grades as one, else those agreed on. */
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
 * Saves the grade and note of one question for a team that grades as one; some dimensions may still be open. The first save of
 * an evaluation moves it from planned to grading. A save that was applied already, or that says what stands, is a success and
 * writes nothing.
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
  return inTransaction(db, (tx) => applySave(tx, actor, read.value, teamSheet(actor, evaluationId)));
}

function teamSheet(actor: Actor, evaluationId: string): SavePlace<OpenEvaluation, ClosedFault | NotTogether> {
  const keyOf = (questionId: string) => ({ evaluationId_questionId: { evaluationId, questionId } });
  return {
    find: (tx, questionId) => tx.grade.findUnique({ where: keyOf(questionId) }),
    async open(tx) {
      const open = await openForWork(tx, evaluationId);
      const alone = open.ok && open.value.gradingMode === "independently";
      return alone ? failure({ code: "graded_independently" }) : open;
    },
    async write(tx, { questionId, row, before }, evaluation) {
      await beginGrading(tx, evaluation);
      if (before) await tx.grade.update({ where: keyOf(questionId), data: row });
      else await tx.grade.create({ data: { evaluationId, questionId, ...row } });
      await recordEvent(tx, actor, {
        event: "grade_saved",
        evaluationId,
        subject: questionId,
        detail: {
          version: row.version,
          before: before && auditedValues(before),
          after: { ...gradeOf(row), note: row.note },
        },
      });
    },
  };
}

const auditedValues = ({ grade, note }: GradedValues) => ({ ...grade, note });
