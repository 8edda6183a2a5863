import type { StoredDocument } from "./document-store.server";
import type { DocumentValues, OpenForm, RequestValues } from "./documents-view";
import { OTHER_TYPE } from "./document";
import type { StoredRequest } from "./request-store.server";

interface Ground {
  requests: readonly StoredRequest[];
  documents: readonly StoredDocument[];
  /** Whether the reader may add documents, and ask for them. */
  isOpen: { add: boolean; ask: boolean };
  /** For what is made by a new form. */
  newId: string;
}

/** For `add` and `request`: something that is not there yet. */
export const NEW = "new";

/**
 * The form that an address asks for: `?request=<id>` or `new`, `?change=<document>`, `?add=<request>` or `new`. What is gone, and what
 * the reader may not do now, opens none.
 */
export function openForm(search: URLSearchParams, ground: Ground): OpenForm | null {
  const { isOpen } = ground;
  const [request, change, add] = [search.get("request"), search.get("change"), search.get("add")];
  if (request !== null && isOpen.ask) return openRequest(request, ground);
  if (change !== null && isOpen.add) return openChange(change, ground);
  return add !== null && isOpen.add ? openAdd(add, ground) : null;
}

function openRequest(id: string, { requests, newId }: Ground): OpenForm | null {
  if (id === NEW) return { kind: "request", values: { ...emptyRequest, requestId: newId } };
  const request = requests.find((candidate) => candidate.id === id);
  return request ? { kind: "request", values: requestValuesOf(request) } : null;
}

function openChange(id: string, { documents }: Ground): OpenForm | null {
  const document = documents.find((candidate) => candidate.id === id);
  return document ? { kind: "document", values: documentValuesOf(document) } : null;
}

function openAdd(id: string, { requests, newId }: Ground): OpenForm | null {
  const request = requests.find((candidate) => candidate.id === id);
  const asked = request ? { requestId: request.id, title: request.title, type: request.type } : {};
  return { kind: "document", values: { ...emptyDocument, ...asked, documentId: newId } };
}

const emptyRequest: Omit<RequestValues, "requestId"> = { version: "", title: "", type: OTHER_TYPE, note: "" };

function requestValuesOf({ id, version, title, type, note }: StoredRequest): RequestValues {
  return { requestId: id, version: String(version), title, type, note };
}

const emptyDocument: Omit<DocumentValues, "documentId"> = {
  version: "",
  requestId: "",
  title: "",
  type: OTHER_TYPE,
  adoptedOn: "",
  validTo: "",
  link: "",
};

function documentValuesOf({
  id,
  version,
  requestId,
  title,
  type,
  adoptedOn,
  validTo,
}: StoredDocument): DocumentValues {
  return {
    documentId: id,
    version: String(version),
    requestId: requestId ?? "",
    title,
    type,
    adoptedOn: adoptedOn ?? "",
    validTo: validTo ?? "",
    link: "",
  };
}
