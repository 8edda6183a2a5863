import { randomUUID } from "node:crypto";
import type { Database } from "~/platform/database.server";
import { fieldFaults, formId, formTexts } from "~/platform/form.server";
import type { Result } from "~/platform/result";
import { requestSchema } from "./document";
import { type OpenForm, requestFields, type RequestValues } from "./documents-view";
import {
  moveRequest,
  proposeRequests,
  removeRequest,
  type RequestFault,
  saveRequest,
} from "./request-changes.server";
import { type DocumentsOutcome, faultOn, noAnswer, refused, type SentForm } from "./sent-form.server";
import { tellMunicipality } from "./tell-municipality.server";

/** Does what a form about the list asks for: propose, save, move or remove a request, or tell the municipality. */
export function handleList(db: Database, sent: SentForm): Promise<DocumentsOutcome> {
  switch (sent.form.get("intent")) {
    case "propose":
      return propose(db, sent);
    case "move_request":
      return move(db, sent);
    case "remove_request":
      return remove(db, sent);
    case "tell":
      return tell(db, sent);
    default:
      return save(db, sent);
  }
}

async function propose(db: Database, sent: SentForm): Promise<DocumentsOutcome> {
  const { caller, evaluationId, form, t } = sent;
  const types = form.get("which") === "all" ? null : form.getAll("type").map(String);
  if (types?.length === 0) {
    return refused({ ...noAnswer, faults: [faultOn("proposed", { code: "documents_none_chosen" }, t)] });
  }
  return listOutcome(sent, await proposeRequests(db, caller, evaluationId, types), "", null);
}

async function save(db: Database, sent: SentForm): Promise<DocumentsOutcome> {
  const { caller, evaluationId, form, t } = sent;
  const values = formTexts(form, requestFields);
  const parsed = requestSchema.safeParse(values);
  if (!parsed.success) {
    return refused({ ...noAnswer, faults: fieldFaults(parsed.error, t), typed: { kind: "request", values } });
  }
  const requestId = formId(values.requestId);
  const version = values.version === "" ? null : Number(values.version);
  const saved = await saveRequest(db, caller, { evaluationId, requestId, version, facts: parsed.data });
  return listOutcome(sent, saved, `#request-${requestId}`, { ...values, requestId });
}

async function move(db: Database, sent: SentForm): Promise<DocumentsOutcome> {
  const { caller, evaluationId, form } = sent;
  const { requestId, position } = formTexts(form, ["requestId", "position"]);
  const moved = await moveRequest(db, caller, { evaluationId, requestId, position: Number(position) || 0 });
  return listOutcome(sent, moved, `#request-${requestId}`, null);
}

async function remove(db: Database, sent: SentForm): Promise<DocumentsOutcome> {
  const { caller, evaluationId, form } = sent;
  const { requestId, version } = formTexts(form, ["requestId", "version"]);
  const removed = await removeRequest(db, caller, { evaluationId, requestId, version: Number(version) });
  return listOutcome(sent, removed, "", null);
}

async function tell(db: Database, sent: SentForm): Promise<DocumentsOutcome> {
  const { caller, evaluationId, form } = sent;
  const { sendId } = formTexts(form, ["sendId"]);
  const told = await tellMunicipality(db, caller, { evaluationId, sendId: formId(sendId) });
  if (told.ok) return { done: true, to: `?done=told&unreached=${told.value.unreached}` };
  return refused({ ...noAnswer, faults: [faultOn("tell", told.fault, sent.t)] });
}

/** @param typed what was typed, to go on with after a fault; null when nothing was */
function listOutcome(
  sent: SentForm,
  result: Result<unknown, RequestFault>,
  to: string,
  typed: RequestValues | null,
): DocumentsOutcome {
  if (result.ok) return { done: true, to };
  const { fault } = result;
  const open: OpenForm | null = typed && { kind: "request", values: typed };
  if (fault.code !== "document_request_stale") {
    return refused({ ...noAnswer, faults: [faultOn("title", fault, sent.t)], typed: open });
  }
  const { current } = fault;
  const message = sent.t(current ? "faults:document_request_stale" : "faults:document_request_gone");
  const lines = current ? [current.title, current.note].filter((line) => line !== "") : [];
  // Saved again, what was typed replaces what stands; a request that is gone is written anew.
  const next = typed && {
    ...typed,
    requestId: current?.id ?? randomUUID(),
    version: String(current?.version ?? ""),
  };
  const form: OpenForm | null = next && { kind: "request", values: next };
  return { done: false, status: 409, answer: { ...noAnswer, typed: form, stale: { message, lines } } };
}
