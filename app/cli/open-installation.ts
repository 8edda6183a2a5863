import { loadInstruments } from "~/assessment/instruments/instrument-store.server";
import { readConfiguration } from "~/platform/configuration.server";
import { type Database, openDatabase } from "~/platform/database.server";
import { migrate } from "~/platform/migrate.server";
import { loadMunicipalities } from "~/registry/municipality-loading.server";

/**
 * The database of this installation, for a command that runs beside the server or before it. One that exists is left as it is;
 * one that does not is made, with municipalities and instruments. The caller closes it.
 */
export async function openInstallation(): Promise<Database> {
  const { databaseUrl } = readConfiguration();
  const db = await openDatabase(databaseUrl);
  if (await isPrepared(db, databaseUrl)) return db;
  await migrate(databaseUrl);
  await loadMunicipalities(db);
  await loadInstruments(db);
  return db;
}

/** Whether the database has the ledger of migrations: whoever makes a database of Peil makes that first. */
async function isPrepared(db: Database, databaseUrl: string): Promise<boolean> {
  const found: unknown[] = databaseUrl.startsWith("file:")
    ? await db.$queryRaw`SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'`
    : await db.$queryRaw`SELECT table_name FROM information_schema.tables
        WHERE table_schema = current_schema() AND table_name = '_prisma_migrations'`;
  return found.length > 0;
}
