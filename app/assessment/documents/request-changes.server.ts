import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import type { Evaluation } from "../evaluations/evaluation";
import { findInstrument } from "../instruments/instrument-store.server";
import { REQUESTS_MOST, type RequestFacts } from "./document";
import { isDocumentType, proposedRequests } from "./document-types";
import { findRequest, listRequests, setRequestOrder, type StoredRequest } from "./request-store.server";

/** Somebody saved or removed the request meanwhile; `current` is null when it was removed. */
export type StaleRequest = Fault & { code: "document_request_stale"; current: StoredRequest | null };

export type RequestFault =
  | RefusedFault
  | StaleRequest
  | (Fault & {
      code: "document_type_unknown" | "document_requests_too_many" | "document_request_answered";
    });

interface Place {
  evaluationId: string;
  requestId: string;
}

/** Runs a change of the list in one transaction, when this person may ask for documents now. */
function changeList<T>(
  db: Database,
  caller: Caller,
  evaluationId: string,
  change: (tx: Transaction, evaluation: Evaluation) => Promise<Result<T, RequestFault>>,
): Promise<Result<T, RequestFault>> {
  return inTransaction(db, async (tx) => {
    const open = await stillAllowed(tx, caller, evaluationId, "ask_for_documents");
    return open.ok ? change(tx, open.value) : open;
  });
}

/**
 * Puts documents of the instrument that can be sent on the list, by name, after what stands there; those whose type is asked for
 * already are left out, so that a second time adds nothing.
 * @param types which; null for every one
 * @returns how many were added
 */
export function proposeRequests(
  db: Database,
  caller: Caller,
  evaluationId: string,
  types: readonly string[] | null,
): Promise<Result<number, RequestFault>> {
  return changeList(db, caller, evaluationId, async (tx, { instrumentId, language }) => {
    const instrument = await findInstrument(tx, instrumentId);
    const existing = await listRequests(tx, evaluationId);
    const proposed = proposedRequests(instrument, language, existing).filter(
      ({ type }) => types === null || types.includes(type),
    );
    if (proposed.length === 0) return success(0);
    const saved = { evaluationId, updatedAt: new Date(), updatedByName: caller.name };
    await tx.documentRequest.createMany({
      data: proposed.map((request, index) => ({ ...request, ...saved, position: existing.length + index })),
    });
    await recordEvent(tx, caller, {
      event: "document_requests_proposed",
      evaluationId,
      detail: { proposed: proposed.map(({ title }) => title) },
    });
    return success(proposed.length);
  });
}

/**
 * Writes what is asked for. A new request stands last.
 * @param save `requestId` is chosen by the form, so that a form sent twice makes one; `version` is that of what the change was made
 *   from, null for a new one.
 */
export function saveRequest(
  db: Database,
  caller: Caller,
  save: Place & { version: number | null; facts: RequestFacts },
): Promise<Result<StoredRequest, RequestFault>> {
  const { evaluationId, requestId, version, facts } = save;
  return changeList(db, caller, evaluationId, async (tx, evaluation) => {
    const instrument = await findInstrument(tx, evaluation.instrumentId);
    if (!isDocumentType(instrument, facts.type)) return failure({ code: "document_type_unknown" });
    const before = await findRequest(tx, evaluationId, requestId);
    if (before && JSON.stringify(factsOf(before)) === JSON.stringify(facts)) return success(before);
    if ((before?.version ?? null) !== version) {
      return failure({ code: "document_request_stale", current: before });
    }
    const data = {
      ...facts,
      version: (version ?? 0) + 1,
      updatedAt: new Date(),
      updatedByName: caller.name,
    };
    if (before) {
      await tx.documentRequest.update({ where: { id: requestId }, data });
    } else {
      const position = await tx.documentRequest.count({ where: { evaluationId } });
      if (position >= REQUESTS_MOST) {
        return failure({ code: "document_requests_too_many", values: { most: REQUESTS_MOST } });
      }
      await tx.documentRequest.create({ data: { id: requestId, evaluationId, position, ...data } });
    }
    await recordEvent(tx, caller, {
      event: "document_request_saved",
      evaluationId,
      subject: requestId,
      detail: { before: before && factsOf(before), after: facts },
    });
    const saved = await findRequest(tx, evaluationId, requestId);
    if (!saved) throw new Error(`The request ${requestId} was just written and is not there.`);
    return success(saved);
  });
}

/** Takes a request off the list. One that is gone already counts as removed; one that something was sent to stays. */
export function removeRequest(
  db: Database,
  caller: Caller,
  { evaluationId, requestId, version }: Place & { version: number },
): Promise<Result<null, RequestFault>> {
  return changeList(db, caller, evaluationId, async (tx) => {
    const request = await findRequest(tx, evaluationId, requestId);
    if (!request) return success(null);
    if (request.version !== version) return failure({ code: "document_request_stale", current: request });
    const sent = await tx.document.count({ where: { requestId, removedAt: null } });
    if (sent > 0) return failure({ code: "document_request_answered", values: { title: request.title } });
    await tx.documentRequest.delete({ where: { id: requestId } });
    const left = await listRequests(tx, evaluationId);
    await setRequestOrder(
      tx,
      left.map(({ id }) => id),
    );
    await recordEvent(tx, caller, {
      event: "document_request_removed",
      evaluationId,
      subject: requestId,
      detail: { ...factsOf(request) },
    });
    return success(null);
  });
}

/** Gives a request another place in the list, named outright, so that moving twice is the same as once; beyond the last is last. */
export function moveRequest(
  db: Database,
  caller: Caller,
  { evaluationId, requestId, position }: Place & { position: number },
): Promise<Result<null, RequestFault>> {
  return changeList(db, caller, evaluationId, async (tx) => {
    const all = await listRequests(tx, evaluationId);
    const moved = all.find(({ id }) => id === requestId);
    if (!moved) return failure({ code: "document_request_stale", current: null });
    const others = all.map(({ id }) => id).filter((id) => id !== requestId);
    const place = Math.max(0, Math.min(Math.trunc(position), others.length));
    if (place === moved.position) return success(null);
    await setRequestOrder(tx, others.toSpliced(place, 0, requestId));
    await recordEvent(tx, caller, {
      event: "document_requests_ordered",
      evaluationId,
      subject: requestId,
      detail: { title: moved.title, before: { position: moved.position }, after: { position: place } },
    });
    return success(null);
  });
}

const factsOf = ({ title, type, note }: RequestFacts): RequestFacts => ({ title, type, note });
