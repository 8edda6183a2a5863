import { database } from "~/platform/database.server";
import { clearDueAddresses } from "~/survey/waves/clear-addresses.server";

const HOUR = 3_600_000;

/**
 * Deletes every hour what is kept only until a day that is over, for as long as the process runs. What was due at the start has been
 * deleted by then.
 */
export function startHousekeepingClock(): NodeJS.Timeout {
  return setInterval(() => void keepHouse(), HOUR).unref();
}

async function keepHouse(): Promise<void> {
  try {
    await clearDueAddresses(await database());
  } catch (error) {
    console.error("Peil could not delete what is due; it tries again in an hour.", error);
  }
}
