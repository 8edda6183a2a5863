import { randomUUID } from "node:crypto";
import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { formatDateTime, formatList } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Translator } from "~/platform/i18n/translator";
import type { Evaluation } from "../evaluations/evaluation";
import { mayWithEvaluation } from "../evaluations/evaluation-permissions";
import type { EvaluationAction } from "../evaluations/permission-table";
import type { Instrument } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { listDocuments, listRemovedDocuments } from "./document-store.server";
import { documentTypes, proposedRequests } from "./document-types";
import { type AskingView, type DocumentsView, readDone } from "./documents-view";
import { openForm } from "./open-form";
import { listRequests, type StoredRequest } from "./request-store.server";
import { type DocumentReader, showDocument, showRemoved, showRequest } from "./show-document";
import { findLastTold, listContacts } from "./tell-municipality.server";

interface Reader {
  caller: Caller;
  language: Language;
  t: Translator;
}

/**
 * The documents of an evaluation: what is asked for, what is missing, what has come.
 * @param open the form that the address asks for (`add`, `change` or `request`)
 */
export async function loadDocumentsPage(
  db: Database,
  { caller, language, t }: Reader,
  evaluation: Evaluation,
  open: URLSearchParams,
): Promise<DocumentsView> {
  const instrument = await findInstrument(db, evaluation.instrumentId);
  const requests = await listRequests(db, evaluation.id);
  const documents = await listDocuments(db, evaluation.id);
  const removed = await listRemovedDocuments(db, evaluation.id);
  const types = documentTypes(instrument, language, t("documents:type_other"));
  const reader: DocumentReader = { evaluationId: evaluation.id, language, t, types, now: new Date() };
  const shown = requests.map((request) => showRequest(request, documents, reader));
  const why = (action: EvaluationAction): string | null => {
    const permission = mayWithEvaluation(caller, evaluation, action);
    return permission.allowed ? null : t(`faults:${permission.reason}`);
  };
  const asking =
    caller.role === "municipality"
      ? null
      : await loadAsking(db, { caller, language, t }, evaluation, {
          instrument,
          requests,
          readOnly: why("ask_for_documents"),
        });
  const cannotAdd = why("add_documents");
  const isOpen = { add: cannotAdd === null, ask: asking !== null && asking.readOnly === null };
  return {
    evaluationId: evaluation.id,
    done: readDone(open),
    language: evaluation.language,
    missing: shown.filter((request) => request.documents.length === 0),
    received: shown.filter((request) => request.documents.length > 0),
    others: documents
      .filter(({ requestId }) => requestId === null)
      .map((document) => showDocument(document, reader, null)),
    removed: removed.map((document) => showRemoved(document, reader)),
    asking,
    cannotAdd,
    types,
    form: openForm(open, { requests, documents, isOpen, newId: randomUUID() }),
  };
}

interface Asked {
  instrument: Instrument;
  requests: readonly StoredRequest[];
  readOnly: string | null;
}

async function loadAsking(
  db: Database,
  { caller, language, t }: Reader,
  { id, municipality, language: written }: Evaluation,
  { instrument, requests, readOnly }: Asked,
): Promise<AskingView> {
  const contacts = await listContacts(db, municipality.number);
  const told = await findLastTold(db, id);
  return {
    readOnly,
    proposable: proposedRequests(instrument, written, requests).map(({ type, title }) => ({
      id: type,
      name: title,
    })),
    lastTold:
      told &&
      t("documents:last_told", {
        name: told.byName,
        at: formatDateTime(told.at, language),
        people: formatList(told.people, language),
      }),
    contacts: formatList(contacts.all, language),
    mayInvite: caller.role === "administrator",
    sendId: randomUUID(),
  };
}
