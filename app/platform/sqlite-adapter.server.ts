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

async function beginOn(client: Client) {
  await client.execute("BEGIN IMMEDIATE");
  let open = true;
  const end = (statement: "COMMIT" | "ROLLBACK") => async () => {
    if (!open) return;
    open = false;
    await client.execute(statement);
  };
  return {
    execute: (statement: InStatement) => client.execute(statement),
    commit: end("COMMIT"),
    rollback: end("ROLLBACK"),
    close: () => void end("ROLLBACK")(),
    get closed() {
      return !open;
    },
  };
}
