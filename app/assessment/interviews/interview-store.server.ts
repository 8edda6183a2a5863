import { randomUUID } from "node:crypto";
import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import type { Interview as Row } from "~/platform/generated/sqlite/client";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { Evaluation } from "../evaluations/evaluation";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import type { Instrument } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { groupName, type Interview, type InterviewContent, type Participant } from "./interview";
import { groupsWithoutInterview } from "./interview-plan";

/** Somebody changed or removed the interview meanwhile; `current` is null when it was removed. */
export type StaleInterview = Fault & {
  code: "interview_stale" | "interview_unknown";
  current: Interview | null;
};

export type InterviewFault =
  | RefusedFault
  | StaleInterview
  | (Fault & { code: "interview_group_unknown" | "interview_evaluator_unknown" });

/** The interviews of an evaluation in the order that they are held; those without a date last. */
export async function listInterviews(db: Database | Transaction, evaluationId: string): Promise<Interview[]> {
  const rows = await db.interview.findMany({ where: { evaluationId } });
  const when = ({ heldOn, startsAt, id }: Interview): string => `${heldOn ?? "9"} ${startsAt} ${id}`;
  return rows.map(asInterview).sort((one, other) => (when(one) < when(other) ? -1 : 1));
}

/** One interview of this evaluation, or null. */
export async function findInterview(
  db: Database | Transaction,
  evaluationId: string,
  interviewId: string,
): Promise<Interview | null> {
  const row = await db.interview.findFirst({ where: { id: interviewId, evaluationId } });
  return row && asInterview(row);
}

/** How many notes with text each interview of the evaluation has, by the interview's id; those without any are left out. */
export async function countNotes(db: Database, evaluationId: string): Promise<Map<string, number>> {
  const rows = await db.interviewNote.groupBy({
    by: ["interviewId"],
    where: { interview: { evaluationId }, text: { not: "" } },
    _count: true,
  });
  return new Map(rows.map(({ interviewId, _count }) => [interviewId, _count]));
}

interface Place {
  evaluationId: string;
  interviewId: string;
}

/**
 * Puts an interview into the plan, or changes it.
 * @param save `interviewId` is chosen by the form, so that a form sent twice makes one interview; `version` is that of the
 *   interview the change was made from, null for a new one.
 */
export function saveInterview(
  db: Database,
  caller: Caller,
  save: Place & { version: number | null; content: InterviewContent },
): Promise<Result<Interview, InterviewFault>> {
  const { evaluationId, interviewId, version, content } = save;
  return inTransaction(db, async (tx) => {
    const open = await stillAllowed(tx, caller, evaluationId, "plan_interviews");
    if (!open.ok) return open;
    const evaluation = open.value;
    const instrument = await findInstrument(tx, evaluation.instrumentId);
    const before = await findInterview(tx, evaluationId, interviewId);
    if (before && sameContent(before, content)) return success(before);
    if ((before?.version ?? null) !== version) {
      return failure({ code: before ? "interview_stale" : "interview_unknown", current: before });
    }
    const fault = contentFault(content, before, evaluation, instrument);
    if (fault) return failure(fault);

    const data = {
      ...asColumns(content),
      version: (version ?? 0) + 1,
      updatedAt: new Date(),
      updatedByName: caller.name,
    };
    const saved = before
      ? await tx.interview.update({ where: { id: interviewId }, data })
      : await tx.interview.create({ data: { id: interviewId, evaluationId, ...data } });
    const told = (of: InterviewContent) => audited(of, evaluation, instrument);
    await recordEvent(tx, caller, {
      event: before ? "interview_changed" : "interview_planned",
      evaluationId,
      subject: interviewId,
      detail: before ? { before: told(before), after: told(content) } : told(content),
    });
    return success(asInterview(saved));
  });
}

