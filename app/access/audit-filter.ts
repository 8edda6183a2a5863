import { z } from "zod";
import { formatTime } from "~/platform/format";
import { auditEvents } from "./audit";

const day = z.iso.date().optional().catch(undefined);

/** What the page of the audit trail shows, as its address says it; what cannot be read is passed over. */
export const auditFilterSchema = z.object({
  event: z.enum(auditEvents).optional().catch(undefined),
  /** A person's id: what they did and what was done with their account. */
  person: z.uuid().optional().catch(undefined),
  /** An evaluation's id: what was done with it. */
  evaluation: z.uuid().optional().catch(undefined),
  /** What was touched, such as a question's number: what was done with it. */
  subject: z.string().min(1).max(100).optional().catch(undefined),
  /** First and last day, «2026-03-01», both with. */
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

export type AuditFilter = z.output<typeof auditFilterSchema>;

/** The address of a page of the trail, with the same filter. */
export function auditAddress(
  { event, person, evaluation, subject, from, to }: Omit<AuditFilter, "page">,
  page: number,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ event, person, evaluation, subject, from, to }))
    if (value) query.set(name, value);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text === "" ? "/audit" : `/audit?${text}`;
}

/** Midnight in Norway as a day begins. Clocks change at other hours, so there is always one. */
export function startOfDay(date: string): Date {
  const summer = new Date(`${date}T00:00:00+02:00`);
  return formatTime(summer, "en") === "00:00" ? summer : new Date(`${date}T00:00:00+01:00`);
}

/** Midnight in Norway as a day ends. */
export function endOfDay(date: string): Date {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + 1);
  return startOfDay(noon.toISOString().slice(0, 10));
}
