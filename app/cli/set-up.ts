import { cleanExpired } from "~/access/clean-expired.server";
import { loadInstruments } from "~/assessment/instruments/instrument-store.server";
import type { Configuration } from "~/platform/configuration.server";
import { openDatabase } from "~/platform/database.server";
import { migrate } from "~/platform/migrate.server";
import { loadMunicipalities } from "~/registry/municipality-loading.server";
import { loadSurveys } from "~/survey/instruments/instrument-store.server";
import { clearDueAddresses } from "~/survey/waves/clear-addresses.server";
import type { DemoSignIn } from "./demo/people";
import { readDemoSurveyLink } from "./demo/survey-wave";
import { closeDemoWorkspace, createDemoWorkspace, readDemoSignIns } from "./demo/workspace";

/** What was made ready before the pages are served. */
export interface Ready {
  /** Names of the migrations that were applied now. */
  migrations: string[];
  /** The people of the demo workspace; empty where there is none. */
  demoSignIns: DemoSignIn[];
  /** The path of the demo's personal link to a survey; null where there is none. */
  demoSurveyLink: string | null;
}

/**
 * Makes an installation ready: database, municipalities, instruments, and on a first start the demo workspace. Without
 * the demo, one that was made before is closed. Every step may be taken again; a second start changes nothing.
 */
export async function setUp({ databaseUrl, dataDirectory, demo }: Configuration): Promise<Ready> {
  const migrations = await migrate(databaseUrl);
  const db = await openDatabase(databaseUrl);
  try {
    await loadMunicipalities(db);
    await loadInstruments(db);
    await loadSurveys(db);
    await cleanExpired(db);
    await clearDueAddresses(db);
    if (demo) await createDemoWorkspace(db, dataDirectory);
    else await closeDemoWorkspace(db, dataDirectory);
    return {
      migrations,
      demoSignIns: readDemoSignIns(dataDirectory),
      demoSurveyLink: readDemoSurveyLink(dataDirectory),
    };
  } finally {
    await db.$disconnect();
  }
}