/** Makes one interview, still without date, for each group of the instrument that has none. Doing it twice is as once. */
export function proposeInterviews(
  db: Database,
  caller: Caller,
  evaluationId: string,
): Promise<Result<{ made: number }, RefusedFault>> {
  return inTransaction(db, async (tx) => {
    const open = await stillAllowed(tx, caller, evaluationId, "plan_interviews");
    if (!open.ok) return open;
    const instrument = await findInstrument(tx, open.value.instrumentId);
    const missing = groupsWithoutInterview(instrument, await listInterviews(tx, evaluationId));
    for (const groupId of missing) {
      const interviewId = randomUUID();
      const data = {
        id: interviewId,
        evaluationId,
        groupId,
        updatedAt: new Date(),
        updatedByName: caller.name,
      };
      await tx.interview.create({ data });
      await recordEvent(tx, caller, {
        event: "interview_planned",
        evaluationId,
        subject: interviewId,
        detail: { group: groupName(instrument, groupId, open.value.language) },
      });
    }
    return success({ made: missing.length });
  });
}

/** Takes an interview out of the plan while nobody has noted anything in it. One that is gone already counts as removed. */
export function removeInterview(
  db: Database,
  caller: Caller,
  { evaluationId, interviewId, version }: Place & { version: number },
): Promise<Result<null, RefusedFault | StaleInterview | (Fault & { code: "interview_has_notes" })>> {
  return inTransaction(db, async (tx) => {
    const open = await stillAllowed(tx, caller, evaluationId, "plan_interviews");
    if (!open.ok) return open;
    const before = await findInterview(tx, evaluationId, interviewId);
    if (!before) return success(null);
    if (before.version !== version) return failure({ code: "interview_stale", current: before });
    const notes = await tx.interviewNote.count({ where: { interviewId, text: { not: "" } } });
    if (notes > 0) return failure({ code: "interview_has_notes" });
    const instrument = await findInstrument(tx, open.value.instrumentId);
    await tx.interview.delete({ where: { id: interviewId } });
    await recordEvent(tx, caller, {
      event: "interview_removed",
      evaluationId,
      subject: interviewId,
      detail: audited(before, open.value, instrument),
    });
    return success(null);
  });
}

/** What of it names somebody or something that is not there; those who held it before may stay though they left the team. */
function contentFault(
  { groupId, evaluatorIds }: InterviewContent,
  before: Interview | null,
  { team }: Evaluation,
  { interviewGroups }: Instrument,
): (Fault & { code: "interview_group_unknown" | "interview_evaluator_unknown" }) | null {
  if (!interviewGroups.some(({ id }) => id === groupId)) return { code: "interview_group_unknown" };
  const known = [...team.map(({ id }) => id), ...(before?.evaluatorIds ?? [])];
  return evaluatorIds.every((id) => known.includes(id)) ? null : { code: "interview_evaluator_unknown" };
}

function audited(content: InterviewContent, { team, language }: Evaluation, instrument: Instrument) {
  const { groupId, heldOn, startsAt, endsAt, place, participants, evaluatorIds } = content;
  return {
    group: groupName(instrument, groupId, language),
    heldOn,
    startsAt,
    endsAt,
    place,
    participants: participants.map(({ role, name }) => (name ? `${role}: ${name}` : role)),
    evaluators: team.filter(({ id }) => evaluatorIds.includes(id)).map(({ name }) => name),
  };
}

const contentOf = (of: InterviewContent): InterviewContent => {
  const { groupId, heldOn, startsAt, endsAt, place, participants, evaluatorIds } = of;
  return { groupId, heldOn, startsAt, endsAt, place, participants, evaluatorIds };
};

const sameContent = (one: InterviewContent, other: InterviewContent): boolean =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));

function asColumns({ participants, evaluatorIds, ...rest }: InterviewContent) {
  return {
    ...rest,
    participants: JSON.stringify(participants),
    evaluatorIds: JSON.stringify(evaluatorIds),
  };
}

function asInterview({ evaluationId: _, participants, evaluatorIds, ...row }: Row): Interview {
  return {
    ...row,
    participants: JSON.parse(participants) as Participant[],
    evaluatorIds: JSON.parse(evaluatorIds) as string[],
  };
}
