import { createHash } from "node:crypto";
import { changesBetween } from "~/access/audit";
import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import { findInstrument } from "../instruments/instrument-store.server";
import { DOCUMENTS_MOST, type DocumentContent, type DocumentFacts, EVALUATION_MOST_BYTES } from "./document";
import { findDocument, type StoredDocument } from "./document-store.server";
import { isDocumentType } from "./document-types";
import { findRequest } from "./request-store.server";
import { releaseFile } from "./stored-file.server";

/** Somebody changed or removed the document meanwhile. */
export type StaleDocument = Fault & { code: "document_stale"; current: StoredDocument };

export type DocumentFault =
  | RefusedFault
  | StaleDocument
  | (Fault & {
      code:
        | "document_type_unknown"
        | "document_request_gone"
        | "document_unknown"
        | "document_removed"
        | "document_added_already"
        | "documents_too_many"
        | "documents_too_large";
    });

interface Place {
  evaluationId: string;
  documentId: string;
}

/**
 * Puts a document on record. What was sent twice from one form is one document; another file or link from the same form, by the
 * browser's way back, is another.
 * @param add `formId` is chosen by the form. A file must be stored before.
 */
export function addDocument(
  db: Database,
  caller: Caller,
  add: { evaluationId: string; formId: string; facts: DocumentFacts; content: DocumentContent },
): Promise<Result<StoredDocument, DocumentFault>> {
  const { evaluationId, formId, facts, content } = add;
  const id = documentIdOf(evaluationId, formId, content);
  return inTransaction(db, async (tx) => {
    const open = await stillAllowed(tx, caller, evaluationId, "add_documents");
    if (!open.ok) return open;
    const fault = await faultOfFacts(tx, open.value, facts);
    if (fault) return failure(fault);
    const there = await tx.document.findUnique({ where: { id } });
    if (there) {
      const same = await findDocument(tx, evaluationId, id);
      return same && !same.removed && sameFacts(same, facts)
        ? success(same)
        : failure({ code: "document_added_already", values: { title: there.title } });
    }
    const full = await faultOfRoom(tx, evaluationId, content);
    if (full) return failure(full);
    await tx.document.create({
      data: {
        id,
        evaluationId,
        ...facts,
        ...columnsOf(content),
        addedAt: new Date(),
        addedById: caller.id,
        addedByName: caller.name,
      },
    });
    await recordEvent(tx, caller, {
      event: "document_added",
      evaluationId,
      subject: id,
      detail: { ...facts, ...columnsOf(content) },
    });
    return success(await written(tx, evaluationId, id));
  });
}

/** Changes what is told of a document. The file or link itself stays: another one is another document. */
export function changeDocument(
  db: Database,
  caller: Caller,
  change: Place & { version: number; facts: DocumentFacts },
): Promise<Result<StoredDocument, DocumentFault>> {
  const { evaluationId, documentId, version, facts } = change;
  return inTransaction(db, async (tx) => {
    const open = await stillAllowed(tx, caller, evaluationId, "add_documents");
    if (!open.ok) return open;
    const before = await findDocument(tx, evaluationId, documentId);
    if (!before) return failure({ code: "document_unknown" });
    if (before.removed) return failure({ code: "document_removed", values: { name: before.removed.byName } });
    const changes = changesBetween(factsOf(before), facts);
    if (!changes) return success(before);
    if (before.version !== version) return failure({ code: "document_stale", current: before });
    const fault = await faultOfFacts(tx, open.value, facts);
    if (fault) return failure(fault);
    await tx.document.update({ where: { id: documentId }, data: { ...facts, version: version + 1 } });
    await recordEvent(tx, caller, {
      event: "document_changed",
      evaluationId,
      subject: documentId,
      detail: { ...changes },
    });
    return success(await written(tx, evaluationId, documentId));
  });
}

/** Takes a document away. It stays on record as removed; its file is deleted when no other document has the same. */
export async function removeDocument(
  db: Database,
  caller: Caller,
  { evaluationId, documentId, version }: Place & { version: number },
): Promise<Result<StoredDocument, DocumentFault>> {
  const removed = await inTransaction(db, async (tx): Promise<Result<StoredDocument, DocumentFault>> => {
    const open = await stillAllowed(tx, caller, evaluationId, "add_documents");
    if (!open.ok) return open;
    const document = await findDocument(tx, evaluationId, documentId);
    if (!document) return failure({ code: "document_unknown" });
    if (document.removed) return success(document);
    if (document.version !== version) return failure({ code: "document_stale", current: document });
    await tx.document.update({
      where: { id: documentId },
      data: { removedAt: new Date(), removedByName: caller.name, version: version + 1 },
    });
    await recordEvent(tx, caller, {
      event: "document_removed",
      evaluationId,
      subject: documentId,
      detail: { ...factsOf(document), ...columnsOf(document.content) },
    });
    return success(await written(tx, evaluationId, documentId));
  });
  if (removed.ok && removed.value.content.kind === "file") {
    await releaseFile(db, removed.value.content.contentHash);
  }
  return removed;
}

/** A name for the document that one form makes of one content, in the form of a UUID. */
function documentIdOf(evaluationId: string, formId: string, content: DocumentContent): string {
  const what = content.kind === "file" ? content.contentHash : content.address;
  const digits = createHash("sha256").update(`${evaluationId}\n${formId}\n${what}`).digest("hex");
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => digits.slice(index === 0 ? 0 : ends[index - 1], end))
    .join("-");
}

async function faultOfFacts(
  tx: Transaction,
  { id, instrumentId }: { id: string; instrumentId: string },
  { type, requestId }: DocumentFacts,
): Promise<DocumentFault | null> {
  if (!isDocumentType(await findInstrument(tx, instrumentId), type)) return { code: "document_type_unknown" };
  if (requestId !== null && !(await findRequest(tx, id, requestId))) return { code: "document_request_gone" };
  return null;
}

async function faultOfRoom(
  tx: Transaction,
  evaluationId: string,
  content: DocumentContent,
): Promise<DocumentFault | null> {
  const there = await tx.document.aggregate({
    where: { evaluationId, removedAt: null },
    _count: true,
    _sum: { bytes: true },
  });
  if (there._count >= DOCUMENTS_MOST) return { code: "documents_too_many", values: { most: DOCUMENTS_MOST } };
  const bytes = (there._sum.bytes ?? 0) + (content.kind === "file" ? content.bytes : 0);
  if (bytes <= EVALUATION_MOST_BYTES) return null;
  return { code: "documents_too_large", values: { most: EVALUATION_MOST_BYTES / 1024 ** 3 } };
}

async function written(tx: Transaction, evaluationId: string, id: string): Promise<StoredDocument> {
  const document = await findDocument(tx, evaluationId, id);
  if (!document) throw new Error(`The document ${id} was just written and is not there.`);
  return document;
}

const factsOf = ({ title, type, requestId, adoptedOn, validTo }: DocumentFacts): DocumentFacts => ({
  title,
  type,
  requestId,
  adoptedOn,
  validTo,
});

const sameFacts = (one: DocumentFacts, other: DocumentFacts): boolean =>
  changesBetween(factsOf(one), factsOf(other)) === null;

/** A content as the table and the trail have it. */
function columnsOf(content: DocumentContent) {
  if (content.kind === "link") return { link: content.address };
  const { contentHash, fileName, mediaType, bytes } = content;
  return { contentHash, fileName, mediaType, bytes };
}
