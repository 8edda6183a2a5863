import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import type { Evaluation } from "../evaluations/evaluation";
import { type Grades, isGraded } from "../grade";
import { loadGrades } from "../grading/grade-store.server";
import { type Area, areasOf, type Instrument, questionsOf } from "../instrument";
import { handInOf } from "../sheets/hand-in";
import { loadHandIns } from "../sheets/hand-in-rows.server";
import { loadRevealedSheets, type NotRevealed } from "../sheets/revealed-sheets.server";
import { sheetOf } from "../sheets/sheet";
import { compareQuestion, type Comparison, type EvaluatorSheet } from "./comparison";

/** An area as the agreement stands in it, for one reader. */
export interface AreaSheets {
  area: Area;
  /** Those of the team who have handed in, and when; and those who have not. */
  handedIn: { name: string; at: Date }[];
  left: string[];
  /** Why the reader is not shown the sheets; null when they are. */
  closed: NotRevealed["code"] | null;
  /** Empty when they are closed. */
  sheets: EvaluatorSheet[];
  /** Every question in the order of the instrument; empty when the sheets are closed. */
  comparisons: Comparison[];
  /** How many of the questions are settled. */
  settled: number;
}

/** All areas of an evaluation with the sheets that this reader may read. */
export async function loadAreaSheets(
  db: Database,
  reader: Pick<Caller, "id" | "role">,
  evaluation: Evaluation,
  instrument: Instrument,
): Promise<AreaSheets[]> {
  const handIns = await loadHandIns(db, evaluation.id);
  const agreed = await loadGrades(db, evaluation.id);
  const loaded: AreaSheets[] = [];
  for (const area of areasOf(instrument)) {
    const revealed = await loadRevealedSheets(db, reader, evaluation, area.id);
    const members = evaluation.team.map(({ id, name }) => ({
      name,
      handIn: handInOf(handIns, sheetOf(id), area.id),
    }));
    loaded.push({
      area,
      handedIn: members.flatMap(({ name, handIn }) => (handIn ? { name, at: handIn.at } : [])),
      left: members.filter(({ handIn }) => !handIn).map(({ name }) => name),
      ...(revealed.ok ? openArea(area, revealed.value, agreed) : closedArea(revealed.fault.code)),
    });
  }
  return loaded;
}

function openArea(area: Area, sheets: EvaluatorSheet[], agreed: Grades) {
  const ids = questionsOf(area).map(({ id }) => id);
  return {
    closed: null,
    sheets,
    comparisons: ids.map((id) => compareQuestion(id, sheets)),
    settled: ids.filter((id) => isGraded(agreed.get(id))).length,
  };
}

const closedArea = (closed: NotRevealed["code"]) => ({ closed, sheets: [], comparisons: [], settled: 0 });

/** The sheets of several areas put together, one for each evaluator. */
export function joinSheets(areas: readonly Pick<AreaSheets, "sheets">[]): EvaluatorSheet[] {
  const joined = new Map<string, EvaluatorSheet>();
  for (const { evaluator, standings } of areas.flatMap(({ sheets }) => sheets)) {
    const before = joined.get(evaluator.id)?.standings ?? new Map();
    joined.set(evaluator.id, { evaluator, standings: new Map([...before, ...standings]) });
  }
  return [...joined.values()];
}
