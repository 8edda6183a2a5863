import fs from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { readConfiguration } from "./configuration.server";
import { PrismaClient as PostgresClient } from "./generated/postgres/client";
import { PrismaClient as SqliteClient, type Prisma } from "./generated/sqlite/client";
import { SingleConnectionSqlite } from "./sqlite-adapter.server";

/** The client that every store takes. The types are SQLite's; PostgreSQL's client has the same models. */
export type Database = SqliteClient;

/** The client inside a transaction. Never call the outer client there: on SQLite it would wait for the transaction. */
export type Transaction = Prisma.TransactionClient;

const WRITE_WAIT_MILLISECONDS = 10_000;
const POSTGRES_CONNECTIONS = 10;

/** What every part of one process shares. */
interface Shared {
  /** The database of the installation, by its address. */
  opened: Map<string, Promise<Database>>;
  postgresClients: WeakSet<Database>;
}

/**
 * Not a variable of this module: the command and the pages are bundled each with a copy of it, and run in one process. Two connections
 * of one process to SQLite would wait for each other until they give up, since libsql lets nothing else run while it waits for a lock.
 */
const shared = ((globalThis as Record<symbol, unknown>)[Symbol.for("peil.databases")] ??= {
  opened: new Map(),
  postgresClients: new WeakSet(),
}) as Shared;

/** Opens the database at `file:…` or `postgresql://…`. The caller closes it with `$disconnect()`. */
export async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith("postgres")) {
    const adapter = new PrismaPg({ connectionString: url, max: POSTGRES_CONNECTIONS });
    const client = new PostgresClient({ adapter }) as unknown as Database;
    shared.postgresClients.add(client);
    return client;
  }
  fs.mkdirSync(path.dirname(url.slice("file:".length)), { recursive: true });
  const database = new SqliteClient({
    adapter: new SingleConnectionSqlite({ url, timeout: WRITE_WAIT_MILLISECONDS }),
  });
  await database.$queryRawUnsafe("PRAGMA journal_mode=WAL");
  await database.$queryRawUnsafe("PRAGMA synchronous=FULL");
  return database;
}

/** Whether the database is PostgreSQL: for the few statements that the two databases write differently. */
export function isPostgres(db: Database): boolean {
  return shared.postgresClients.has(db);
}

/** The database of this installation, opened once for the whole process. After a failure the next call tries again. */
export function database(): Promise<Database> {
  const url = readConfiguration().databaseUrl;
  const open = shared.opened.get(url);
  if (open) return open;
  const opening = openDatabase(url).catch((error: unknown) => {
    shared.opened.delete(url);
    throw error;
  });
  shared.opened.set(url, opening);
  return opening;
}

const RETRIES = 10;

/**
 * A serializable transaction lost to another and may be run again. Lost at COMMIT, it comes as the adapter's own error, and lost in a
 * statement of our own as the reason of a failure of that statement.
 */
function isConflict(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("code" in error && error.code === "P2034") return true;
  if ("meta" in error && typeof error.meta === "object" && error.meta && "driverAdapterError" in error.meta)
    return isConflict(error.meta.driverAdapterError);
  return (
    error instanceof Error &&
    error.name === "DriverAdapterError" &&
    error.message === "TransactionWriteConflict"
  );
}

/** On PostgreSQL two transactions can both look for a row and then make it; the one that is refused finds it when it runs again. */
function isTwin(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
}

/**
 * Runs `work` in one transaction, all or nothing. On PostgreSQL it is serializable and run again when it loses to another;
 * on SQLite writers stand in line. `work` must therefore do nothing but read and write through `tx`.
 */
export async function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, {
        isolationLevel: "Serializable",
        maxWait: 20_000,
        timeout: 30_000,
      });
    } catch (error) {
      const mayRunAgain = isTwin(error) ? attempt < 3 : isConflict(error) && attempt < RETRIES;
      if (!mayRunAgain) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * attempt * 10 * (1 + Math.random())));
    }
  }
}
