import type { Finding as FindingRow } from "~/platform/generated/sqlite/client";
import type { Database, Transaction } from "~/platform/database.server";
import type { Finding } from "../finding";
import { type FindingKind, findingKinds } from "../finding-kind";

/** A finding as it is kept. */
export interface StoredFinding extends Finding {
  id: string;
  areaId: string;
  /** Place among the findings of the same area and kind, from 0 without gaps. */
  position: number;
  /** Counts the saves of text, kind, questions and evidence. */
  version: number;
  updatedAt: Date;
  updatedByName: string;
}

/** The findings of one area and kind: what an order is set within. */
export interface Column {
  evaluationId: string;
  areaId: string;
  kind: FindingKind;
}

/** The findings of an evaluation, or of one area: by area, then kind, then in the order that the team set. */
export async function listFindings(
  db: Database | Transaction,
  evaluationId: string,
  areaId?: string,
): Promise<StoredFinding[]> {
  const rows = await db.finding.findMany({ where: { evaluationId, ...(areaId ? { areaId } : {}) } });
  return rows
    .map(asFinding)
    .sort(
      (a, b) =>
        Number(a.areaId) - Number(b.areaId) ||
        findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) ||
        a.position - b.position,
    );
}

/** One finding of this evaluation, or null. */
export async function findFinding(
  tx: Transaction,
  evaluationId: string,
  findingId: string,
): Promise<StoredFinding | null> {
  const row = await tx.finding.findFirst({ where: { id: findingId, evaluationId } });
  return row ? asFinding(row) : null;
}

/** Numbers a column's findings anew from 0, after one has left it. */
export async function closeGaps(tx: Transaction, column: Column): Promise<void> {
  const rows = await tx.finding.findMany({
    where: column,
    orderBy: { position: "asc" },
    select: { id: true },
  });
  await setOrder(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Gives these findings, all of one column, the places that they have in the list. */
export async function setOrder(tx: Transaction, ids: string[]): Promise<void> {
  for (const [position, id] of ids.entries()) await tx.finding.update({ where: { id }, data: { position } });
}

function asFinding(row: FindingRow): StoredFinding {
  const kind = findingKinds.find((candidate) => candidate === row.kind);
  if (!kind) throw new Error(`The database has an unknown kind of finding: ${row.kind}`);
  const { id, areaId, text, position, version, updatedAt, updatedByName } = row;
  const questionIds = JSON.parse(row.questionIds) as string[];
  const evidence = JSON.parse(row.evidence) as string[];
  return { id, areaId, kind, text, questionIds, evidence, position, version, updatedAt, updatedByName };
}
