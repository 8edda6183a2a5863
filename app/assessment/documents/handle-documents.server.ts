import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { readForm } from "~/platform/form.server";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Evaluation } from "../evaluations/evaluation";
import { findInstrument } from "../instruments/instrument-store.server";
import { addFromForm, changeFromForm, removeFromForm } from "./document-action.server";
import { documentTypes } from "./document-types";
import { handleList } from "./request-action.server";
import type { DocumentsOutcome, SentForm } from "./sent-form.server";
import type { DocumentReader } from "./show-document";
import { isTooLarge, isUpload, readFields } from "./upload-form.server";
import { createUploadSlots } from "./upload-slots";

const slots = createUploadSlots();

interface Sender {
  caller: Caller;
  language: Language;
  t: Translator;
}

/**
 * Reads a form of the documents page and does what it asks for. A form with a file is read only when it is not too large and the
 * person has no other uploads under way; else its fields alone are read.
 */
export async function handleDocuments(
  db: Database,
  sender: Sender,
  evaluation: Evaluation,
  request: Request,
): Promise<DocumentsOutcome> {
  const sentWith = (form: FormData): SentForm => ({ ...sender, evaluationId: evaluation.id, form });
  if (isTooLarge(request)) {
    return addFromForm(db, sentWith(await readFields(request)), "upload_too_large");
  }
  if (!isUpload(request)) {
    const sent = sentWith(await readForm(request));
    return handleFields(db, sent, evaluation);
  }
  const release = slots.take(sender.caller.id);
  if (!release) return addFromForm(db, sentWith(await readFields(request)), "uploads_too_many");
  try {
    return await addFromForm(db, sentWith(await readForm(request)), null);
  } finally {
    release();
  }
}

async function handleFields(db: Database, sent: SentForm, evaluation: Evaluation): Promise<DocumentsOutcome> {
  switch (sent.form.get("intent")) {
    case "add":
      return addFromForm(db, sent, null);
    case "change":
      return changeFromForm(db, sent, await readerOf(db, sent, evaluation));
    case "remove":
      return removeFromForm(db, sent, await readerOf(db, sent, evaluation));
    default:
      return handleList(db, sent);
  }
}

async function readerOf(
  db: Database,
  { language, t }: SentForm,
  { id, instrumentId }: Evaluation,
): Promise<DocumentReader> {
  const instrument = await findInstrument(db, instrumentId);
  const types = documentTypes(instrument, language, t("documents:type_other"));
  return { evaluationId: id, language, t, types, now: new Date() };
}
