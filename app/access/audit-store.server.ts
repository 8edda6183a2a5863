import type { Database } from "~/platform/database.server";
import { type AuditEventName, auditEvents } from "./audit";
import { type DetailLine, detailLines } from "./audit-detail";
import { type AuditFilter, endOfDay, startOfDay } from "./audit-filter";

export const AUDIT_PAGE_LENGTH = 100;

/** One event of the trail as a page shows it. */
export interface TrailLine {
  id: string;
  at: Date;
  actorName: string;
  event: AuditEventName;
  subject: string | null;
  evaluation: { id: string; municipality: string; year: number } | null;
  detail: DetailLine[];
}

export interface TrailPage {
  lines: TrailLine[];
  /** Events that the filter lets through, on all pages. */
  count: number;
  pages: number;
}

/** One page of the audit trail, newest first. */
export async function listEvents(db: Database, filter: AuditFilter): Promise<TrailPage> {
  const where = await asCondition(db, filter);
  const [count, rows] = await Promise.all([
    db.auditEvent.count({ where }),
    db.auditEvent.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip: (filter.page - 1) * AUDIT_PAGE_LENGTH,
      take: AUDIT_PAGE_LENGTH,
    }),
  ]);
  const evaluations = await nameEvaluations(
    db,
    rows.flatMap(({ evaluationId }) => evaluationId ?? []),
  );
  const lines = rows.map(({ id, at, actorName, event, subject, evaluationId, detail }) => ({
    id,
    at,
    actorName,
    event: asEvent(event),
    subject,
    evaluation: (evaluationId && evaluations.get(evaluationId)) || null,
    detail: detailLines(detail),
  }));
  return { lines, count, pages: Math.max(Math.ceil(count / AUDIT_PAGE_LENGTH), 1) };
}

async function asCondition(db: Database, { event, person, evaluation, subject, from, to }: AuditFilter) {
  const email = person ? (await db.user.findUnique({ where: { id: person } }))?.email : undefined;
  const about = email ? [{ subject: email }] : [];
  const time = { ...(from ? { gte: startOfDay(from) } : {}), ...(to ? { lt: endOfDay(to) } : {}) };
  return {
    ...(event ? { event } : {}),
    ...(evaluation ? { evaluationId: evaluation } : {}),
    ...(subject ? { subject } : {}),
    ...(person ? { OR: [{ actorId: person }, ...about] } : {}),
    ...(from || to ? { at: time } : {}),
  };
}

async function nameEvaluations(db: Database, ids: string[]) {
  const rows = await db.evaluation.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, year: true, municipality: { select: { name: true } } },
  });
  return new Map(
    rows.map(({ id, year, municipality }) => [id, { id, year, municipality: municipality.name }]),
  );
}

function asEvent(value: string): AuditEventName {
  const event = auditEvents.find((candidate) => candidate === value);
  if (!event) throw new Error(`The audit trail has an unknown event: ${value}`);
  return event;
}
