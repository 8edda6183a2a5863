import type { Caller } from "~/access/caller";
import { refusal } from "~/access/guard.server";
import type { Database, Transaction } from "~/platform/database.server";
import { isLanguage } from "~/platform/i18n/languages";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type Evaluation, gradingModes, stages } from "./evaluation";
import { mayWithEvaluation } from "./evaluation-permissions";
import type { EvaluationAction, PermissionFault } from "./permission-table";

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
    gradingMode: asOneOf(gradingModes, row.gradingMode),
    stage: asOneOf(stages, row.stage),
    summary: row.summary,
    summaryVersion: row.summaryVersion,
    correctionReason: row.correctionReason,
    invented: row.invented,
    team: row.members.map(({ user }) => user),
    publications: row.publications,
  };
}

function asOneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((candidate) => candidate === value);
  if (!found) throw new Error(`The database has an unknown value: ${value}`);
  return found;
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

/** Nothing can be done with an evaluation: there is none, or this person may not do that with it now. */
export type RefusedFault = Fault & { code: PermissionFault | "evaluation_unknown" };

/**
 * The same question inside the transaction of a change: a page may be older than the stage, or the team.
 * @returns the evaluation as it stands in the transaction, or why its caller may not do `action` with it.
 */
export async function stillAllowed(
  tx: Transaction,
  caller: Caller,
  evaluationId: string,
  action: EvaluationAction,
): Promise<Result<Evaluation, RefusedFault>> {
  const evaluation = await findEvaluation(tx, evaluationId);
  if (!evaluation) return failure({ code: "evaluation_unknown" });
  const permission = mayWithEvaluation(caller, evaluation, action);
  return permission.allowed ? success(evaluation) : failure({ code: permission.reason });
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
  stage: Evaluation["stage"],
  correctionReason: string | null,
): Promise<void> {
  await tx.evaluation.update({ where: { id }, data: { stage, correctionReason } });
}

/** Gives a published evaluation back its last word: published, or in follow-up once somebody has planned an action. */
export async function setPublished(tx: Transaction, id: string): Promise<void> {
  const actions = await tx.followUpAction.count({ where: { evaluationId: id } });
  await setStage(tx, id, actions > 0 ? "follow_up" : "published", null);
}
