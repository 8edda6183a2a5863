import type { Document } from "~/platform/generated/sqlite/client";
import type { Database, Transaction } from "~/platform/database.server";
import type { DocumentContent, DocumentFacts } from "./document";

/** A document as it is kept. */
export interface StoredDocument extends DocumentFacts {
  id: string;
  content: DocumentContent;
  /** Counts the saves of what is told of it. */
  version: number;
  addedAt: Date;
  addedById: string | null;
  addedByName: string;
  /** Null while the document is there. */
  removed: { at: Date; byName: string } | null;
}

/** The documents of an evaluation by title; those that were removed are left out. */
export async function listDocuments(
  db: Database | Transaction,
  evaluationId: string,
): Promise<StoredDocument[]> {
  const rows = await db.document.findMany({
    where: { evaluationId, removedAt: null },
    orderBy: [{ title: "asc" }, { addedAt: "asc" }],
  });
  return rows.map(asDocument);
}

/** The documents that were removed, the last first. Their files are gone. */
export async function listRemovedDocuments(db: Database, evaluationId: string): Promise<StoredDocument[]> {
  const rows = await db.document.findMany({
    where: { evaluationId, NOT: { removedAt: null } },
    orderBy: { removedAt: "desc" },
  });
  return rows.map(asDocument);
}

/** One document of this evaluation, removed or not, or null. */
export async function findDocument(
  db: Database | Transaction,
  evaluationId: string,
  id: string,
): Promise<StoredDocument | null> {
  const row = await db.document.findFirst({ where: { id, evaluationId } });
  return row ? asDocument(row) : null;
}

function asDocument(row: Document): StoredDocument {
  const { id, requestId, type, title, adoptedOn, validTo, version, addedAt, addedById, addedByName } = row;
  const { removedAt, removedByName } = row;
  return {
    id,
    requestId,
    type,
    title,
    adoptedOn,
    validTo,
    content: contentOf(row),
    version,
    addedAt,
    addedById,
    addedByName,
    removed: removedAt && { at: removedAt, byName: removedByName ?? "" },
  };
}

function contentOf({ id, link, contentHash, fileName, mediaType, bytes }: Document): DocumentContent {
  if (link !== null) return { kind: "link", address: link };
  if (contentHash === null || fileName === null || mediaType === null || bytes === null) {
    throw new Error(`The document ${id} is neither a file nor a link.`);
  }
  return { kind: "file", contentHash, fileName, mediaType, bytes };
}
