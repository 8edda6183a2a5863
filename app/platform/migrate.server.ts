import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { createClient, type InArgs, type Transaction as LibsqlTransaction } from "@libsql/client";
import pg from "pg";
import { inProject } from "./root.server";

/**
 * Applies the migrations in prisma/ that the database has not seen, in order, one transaction each, and records them in
 * Prisma's own ledger so that Prisma's tools find it clean. Several processes may start at once: one applies, the others
 * wait. A migration that was edited after it ran, or that stopped half-way, is refused by name.
 * @returns the names of the migrations that were applied now.
 */
export async function migrate(url: string): Promise<string[]> {
  const driver = url.startsWith("file:") ? await openSqlite(url) : await openPostgres(url);
  const applied: string[] = [];
  try {
    for (const migration of readMigrations(driver.folder)) {
      await driver.begin();
      try {
        if (await applyOnce(driver, migration)) applied.push(migration.name);
        await driver.commit();
      } catch (error) {
        await driver.rollback().catch(() => undefined);
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`Migration ${migration.name}: ${reason}`, { cause: error });
      }
    }
  } finally {
    await driver.close();
  }
  return applied;
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface Driver {
  folder: string;
  ledger: string;
  /** The n-th placeholder, counted from 1. */
  placeholder: (n: number) => string;
  now: () => string | Date;
  begin: () => Promise<void>;
  commit: () => Promise<void>;
  rollback: () => Promise<void>;
  script: (sql: string) => Promise<void>;
  query: (sql: string, values: (string | Date)[]) => Promise<Record<string, unknown>[]>;
  close: () => Promise<void>;
}

function readMigrations(folder: string): Migration[] {
  return fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(path.join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function applyOnce(driver: Driver, migration: Migration): Promise<boolean> {
  await driver.script(driver.ledger);
  const at = driver.placeholder;
  const [row] = await driver.query(
    `SELECT checksum, finished_at FROM _prisma_migrations WHERE migration_name = ${at(1)} AND rolled_back_at IS NULL`,
    [migration.name],
  );
  if (row) {
    if (!row["finished_at"]) throw new Error("it stopped half-way; restore the database from a copy.");
    if (row["checksum"] !== migration.checksum) throw new Error("it was edited after it had been applied.");
    return false;
  }
  const started = driver.now();
  await driver.script(migration.sql);
  await driver.query(
    `INSERT INTO _prisma_migrations (id, checksum, started_at, finished_at, migration_name, applied_steps_count)
     VALUES (${at(1)}, ${at(2)}, ${at(3)}, ${at(4)}, ${at(5)}, 1)`,
    [randomUUID(), migration.checksum, started, driver.now(), migration.name],
  );
  return true;
}

async function openSqlite(url: string): Promise<Driver> {
  fs.mkdirSync(path.dirname(url.slice("file:".length)), { recursive: true });
  const client = createClient({ url, timeout: 10_000 });
  await client.execute("PRAGMA journal_mode=WAL");
  // libsql rolls back at the end of every script of its own, so the transaction has to be one of its transactions.
  let open: LibsqlTransaction | undefined;
  const current = (): LibsqlTransaction => {
    if (!open) throw new Error("no transaction is open");
    return open;
  };
  return {
    folder: inProject("prisma", "migrations"),
    ledger: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
      "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
      "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
    placeholder: () => "?",
    now: () => new Date().toISOString().replace("Z", "+00:00"),
    begin: async () => {
      await client.execute("PRAGMA foreign_keys=OFF");
      open = await client.transaction("write");
    },
    commit: async () => {
      const faults = (await current().execute("PRAGMA foreign_key_check")).rows;
      if (faults.length > 0) throw new Error(`${faults.length} rows point to rows that do not exist.`);
      await current().commit();
    },
    rollback: () => current().rollback(),
    script: (sql) => current().executeMultiple(sql),
    query: async (sql, values) => (await current().execute({ sql, args: values as InArgs })).rows,
    close: async () => client.close(),
  };
}

/** Any number, the same in every process: whoever holds it may migrate. */
const ADVISORY_LOCK = 72_707_369;

async function openPostgres(url: string): Promise<Driver> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = async (sql: string) => void (await client.query(sql));
  return {
    folder: inProject("prisma", "postgres", "migrations"),
    ledger: `CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`,
    placeholder: (n) => `$${n}`,
    now: () => new Date(),
    begin: async () => {
      await run("BEGIN");
      await run(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    },
    commit: () => run("COMMIT"),
    rollback: () => run("ROLLBACK"),
    script: run,
    query: async (sql, values) => (await client.query(sql, values)).rows as Record<string, unknown>[],
    close: () => client.end(),
  };
}
