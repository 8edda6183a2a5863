import type { Database, Transaction } from "~/platform/database.server";
import type { AuditEntry } from "./audit";
import type { Actor } from "./caller";

/** Writes one line of the audit trail through the transaction of the change that it tells of. */
export async function recordEvent(
  tx: Transaction | Database,
  actor: Actor,
  entry: AuditEntry,
): Promise<void> {
  await tx.auditEvent.create({ data: eventRow(actor, entry) });
}

/** Writes lines of the audit trail for many who did something at the same time, in one statement. */
export async function recordEvents(
  tx: Transaction | Database,
  events: readonly { actor: Actor; entry: AuditEntry }[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.auditEvent.createMany({ data: events.map(({ actor, entry }) => eventRow(actor, entry)) });
}

function eventRow(actor: Actor, entry: AuditEntry) {
  return {
    actorId: actor.id,
    actorName: actor.name,
    event: entry.event,
    evaluationId: entry.evaluationId ?? null,
    subject: entry.subject ?? null,
    detail: entry.detail ? JSON.stringify(entry.detail) : null,
  };
}
