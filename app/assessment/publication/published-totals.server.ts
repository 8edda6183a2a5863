import type { Database } from "~/platform/database.server";
import { formatDate } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import type { Evaluation } from "../evaluations/evaluation";
import type { Instrument } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { evaluationPoints } from "../points";
import { type ShownPoints, showPoints } from "../shown-points";
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

/** The published versions of an evaluation, newest first. Totals are reckoned from the snapshots. */
export async function loadPublishedTotals(
  db: Database,
  evaluationId: string,
  language: Language,
): Promise<PublishedTotal[]> {
  const rows = await db.publication.findMany({ where: { evaluationId }, orderBy: { number: "desc" } });
  const totals = await totalsOf(db, rows, language);
  return totals.map(({ number, publishedAt, publishedByName, reason, total }) => ({
    number,
    publishedOn: formatDate(publishedAt, language),
    publishedByName,
    reason,
    total,
  }));
}

/** The newest published version of each of these evaluations that has one, by the evaluation's id. No older one is read. */
export async function loadLatestTotals(
  db: Database,
  evaluations: readonly Pick<Evaluation, "id" | "publications">[],
  language: Language,
): Promise<Map<string, Pick<PublishedTotal, "number" | "total">>> {
  const idsByNumber = new Map<number, string[]>();
  for (const { id, publications } of evaluations) {
    const latest = publications[0]?.number;
    if (latest !== undefined) idsByNumber.set(latest, [...(idsByNumber.get(latest) ?? []), id]);
  }
  const rows = await db.publication.findMany({
    where: { OR: [...idsByNumber].map(([number, ids]) => ({ number, evaluationId: { in: ids } })) },
    select: { evaluationId: true, number: true, snapshot: true },
  });
  const totals = await totalsOf(db, rows, language);
  return new Map(totals.map(({ evaluationId, number, total }) => [evaluationId, { number, total }]));
}

/** The rows with the total that their snapshot comes to. Each instrument is asked for once. */
async function totalsOf<Row extends { snapshot: string }>(
  db: Database,
  rows: readonly Row[],
  language: Language,
): Promise<(Row & { total: ShownPoints })[]> {
  const read = rows.map((row) => ({ row, snapshot: snapshotSchema.parse(JSON.parse(row.snapshot)) }));
  const instruments = new Map<string, Instrument>();
  for (const id of new Set(read.map(({ snapshot }) => snapshot.instrument.id))) {
    instruments.set(id, await findInstrument(db, id));
  }
  return read.map(({ row, snapshot }) => {
    const instrument = instruments.get(snapshot.instrument.id);
    if (!instrument)
      throw new Error(`The instrument ${snapshot.instrument.id} was just read and is not there.`);
    const { total } = evaluationPoints(instrument, snapshotGrades(snapshot));
    return { ...row, total: showPoints(total, "total", language) };
  });
}
