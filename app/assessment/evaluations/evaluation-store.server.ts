import type { Caller } from "~/access/caller";
import { refusal } from "~/access/guard.server";
import type { Database, Transaction } from "~/platform/database.server";
import { isLanguage } from "~/platform/i18n/languages";
import { type Evaluation, type Stage, stages } from "./evaluation";
import { type EvaluationAction, mayWithEvaluation } from "./evaluation-permissions";

const withPeople = {
  municipality: { select: { number: true, name: true } },
  members: {
    include: { user: { select: { id: true, name: true, email: true } } },
    orderBy: { addedAt: "asc" },
  },
  publications: {
    select: { number: true, publishedAt: true, publishedByName: true, reason: true },
    orderBy: { number: "desc" },
  },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

const findRow = (db: Database | Transaction, id: string) =>
  db.evaluation.findUnique({ where: { id }, include: withPeople });

function asEvaluation(row: Row): Evaluation {
  return {
    id: row.id,
    municipality: row.municipality,
    instrumentId: row.instrumentId,
    year: row.year,
    language: isLanguage(row.language) ? row.language : "nb",
    stage: asStage(row.stage),
    summary: row.summary,
    summaryVersion: row.summaryVersion,
    correctionReason: row.correctionReason,
    invented: row.invented,
    team: row.members.map(({ user }) => user),
    publications: row.publications,
  };
}

function asStage(value: string): Stage {
  const stage = stages.find((candidate) => candidate === value);
  if (!stage) throw new Error(`The database has an unknown stage: ${value}`);
  return stage;
}

/** The evaluation, or null; for Peil's own use, where nobody's permission is in question. */
export async function findEvaluation(db: Database | Transaction, id: string): Promise<Evaluation | null> {
  const row = await findRow(db, id);
  return row ? asEvaluation(row) : null;
}

/**
 * The evaluation that a page is about, once its caller has been found to be allowed to do `action` with it.
 * @throws Response 404 when there is none, 403 with the reason when the caller may not.
 */
export async function requireEvaluation(
  db: Database,
  caller: Caller,
  id: string | undefined,
  action: EvaluationAction,
): Promise<Evaluation> {
  const evaluation = id ? await findEvaluation(db, id) : null;
  if (!evaluation) throw refusal("evaluation_unknown", 404);
  const permission = mayWithEvaluation(caller, evaluation, action);
  if (!permission.allowed) throw refusal(permission.reason);
  return evaluation;
}

/** The evaluations that this person may see, newest first. */
export async function listEvaluations(db: Database, caller: Caller): Promise<Evaluation[]> {
  const rows = await db.evaluation.findMany({
    where: {
      administrator: {},
      evaluator: { members: { some: { userId: caller.id } } },
      municipality: { municipalityNumber: caller.municipalityNumber ?? "" },
    }[caller.role],
    include: withPeople,
    orderBy: [{ year: "desc" }, { createdAt: "desc" }],
  });
  return rows.map(asEvaluation);
}

/** Moves an evaluation to another stage; the caller has checked that it may and records the event. */
export async function setStage(
  tx: Transaction,
  id: string,
  stage: Stage,
  correctionReason: string | null,
): Promise<void> {
  await tx.evaluation.update({ where: { id }, data: { stage, correctionReason } });
}
