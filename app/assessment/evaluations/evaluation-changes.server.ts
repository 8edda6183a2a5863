import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { NewEvaluation } from "./new-evaluation";
import { mailTeam } from "../team/team-mail.server";
import { readTeam, samePeople, type TeamFault } from "../team/team-store.server";

export type CreateFault =
  | TeamFault
  | (Fault & { code: "municipality_unknown" | "instrument_unknown" | "form_already_sent" });

/**
 * Sets up an evaluation and tells its team by mail, each in their own language.
 * @returns the evaluation's id, and the names of those whom the mail did not reach. A form sent twice gives the same
 *   evaluation and no second mail; one that comes again with something else in it is refused.
 */
export async function createEvaluation(
  db: Database,
  actor: Actor,
  wanted: NewEvaluation,
): Promise<Result<{ id: string; unreached: string[] }, CreateFault>> {
  const { submissionId: id, teamIds, ...facts } = wanted;
  const { municipalityNumber, instrumentId, year } = facts;
  const created = await inTransaction(db, async (tx) => {
    const made = await findMade(tx, id);
    if (made) return isSame(made, wanted) ? success(null) : failure({ code: "form_already_sent" as const });
    const municipality = await tx.municipality.findUnique({ where: { number: municipalityNumber } });
    if (!municipality) return failure({ code: "municipality_unknown" as const });
    if (!(await tx.instrument.findUnique({ where: { id: instrumentId }, select: { id: true } }))) {
      return failure({ code: "instrument_unknown" as const });
    }
    const team = await readTeam(tx, teamIds);
    if (!team.ok) return team;

    const { name, invented } = municipality;
    await tx.evaluation.create({
      data: { id, ...facts, invented, createdById: actor.id },
    });
    await tx.evaluationMember.createMany({
      data: team.value.map((member) => ({ evaluationId: id, userId: member.id })),
    });
    await recordEvent(tx, actor, {
      event: "evaluation_created",
      evaluationId: id,
      detail: { municipality: name, year, team: team.value.map((member) => member.name) },
    });
    return success({ municipalityName: name, team: team.value });
  });
  if (!created.ok) return created;
  const { value } = created;
  const unreached = value
    ? await mailTeam(value.team, { id, municipalityName: value.municipalityName, year })
    : [];
  return success({ id, unreached });
}

/** What the form with this id has made already. */
const findMade = (tx: Transaction, id: string) =>
  tx.evaluation.findUnique({
    where: { id },
    select: {
      municipalityNumber: true,
      instrumentId: true,
      year: true,
      language: true,
      gradingMode: true,
      members: { select: { userId: true } },
    },
  });

function isSame(made: NonNullable<Awaited<ReturnType<typeof findMade>>>, wanted: NewEvaluation): boolean {
  return (
    made.municipalityNumber === wanted.municipalityNumber &&
    made.instrumentId === wanted.instrumentId &&
    made.year === wanted.year &&
    made.language === wanted.language &&
    made.gradingMode === wanted.gradingMode &&
    samePeople(
      made.members.map(({ userId }) => userId),
      wanted.teamIds,
    )
  );
}
