import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { readMuted } from "~/access/notification";
import { type Database, inTransaction, type Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import { notify } from "../notifications/notify.server";

export type TellFault =
  | RefusedFault
  | (Fault & { code: "documents_list_empty" | "documents_nobody_to_tell" | "documents_all_muted" });

/** The people of a municipality in Peil who can sign in, by name; `told` of them get a mail when documents are asked for. */
export interface Contacts {
  all: string[];
  told: string[];
}

export async function listContacts(
  db: Database | Transaction,
  municipalityNumber: string,
): Promise<Contacts> {
  const people = await db.user.findMany({
    where: { role: "municipality", municipalityNumber, deactivatedAt: null },
    orderBy: { name: "asc" },
    select: { name: true, mutedNotifications: true },
  });
  const told = people.filter((person) => !readMuted(person.mutedNotifications).includes("documents_asked"));
  return { all: people.map(({ name }) => name), told: told.map(({ name }) => name) };
}

/** When the municipality was last told, by whom and to whom; null when it has not been. */
export interface LastTold {
  at: Date;
  byName: string;
  people: string[];
}

export async function findLastTold(db: Database, evaluationId: string): Promise<LastTold | null> {
  const event = await db.auditEvent.findFirst({
    where: { evaluationId, event: "documents_asked" },
    orderBy: { at: "desc" },
  });
  if (!event) return null;
  const { people = [] } = JSON.parse(event.detail ?? "{}") as { people?: string[] };
  return { at: event.at, byName: event.actorName, people };
}

/**
 * Tells the people of the municipality by mail that the list of documents is ready.
 * @param tell `sendId` is chosen by the form, so that a form sent twice sends one mail
 * @returns how many of them the mail did not reach
 */
export async function tellMunicipality(
  db: Database,
  caller: Caller,
  { evaluationId, sendId }: { evaluationId: string; sendId: string },
): Promise<Result<{ unreached: number }, TellFault>> {
  const told = await inTransaction(db, async (tx): Promise<Result<{ isNew: boolean }, TellFault>> => {
    const open = await stillAllowed(tx, caller, evaluationId, "ask_for_documents");
    if (!open.ok) return open;
    const sent = await tx.auditEvent.count({
      where: { evaluationId, event: "documents_asked", subject: sendId },
    });
    if (sent > 0) return success({ isNew: false });
    const requests = await tx.documentRequest.count({ where: { evaluationId } });
    if (requests === 0) return failure({ code: "documents_list_empty" });
    const contacts = await listContacts(tx, open.value.municipality.number);
    if (contacts.all.length === 0) return failure({ code: "documents_nobody_to_tell" });
    if (contacts.told.length === 0) return failure({ code: "documents_all_muted" });
    await recordEvent(tx, caller, {
      event: "documents_asked",
      evaluationId,
      subject: sendId,
      detail: { requests, people: contacts.told },
    });
    return success({ isNew: true });
  });
  if (!told.ok) return told;
  if (!told.value.isNew) return success({ unreached: 0 });
  const unreached = await notify(db, "documents_asked", "contacts", evaluationId, { except: caller.id });
  return success({ unreached: unreached.length });
}
