import type { Database } from "~/platform/database.server";
import { countingImports } from "./stored-observations.server";

/** How much an import has of one indicator in one year, and how much of that counts. */
export interface SeriesStanding {
  indicator: string;
  year: number;
  figures: number;
  missing: number;
  /** In the place of so many a later import has a figure that counts. */
  hidden: number;
}

/** A later import that hides figures of this one. */
export interface HidingImport {
  id: number;
  fileName: string;
  figures: number;
}

/** PostgreSQL counts in bigint, SQLite in whichever is wide enough. */
type Counted = bigint | number;

/** What an import holds, by indicator and year. */
export async function importContents(db: Database, importId: number): Promise<SeriesStanding[]> {
  const { synthetic } = await countingImports(db);
  const rows = await db.$queryRaw<
    { indicator: string; year: number; figures: Counted; missing: Counted; hidden: Counted }[]
  >`
    SELECT o."indicator", o."year", COUNT(*) AS "figures", COUNT(o."missing") AS "missing", COUNT(h."place") AS "hidden"
    FROM "Observation" o
    LEFT JOIN (
      SELECT DISTINCT l."indicator", l."year", l."municipality", 1 AS "place"
      FROM "Observation" l JOIN "ObservationImport" i ON i."id" = l."importId"
      WHERE l."importId" > ${importId} AND i."undoneAt" IS NULL AND i."synthetic" = ${synthetic}
    ) h ON h."indicator" = o."indicator" AND h."year" = o."year" AND h."municipality" = o."municipality"
    WHERE o."importId" = ${importId}
    GROUP BY o."indicator", o."year" ORDER BY o."indicator", o."year"`;
  return rows.map(({ indicator, year, figures, missing, hidden }) => ({
    indicator,
    year: Number(year),
    figures: Number(figures),
    missing: Number(missing),
    hidden: Number(hidden),
  }));
}

/** The later imports that have figures in the same places and count. */
export async function hidingImports(db: Database, importId: number): Promise<HidingImport[]> {
  const { synthetic } = await countingImports(db);
  const rows = await db.$queryRaw<{ id: number; fileName: string; figures: Counted }[]>`
    SELECT i."id", i."fileName", COUNT(*) AS "figures"
    FROM "Observation" o
    JOIN "Observation" l ON l."indicator" = o."indicator" AND l."year" = o."year" AND l."municipality" = o."municipality"
    JOIN "ObservationImport" i ON i."id" = l."importId"
    WHERE o."importId" = ${importId} AND l."importId" > ${importId} AND i."undoneAt" IS NULL AND i."synthetic" = ${synthetic}
    GROUP BY i."id", i."fileName" ORDER BY i."id" DESC`;
  return rows.map(({ id, fileName, figures }) => ({ id: Number(id), fileName, figures: Number(figures) }));
}
