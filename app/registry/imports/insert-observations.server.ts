import type { Transaction } from "~/platform/database.server";
import type { StoredFigure } from "./prepare-import.server";

export const ROWS_A_STATEMENT = 2_000;

/**
 * Hands the rows to the database as lists in JSON, which it takes apart itself: half a million take seconds in place of minutes.
 */
export async function insertObservations(
  tx: Transaction,
  onPostgres: boolean,
  importId: number,
  figures: Iterable<StoredFigure>,
): Promise<void> {
  const write = onPostgres ? insertOnPostgres : insertOnSqlite;
  let batch: unknown[] = [];
  for (const { indicator, year, municipality, figure, reportedAs } of figures) {
    batch.push({ i: indicator, y: year, m: municipality, v: figure.value, r: figure.missing, n: reportedAs });
    if (batch.length < ROWS_A_STATEMENT) continue;
    await write(tx, importId, JSON.stringify(batch));
    batch = [];
  }
  if (batch.length > 0) await write(tx, importId, JSON.stringify(batch));
}

const insertOnSqlite = (tx: Transaction, importId: number, rows: string): Promise<number> => tx.$executeRaw`
  INSERT INTO "Observation" ("indicator", "year", "municipality", "importId", "value", "missing", "reportedAs")
  SELECT value ->> 'i', value ->> 'y', value ->> 'm', ${importId}, CAST(value ->> 'v' AS REAL), value ->> 'r', value ->> 'n'
  FROM json_each(${rows})`;

const insertOnPostgres = (tx: Transaction, importId: number, rows: string): Promise<number> => tx.$executeRaw`
  INSERT INTO "Observation" ("indicator", "year", "municipality", "importId", "value", "missing", "reportedAs")
  SELECT i, y, m, ${importId}::int, v, r, n
  FROM json_to_recordset(${rows}::json) AS f(i text, y int, m text, v double precision, r text, n text)`;
