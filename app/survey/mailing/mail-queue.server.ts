import { readConfiguration } from "~/platform/configuration.server";
import { type Database, database } from "~/platform/database.server";
import { type ExclusiveLock, tryLock } from "~/platform/exclusive-lock.server";
import { deliverNext } from "./deliver-letter.server";
import { settleAbandoned } from "./letter-queue.server";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** How soon a new mailing is seen. */
const IDLE = 2 * SECOND;
/** How soon another process takes over from one that has ended. */
const WITHOUT_LOCK = 5 * SECOND;
/** How long a mail server that lets nobody in is left alone. */
const SERVER_REST = MINUTE;
const AFTER_ERROR = 10 * SECOND;

/** Sends the letters in line, one at a time, for as long as the process runs. */
export interface MailQueue {
  /** Lets the letter under way end. */
  stop: () => Promise<void>;
}

/**
 * Starts to send what stands in line. Of several processes on one database only one sends, so that PEIL_MAIL_PER_MINUTE holds for all
 * of them, and so that what another left half-sent can be told from what it is sending.
 */
export function startMailQueue(): MailQueue {
  const stopping = new AbortController();
  const running = run(stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function run(stopping: AbortSignal): Promise<void> {
  let lock: ExclusiveLock | null = null;
  let settled = false;
  while (!stopping.aborted) {
    try {
      if (!lock?.held()) {
        lock = await tryLock(readConfiguration().databaseUrl, "mail-queue");
        settled = false;
      }
      if (!lock) {
        await pause(WITHOUT_LOCK, stopping);
        continue;
      }
      const db = await database();
      if (!settled) await settleAbandoned(db);
      settled = true;
      await pause(await sendOne(db), stopping);
    } catch (error) {
      // What it was sending is looked at afresh: it may be the database that failed.
      settled = false;
      console.error("Peil could not send what stands in line; it tries again.", error);
      await pause(AFTER_ERROR, stopping);
    }
  }
  await lock?.release();
}

/** @returns milliseconds to wait before the next. */
async function sendOne(db: Database): Promise<number> {
  const began = performance.now();
  const delivery = await deliverNext(db);
  if (delivery === "nothing") return IDLE;
  if (delivery === "server") return SERVER_REST;
  return Math.max(0, MINUTE / readConfiguration().mailPerMinute - (performance.now() - began));
}

/** The wait keeps no process alive, and ends at once when the process is to stop. */
function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds).unref();
    if (stopping.aborted) done();
    else stopping.addEventListener("abort", done);
  });
}
