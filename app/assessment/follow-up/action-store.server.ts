import type { Database, Transaction } from "~/platform/database.server";
import type { FollowUpAction as ActionRow } from "~/platform/generated/sqlite/client";
import { findingKinds } from "../finding-kind";
import type { AnsweredFinding, FollowUpAction } from "./action";
import { type ActionStatus, actionStatuses } from "./action-status";

/** A report of how far an action had come; never changed. */
export interface StoredProgress {
  id: string;
  actionId: string;
  at: Date;
  byName: string;
  status: ActionStatus;
  text: string;
}

/** The actions of an evaluation in the order that the municipality set. */
export async function listActions(
  db: Database | Transaction,
  evaluationId: string,
): Promise<FollowUpAction[]> {
  const rows = await db.followUpAction.findMany({
    where: { evaluationId },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }],
  });
  return rows.map(asAction);
}

/** One action of this evaluation, or null. */
export async function findAction(
  db: Database | Transaction,
  evaluationId: string,
  actionId: string,
): Promise<FollowUpAction | null> {
  const row = await db.followUpAction.findFirst({ where: { id: actionId, evaluationId } });
  return row ? asAction(row) : null;
}

/** What has been reported on these actions, oldest first. */
export async function listProgress(
  db: Database | Transaction,
  where: { evaluationId: string; actionId?: string },
): Promise<StoredProgress[]> {
  const { evaluationId, actionId } = where;
  const rows = await db.actionProgress.findMany({
    where: { action: { evaluationId }, ...(actionId ? { actionId } : {}) },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ status, ...row }) => ({ ...row, status: asStatus(status) }));
}

function asAction(row: ActionRow): FollowUpAction {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    areaId: row.areaId,
    finding: asFinding(row.findingKind, row.findingText),
    questionIds: JSON.parse(row.questionIds) as string[],
    expectedEffect: row.expectedEffect,
    responsible: row.responsible,
    responsibleEmail: row.responsibleEmail,
    deadline: row.deadline,
    status: asStatus(row.status),
    position: row.position,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    updatedByName: row.updatedByName,
  };
}

function asFinding(kindName: string, text: string): AnsweredFinding | null {
  if (kindName === "") return null;
  const kind = findingKinds.find((candidate) => candidate === kindName);
  if (!kind) throw new Error(`The database has an unknown kind of finding: ${kindName}`);
  return { kind, text };
}

export function asStatus(value: string): ActionStatus {
  const status = actionStatuses.find((candidate) => candidate === value);
  if (!status) throw new Error(`The database has an unknown status of an action: ${value}`);
  return status;
}
