import type { Database } from "~/platform/database.server";
import type { Evaluation } from "../evaluations/evaluation";
import type { Grades } from "../grade";
import type { Instrument } from "../instrument";
import { evaluationPoints } from "../points";
import { snapshotGrades } from "../publication/snapshot";
import { loadSnapshot } from "../publication/snapshot-store.server";
import { type Standing, standingOf } from "./standing";

/** The evaluation that a comparison is about. */
export interface ComparedEvaluation {
  standing: Standing;
  /** The published version that the figures are of; null where nothing is published, and they are the team's so far. */
  version: number | null;
}

/**
 * The points that an evaluation is compared by: those of its latest published version, or, before that, of the grades that the
 * team has agreed on so far. What each evaluator has given alone is never read here, so that nobody learns of it too early.
 */
export async function loadComparedEvaluation(
  db: Database,
  evaluation: Evaluation,
  instrument: Instrument,
): Promise<ComparedEvaluation> {
  const version = evaluation.publications[0]?.number ?? null;
  const snapshot = version === null ? null : await loadSnapshot(db, evaluation.id, version);
  const grades = snapshot ? snapshotGrades(snapshot) : await agreedGrades(db, evaluation.id);
  return { standing: standingOf(evaluationPoints(instrument, grades)), version };
}

async function agreedGrades(db: Database, evaluationId: string): Promise<Grades> {
  const rows = await db.grade.findMany({
    where: { evaluationId },
    select: { questionId: true, system: true, extent: true, result: true },
  });
  return new Map(rows.map(({ questionId, ...grade }) => [questionId, grade]));
}
