import type { Database } from "~/platform/database.server";
import { formatDate } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { findInstrument } from "./instrument-store.server";
import { evaluationPoints } from "./points";
import { type ShownPoints, showPoints } from "./shown-points";
import { snapshotGrades, snapshotSchema } from "./snapshot";

/** A published version with the total that stands in its report. */
export interface PublishedTotal {
  number: number;
  /** «3. mars 2026» */
  publishedOn: string;
  publishedByName: string;
  /** Why it replaced the version before; null for the first. */
  reason: string | null;
  total: ShownPoints;
}

/** The published versions of these evaluations, by the evaluation's id, newest first. Totals are reckoned from the snapshots. */
export async function loadPublishedTotals(
  db: Database,
  evaluationIds: readonly string[],
  language: Language,
): Promise<Map<string, PublishedTotal[]>> {
  const rows = await db.publication.findMany({
    where: { evaluationId: { in: [...evaluationIds] } },
    orderBy: { number: "desc" },
  });
  const totals = new Map<string, PublishedTotal[]>();
  for (const { evaluationId, number, publishedAt, publishedByName, reason, ...row } of rows) {
    const snapshot = snapshotSchema.parse(JSON.parse(row.snapshot));
    const instrument = await findInstrument(db, snapshot.instrument.id);
    const { total } = evaluationPoints(instrument, snapshotGrades(snapshot));
    const version = {
      number,
      publishedOn: formatDate(publishedAt, language),
      publishedByName,
      reason,
      total: showPoints(total, "total", language),
    };
    totals.set(evaluationId, [...(totals.get(evaluationId) ?? []), version]);
  }
  return totals;
}
