import type { DocumentRequest } from "~/platform/generated/sqlite/client";
import type { Database, Transaction } from "~/platform/database.server";
import type { RequestFacts } from "./document";

/** A document that the team asks for, as it is kept. */
export interface StoredRequest extends RequestFacts {
  id: string;
  /** Place in the list, from 0 without gaps. */
  position: number;
  /** Counts the saves of type, title and note. */
  version: number;
  updatedAt: Date;
  updatedByName: string;
}

/** The documents that the team asks for, in the order of the list. */
export async function listRequests(
  db: Database | Transaction,
  evaluationId: string,
): Promise<StoredRequest[]> {
  const rows = await db.documentRequest.findMany({ where: { evaluationId }, orderBy: { position: "asc" } });
  return rows.map(asRequest);
}

/** One request of this evaluation, or null. */
export async function findRequest(
  tx: Transaction,
  evaluationId: string,
  id: string,
): Promise<StoredRequest | null> {
  const row = await tx.documentRequest.findFirst({ where: { id, evaluationId } });
  return row ? asRequest(row) : null;
}

/** Numbers these requests, all of one evaluation, from 0 in the order of the list. */
export async function setRequestOrder(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await tx.documentRequest.update({ where: { id }, data: { position } });
  }
}

function asRequest(row: DocumentRequest): StoredRequest {
  const { id, type, title, note, position, version, updatedAt, updatedByName } = row;
  return { id, type, title, note, position, version, updatedAt, updatedByName };
}
