import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from "vitest";
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

async function onPostgres(database: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject("postgresServer")}/${database}` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The database that all tests of a worker use, one after the other: to make one takes longer than most tests. */
let postgresDatabase: Promise<string> | undefined;

async function makePostgres(): Promise<string> {
  const name = `peil_${randomUUID().replaceAll("-", "")}`;
  await onPostgres("postgres", `CREATE DATABASE ${name} TEMPLATE ${inject("postgresTemplate")}`);
  return name;
}

/** Leaves the database as its migrations made it. Whoever still writes to it from an earlier test is cut off. */
const EMPTY_POSTGRES = `DO $$
DECLARE name text;
BEGIN
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
  SET LOCAL session_replication_role = replica;
  FOR name IN SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE 'DELETE FROM ' || name;
  END LOOP;
  FOR name IN SELECT quote_ident(sequencename) FROM pg_sequences WHERE schemaname = 'public' LOOP
    EXECUTE 'ALTER SEQUENCE ' || name || ' RESTART';
  END LOOP;
END $$`;

async function freshPostgres(): Promise<Fresh> {
  const name = await (postgresDatabase ??= makePostgres());
  await onPostgres(name, EMPTY_POSTGRES);
  return { url: `${inject("postgresServer")}/${name}`, remove: async () => undefined };
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

/**
 * Runs a suite that only reads twice, on a real SQLite and on a real PostgreSQL, with one database for all of its tests.
 * @param fill writes what they read into the empty migrated database.
 * @param suite gets `database()`, which gives its client.
 */
export function describeFilledStore(
  title: string,
  fill: (db: Database) => Promise<unknown>,
  suite: (database: () => Database) => void,
): void {
  for (const kind of kinds) {
    describe(`${title} on ${kind.name}`, () => {
      let fresh: Fresh;
      let db: Database;
      beforeAll(async () => {
        fresh = await kind.fresh();
        db = await openDatabase(fresh.url);
        await fill(db);
      });
      afterAll(async () => {
        await db.$disconnect();
        await fresh.remove();
      });
      suite(() => db);
    });
  }
}
