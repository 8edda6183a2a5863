import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import type { Evaluation } from "../evaluations/evaluation";
import { areaIdOf, areasOf, questionsOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { areaIsRevealed, handInOf } from "./hand-in";
import { loadHandIns } from "./hand-in-rows.server";
import { sheetOf } from "./sheet";

/** How far one evaluator has come with an area. */
export interface MemberProgress {
  id: string;
  name: string;
  /** Graded questions; null for a colleague, whose work is nobody's business before it is handed in. */
  graded: number | null;
  /** Null until they have handed in. */
  handedInAt: Date | null;
}

export interface SheetAreaProgress {
  id: string;
  questions: number;
  /** What the reader has graded; null for one who does not grade. */
  graded: number | null;
  /** Whether the area is open to the whole team. */
  revealed: boolean;
  /** In the order of the team. */
  members: MemberProgress[];
}

/**
 * How far a team has come where each grades alone, area by area: no grades. An evaluator learns how much they have graded
 * themselves and who has handed in; an administrator also how much each has graded.
 */
export async function sheetProgress(
  db: Database,
  evaluation: Pick<Evaluation, "id" | "team" | "instrumentId">,
  reader: Pick<Caller, "id" | "role">,
): Promise<SheetAreaProgress[]> {
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const handIns = await loadHandIns(db, evaluation.id);
  const seen = evaluation.team.filter(({ id }) => reader.role === "administrator" || id === reader.id);
  const graded = await countGraded(
    db,
    evaluation.id,
    seen.map(({ id }) => sheetOf(id)),
  );
  const teamIds = evaluation.team.map(({ id }) => id);
  return areasOf(instrument).map((area) => {
    const members = evaluation.team.map((member) => ({
      id: member.id,
      name: member.name,
      graded: seen.includes(member) ? (graded.get(`${sheetOf(member.id)} ${area.id}`) ?? 0) : null,
      handedInAt: handInOf(handIns, sheetOf(member.id), area.id)?.at ?? null,
    }));
    return {
      id: area.id,
      questions: questionsOf(area).length,
      graded: members.find(({ id }) => id === reader.id)?.graded ?? null,
      revealed: areaIsRevealed(handIns, teamIds, area.id),
      members,
    };
  });
}

/** How many questions are graded on all dimensions, by «sheet area». The grades themselves are not read. */
export async function countGraded(
  db: Database,
  evaluationId: string,
  sheets: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.sheetGrade.findMany({
    where: {
      evaluationId,
      sheet: { in: [...sheets] },
      system: { not: null },
      extent: { not: null },
      result: { not: null },
    },
    select: { sheet: true, questionId: true },
  });
  const counts = new Map<string, number>();
  for (const { sheet, questionId } of rows) {
    const key = `${sheet} ${areaIdOf(questionId)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
