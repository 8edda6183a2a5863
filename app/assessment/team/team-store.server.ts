import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { listPeople } from "~/access/person-store.server";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { findEvaluation } from "../evaluations/evaluation-store.server";
import { openAreas } from "../sheets/hand-in-rows.server";
import type { TeamReader } from "./team-mail.server";

export interface Evaluator {
  id: string;
  name: string;
  email: string;
}

export type TeamFault = Fault & { code: "evaluation_unknown" | "team_empty" | "team_member_unknown" };

/** Somebody else changed the team meanwhile. */
export type StaleTeam = Fault & { code: "team_stale" };

/** Everybody who can be on a team, by name. */
export async function listEvaluators(db: Database): Promise<Evaluator[]> {
  const evaluators = await listPeople(db, { role: "evaluator" });
  return evaluators
    .filter(({ deactivatedAt }) => deactivatedAt === null)
    .map(({ id, name, email }) => ({ id, name, email }));
}

/**
 * The people with these ids, all of whom are active evaluators or on the team already.
 * @param already ids of the present team, who may stay on it although their account has been closed.
 */
export async function readTeam(
  tx: Transaction,
  ids: readonly string[],
  already: readonly string[] = [],
): Promise<Result<TeamReader[], TeamFault>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return failure({ code: "team_empty" });
  const people = await tx.user.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true, email: true, language: true, role: true, deactivatedAt: true },
  });
  const fit = people.filter(
    (person) => already.includes(person.id) || (person.role === "evaluator" && person.deactivatedAt === null),
  );
  if (fit.length < wanted.length) return failure({ code: "team_member_unknown" });
  return success(fit.map(({ id, name, email, language }) => ({ id, name, email, language })));
}

/**
 * Sets who is on an evaluation's team; somebody always is. Those who leave keep their name on what they wrote.
 * @param change `fromIds` is the team that the change was made from.
 * @returns those who are new on the team, for the mail to them.
 */
export function setTeam(
  db: Database,
  actor: Actor,
  change: { evaluationId: string; teamIds: string[]; fromIds: string[] },
): Promise<Result<{ added: TeamReader[] }, TeamFault | StaleTeam>> {
  const { evaluationId, teamIds, fromIds } = change;
  return inTransaction(db, async (tx) => {
    const evaluation = await findEvaluation(tx, evaluationId);
    if (!evaluation) return failure({ code: "evaluation_unknown" });
    const present = evaluation.team.map(({ id }) => id);
    const wanted = await readTeam(tx, teamIds, present);
    if (!wanted.ok) return wanted;
    if (samePeople(present, teamIds)) return success({ added: [] });
    if (!samePeople(present, fromIds)) return failure({ code: "team_stale" });

    const added = wanted.value.filter(({ id }) => !present.includes(id));
    const removed = evaluation.team.filter(({ id }) => !teamIds.includes(id));
    await tx.evaluationMember.deleteMany({
      where: { evaluationId, userId: { in: removed.map(({ id }) => id) } },
    });
    await tx.evaluationMember.createMany({ data: added.map(({ id }) => ({ evaluationId, userId: id })) });
    // The one who leaves may have been the last whom an area waited for.
    await openAreas(tx, evaluationId, teamIds);
    await recordEvent(tx, actor, {
      event: "team_changed",
      evaluationId,
      detail: { added: added.map(({ name }) => name), removed: removed.map(({ name }) => name) },
    });
    return success({ added });
  });
}

/** Whether these are the same people, in whatever order and however often each is named. */
export function samePeople(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...new Set(some)].sort()) === JSON.stringify([...new Set(others)].sort());
}
