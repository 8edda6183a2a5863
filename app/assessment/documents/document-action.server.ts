import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formId, formTexts } from "~/platform/form.server";
import type { Result } from "~/platform/result";
import { documentSchema } from "./document";
import { addDocument, changeDocument, type DocumentFault, removeDocument } from "./document-changes.server";
import type { StoredDocument } from "./document-store.server";
import { type DocumentsOutcome, faultOn, noAnswer, refused, type SentForm } from "./sent-form.server";
import { documentFields, type DocumentValues } from "./documents-view";
import { FILE_MOST_BYTES } from "./file-kinds";
import { type DocumentReader, documentLines } from "./show-document";
import { keepFile, releaseFile, storeFile } from "./stored-file.server";
import { type ContentFault, judgeContent, type JudgedContent } from "./upload.server";

/** Why the form's file was not even looked at. */
export type Unread = "upload_too_large" | "uploads_too_many";

/** Adds a file or a link. @param unread when only the form's fields were read */
export async function addFromForm(
  db: Database,
  sent: SentForm,
  unread: Unread | null,
): Promise<DocumentsOutcome> {
  const values = formTexts(sent.form, documentFields);
  const parsed = documentSchema.safeParse(values);
  const judged: Result<JudgedContent, ContentFault | { code: Unread }> = unread
    ? { ok: false, fault: { code: unread } }
    : await judgeContent(sent.form);
  const faults = parsed.success ? [] : fieldFaults(parsed.error, sent.t);
  if (!parsed.success || !judged.ok) {
    const fault = judged.ok ? chooseAgain(judged.value) : judged.fault;
    const named = fault ? [faultOn(contentField(fault.code), withLimit(fault), sent.t)] : [];
    const status = unread === "uploads_too_many" ? 429 : 422;
    return refused(
      { ...noAnswer, faults: [...faults, ...named], typed: { kind: "document", values } },
      status,
    );
  }
  const { caller, evaluationId } = sent;
  const { content, bytes } = judged.value;
  if (bytes) await storeFile(bytes);
  const added = await addDocument(db, caller, {
    evaluationId,
    formId: formId(values.documentId),
    facts: parsed.data,
    content,
  });
  if (content.kind === "file" && bytes) {
    await (added.ok ? keepFile(content.contentHash, bytes) : releaseFile(db, content.contentHash));
  }
  if (added.ok) return { done: true, to: "?done=added" };
  const again = chooseAgain(judged.value);
  const more = again ? [faultOn("file", again, sent.t)] : [];
  const first = faultOn(factField(added.fault.code), added.fault, sent.t);
  return refused({ ...noAnswer, faults: [first, ...more], typed: { kind: "document", values } });
}

/** Changes what is told of a document. */
export async function changeFromForm(
  db: Database,
  sent: SentForm,
  reader: DocumentReader,
): Promise<DocumentsOutcome> {
  const values = formTexts(sent.form, documentFields);
  const parsed = documentSchema.safeParse(values);
  if (!parsed.success) {
    const faults = fieldFaults(parsed.error, sent.t);
    return refused({ ...noAnswer, faults, typed: { kind: "document", values } });
  }
  const { caller, evaluationId } = sent;
  const { documentId, version } = values;
  const changed = await changeDocument(db, caller, {
    evaluationId,
    documentId,
    version: Number(version),
    facts: parsed.data,
  });
  return documentOutcome(sent, changed, reader, values);
}

/** Removes a document. */
export async function removeFromForm(
  db: Database,
  sent: SentForm,
  reader: DocumentReader,
): Promise<DocumentsOutcome> {
  const { documentId, version } = formTexts(sent.form, ["documentId", "version"]);
  const { caller, evaluationId } = sent;
  const removed = await removeDocument(db, caller, { evaluationId, documentId, version: Number(version) });
  const outcome = documentOutcome(sent, removed, reader, null);
  return outcome.done ? { done: true, to: "?done=removed" } : outcome;
}

/** @param typed what was typed, to go on with after a fault; null when nothing was */
function documentOutcome(
  sent: SentForm,
  result: Result<StoredDocument, DocumentFault>,
  reader: DocumentReader,
  typed: DocumentValues | null,
): DocumentsOutcome {
  if (result.ok) return { done: true, to: `#document-${result.value.id}` };
  const { fault } = result;
  if (fault.code !== "document_stale") {
    const faults = [faultOn(factField(fault.code), fault, sent.t)];
    return refused({ ...noAnswer, faults, typed: typed && { kind: "document", values: typed } });
  }
  const stale = {
    message: faultSentence({ code: fault.code }, sent.t),
    lines: documentLines(fault.current, reader),
  };
  // Saved again, what was typed replaces what stands now.
  const values = typed && { ...typed, version: String(fault.current.version) };
  const form = values && { kind: "document" as const, values };
  return { done: false, status: 409, answer: { ...noAnswer, typed: form, stale } };
}

/** A browser does not keep a chosen file: when anything else was wrong it must be chosen again. */
function chooseAgain({ bytes }: JudgedContent): { code: string } | null {
  return bytes ? { code: "upload_choose_again" } : null;
}

const contentField = (code: string): string => (code.startsWith("web_address") ? "link" : "file");

function factField(code: string): string {
  if (code === "document_type_unknown") return "type";
  return code === "document_request_gone" ? "requestId" : "title";
}

/** The sentence about a file that is too large names the limit, wherever it was found out. */
function withLimit(fault: { code: string; values?: Record<string, string | number> }) {
  return { values: { most: FILE_MOST_BYTES / 1024 / 1024 }, ...fault };
}
