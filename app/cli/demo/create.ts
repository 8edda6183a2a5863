import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import type { GradingMode } from "~/assessment/evaluations/evaluation";
import type { Database } from "~/platform/database.server";
import type { DemoHead } from "./seed-file";

const INSTRUMENT = "kommunekompass-2020";

/**
 * Sets up one of the demo's evaluations, straight into the table: the people of the demo must get no mail.
 * @param team the first of them is said to have set it up.
 * @returns its id
 */
export async function createDemoEvaluation(
  db: Database,
  team: readonly [Caller, ...Caller[]],
  { municipality, year }: DemoHead,
  gradingMode: GradingMode,
): Promise<string> {
  const { id: evaluationId } = await db.evaluation.create({
    data: {
      municipalityNumber: municipality.number,
      instrumentId: INSTRUMENT,
      year,
      language: "nb",
      gradingMode,
      invented: true,
    },
  });
  // One by one: a team is listed in the order that people joined it.
  for (const [place, { id: userId }] of team.entries()) {
    await db.evaluationMember.create({
      data: { evaluationId, userId, addedAt: new Date(Date.now() + place) },
    });
  }
  await recordEvent(db, team[0], {
    event: "evaluation_created",
    evaluationId,
    detail: { municipality: municipality.name, year, team: team.map(({ name }) => name) },
  });
  return evaluationId;
}
