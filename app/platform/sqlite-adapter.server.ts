import { createClient, type Client, type InStatement } from "@libsql/client";
import { PrismaLibSql } from "@prisma/adapter-libsql";

interface Options {
  url: string;
  /** Milliseconds that a write waits for another process's write. */
  timeout: number;
}

/**
 * Prisma's libsql adapter on a single connection.
 *
 * As shipped, libsql opens a new connection for every transaction and leaves the old one to the garbage collector: two
 * file descriptors and about 200 kB leak each time, and the deferred BEGIN fails at once when another process writes.
 * Here every transaction runs on the one connection and takes the write lock from its start, so the timeout applies.
 * The adapter's own queue holds other queries back while a transaction is open.
 */
export class SingleConnectionSqlite extends PrismaLibSql {
  constructor(private readonly options: Options) {
    super(options);
  }

  /** Called by the adapter when it connects; not part of its published types. */
  override createClient(): Client {
    const client = createClient(this.options);
    return new Proxy(client, {
      get(target, key) {
        if (key === "transaction") return () => beginOn(target);
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }
}

/**
 * Begins a transaction on the connection. A COMMIT that fails, as on a full disk, leaves SQLite inside the transaction: it is
 * rolled back before the failure is thrown on, or every later transaction would fail to begin.
 */
export async function beginOn(client: Pick<Client, "execute">) {
  await client.execute("BEGIN IMMEDIATE");
  let open = true;
  const rollback = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await client.execute("ROLLBACK");
  };
  const commit = async (): Promise<void> => {
    if (!open) return;
    try {
      await client.execute("COMMIT");
      open = false;
    } catch (error) {
      // Some failures have ended the transaction already; then there is nothing to roll back, and the cause is still COMMIT's.
      await rollback().catch(() => undefined);
      throw error;
    }
  };
  return {
    execute: (statement: InStatement) => client.execute(statement),
    commit,
    rollback,
    close: () => void rollback().catch(() => undefined),
    get closed() {
      return !open;
    },
  };
}
