import type { Database, Transaction } from "~/platform/database.server";
import type { Evaluation } from "./evaluation";
import type { Grade } from "../grade";
import type { Instrument } from "../instrument";
import { factCheckState } from "../fact-check/fact-check-state.server";
import { findInstrument } from "../instruments/instrument-store.server";
import { type EvaluationPoints, evaluationPoints } from "../points";
import { checklist, type ChecklistItem } from "../publication/publication";

/** How far the work on an evaluation has come. */
export interface EvaluationState {
  points: EvaluationPoints;
  items: ChecklistItem[];
  /** How many findings each area has, by the area's id; areas without any are left out. */
  findings: ReadonlyMap<string, number>;
}

type Subject = Pick<Evaluation, "id" | "instrumentId" | "summary" | "stage">;

/** The state of each of these evaluations, by its id, in a few reads however many they are. */
export async function loadStates(
  db: Database | Transaction,
  evaluations: readonly Subject[],
): Promise<Map<string, EvaluationState>> {
  const evaluationId = { in: evaluations.map(({ id }) => id) };
  const grades = await db.grade.findMany({
    where: { evaluationId },
    select: { evaluationId: true, questionId: true, system: true, extent: true, result: true },
  });
  const findings = await db.finding.findMany({
    where: { evaluationId },
    select: { evaluationId: true, areaId: true },
  });
  const instruments = new Map<string, Instrument>();
  for (const { instrumentId } of evaluations) {
    if (!instruments.has(instrumentId)) instruments.set(instrumentId, await findInstrument(db, instrumentId));
  }
  const states = new Map<string, EvaluationState>();
  for (const { id, instrumentId, summary, stage } of evaluations) {
    const own = <T extends { evaluationId: string }>(row: T): boolean => row.evaluationId === id;
    const given = new Map(
      grades
        .filter(own)
        .map(({ questionId, system, extent, result }) => [
          questionId,
          { system, extent, result } satisfies Grade,
        ]),
    );
    const instrument = instruments.get(instrumentId);
    if (!instrument) continue;
    const points = evaluationPoints(instrument, given);
    const ownFindings = findings.filter(own);
    const counts = new Map<string, number>();
    for (const { areaId } of ownFindings) counts.set(areaId, (counts.get(areaId) ?? 0) + 1);
    const factCheck = stage === "fact_check" ? await factCheckState(db, id) : null;
    const items = checklist(points, ownFindings, summary, factCheck);
    states.set(id, { points, items, findings: counts });
  }
  return states;
}

/** The state of one evaluation. */
export async function loadState(db: Database | Transaction, evaluation: Subject): Promise<EvaluationState> {
  const state = (await loadStates(db, [evaluation])).get(evaluation.id);
  if (!state) throw new Error(`No state was made for the evaluation ${evaluation.id}.`);
  return state;
}
