import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, inject } from "vitest";
import { type Database, openDatabase } from "~/platform/database.server";

interface Fresh {
  url: string;
  remove: () => Promise<void>;
}

async function freshSqlite(): Promise<Fresh> {
  const file = path.join(os.tmpdir(), `peil-${randomUUID()}.db`);
  fs.copyFileSync(inject("sqliteTemplate"), file);
  const remove = async (): Promise<void> => {
    for (const ending of ["", "-wal", "-shm"]) fs.rmSync(file + ending, { force: true });
  };
  return { url: `file:${file}`, remove };
}

async function onPostgres(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject("postgresServer")}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function freshPostgres(): Promise<Fresh> {
  const name = `peil_${randomUUID().replaceAll("-", "")}`;
  await onPostgres(`CREATE DATABASE ${name} TEMPLATE ${inject("postgresTemplate")}`);
  return {
    url: `${inject("postgresServer")}/${name}`,
    remove: () => onPostgres(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

const kinds = [
  { name: "SQLite", fresh: freshSqlite },
  { name: "PostgreSQL", fresh: freshPostgres },
];

/**
 * Runs a suite twice, on a real SQLite and on a real PostgreSQL, with an empty migrated database for every test.
 * @param suite gets `database()`, which gives the current test's client, and `url()`, its address.
 */
export function describeStore(
  title: string,
  suite: (database: () => Database, url: () => string) => void,
): void {
  for (const kind of kinds) {
    describe(`${title} on ${kind.name}`, () => {
      let fresh: Fresh;
      let db: Database;
      beforeEach(async () => {
        fresh = await kind.fresh();
        db = await openDatabase(fresh.url);
      });
      afterEach(async () => {
        await db.$disconnect();
        await fresh.remove();
      });
      suite(
        () => db,
        () => fresh.url,
      );
    });
  }
}
