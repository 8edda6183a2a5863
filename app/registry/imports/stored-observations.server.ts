import type { Database, Transaction } from "~/platform/database.server";
import { reportedReasons } from "../observations/missing";
import type { Observation } from "../observations/observation";

/** An observation with where it comes from. */
export type StoredObservation = Observation & { importId: number; reportedAs: string | null };

export interface ObservationFilter {
  indicators?: readonly string[];
  years?: readonly number[];
  municipality?: string;
}

/**
 * The observations that count: of several imports that have a place the latest, undone ones left out, and made-up ones as soon as there is
 * a real import. By indicator, year and municipality.
 */
export async function storedObservations(
  db: Database | Transaction,
  { indicators, years, municipality }: ObservationFilter,
): Promise<StoredObservation[]> {
  const rows = await db.observation.findMany({
    where: {
      import: await countingImports(db),
      ...(indicators && { indicator: { in: [...indicators] } }),
      ...(years && { year: { in: [...years] } }),
      ...(municipality !== undefined && { municipality }),
    },
    orderBy: [{ indicator: "asc" }, { year: "asc" }, { municipality: "asc" }, { importId: "asc" }],
  });
  const counting = rows.filter((row, at) => {
    const next = rows[at + 1];
    const isSame =
      next?.municipality === row.municipality && next.year === row.year && next.indicator === row.indicator;
    return !isSame;
  });
  return counting.map(({ value, missing, ...row }) =>
    value === null ? { ...row, value, missing: asReason(missing) } : { ...row, value, missing: null },
  );
}

/** Whether the observations that count are made up for the demo: so it is until anything else is imported. */
export async function countsSynthetic(db: Database | Transaction): Promise<boolean> {
  const { synthetic } = await countingImports(db);
  return synthetic && (await db.observationImport.count({ where: { undoneAt: null, synthetic } })) > 0;
}

/** Which imports count: the real ones, or, while there is none, those made up for the demo. Never both. */
export async function countingImports(
  db: Database | Transaction,
): Promise<{ undoneAt: null; synthetic: boolean }> {
  const real = await db.observationImport.count({ where: { undoneAt: null, synthetic: false } });
  return { undoneAt: null, synthetic: real === 0 };
}

function asReason(written: string | null) {
  const reason = reportedReasons.find((candidate) => candidate === written);
  if (!reason) throw new Error(`The database has an unknown reason for a missing figure: ${written}`);
  return reason;
}
