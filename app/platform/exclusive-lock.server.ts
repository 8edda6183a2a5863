import { createClient } from "@libsql/client";
import pg from "pg";

/** A lock that one process holds until it lets go or ends, however it ends. */
export interface ExclusiveLock {
  /** False once the connection that held it is lost. */
  held: () => boolean;
  release: () => Promise<void>;
}

/**
 * Takes a lock of an installation's database, for work that only one process may do at a time.
 * The operating system (SQLite) or the server (PostgreSQL) gives it back when a process is killed, so it needs no age and no clock.
 * @param url of the database, `file:…` or `postgresql://…`
 * @returns null while another process holds it.
 */
export function tryLock(url: string, name: string): Promise<ExclusiveLock | null> {
  return url.startsWith("postgres") ? tryPostgres(url, name) : trySqlite(url, name);
}

/** A write transaction that is held open, on an empty database of its own beside the real one. */
async function trySqlite(url: string, name: string): Promise<ExclusiveLock | null> {
  const client = createClient({ url: `${url}.${name}-lock` });
  try {
    await client.execute("BEGIN EXCLUSIVE");
  } catch (error) {
    client.close();
    if (error instanceof Error && "code" in error && error.code === "SQLITE_BUSY") return null;
    throw error;
  }
  return {
    held: () => true,
    release: async () => {
      await client.execute("ROLLBACK");
      client.close();
    },
  };
}

/** An advisory lock of a session of its own. */
async function tryPostgres(connectionString: string, name: string): Promise<ExclusiveLock | null> {
  const client = new pg.Client({ connectionString, keepAlive: true });
  let held = true;
  client.on("error", () => (held = false));
  client.on("end", () => (held = false));
  await client.connect();
  const { rows } = await client.query<{ locked: boolean }>(
    "SELECT pg_try_advisory_lock(hashtext($1)) AS locked",
    [`peil ${name}`],
  );
  if (!rows[0]?.locked) {
    await client.end();
    return null;
  }
  return { held: () => held, release: () => client.end() };
}
