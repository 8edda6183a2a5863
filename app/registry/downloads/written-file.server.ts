import { Piscina } from "piscina";
import type { Database } from "~/platform/database.server";
import { inProject } from "~/platform/root.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { FileTask } from "./file-worker.server";
import type { LongTable } from "./long-table";
import { packTable } from "./packed-table";
import type { FileFormat } from "./write-table.server";

export type FileFault = Fault & { code: "download_busy" };

/** What is to be written, in what form. */
export interface FileContent {
  format: FileFormat;
  table: () => Promise<LongTable>;
}

/** Where the worker is built to (scripts/bundle.mjs). */
const workerFile = inProject("build", "command", "file-worker.mjs");

/** Files that wait to be written; who comes after these is asked to try again. */
const QUEUE_MOST = 12;
const IDLE_MILLISECONDS = 60_000;
const MEMORY_MEGABYTES = 768;
/** What is kept of files that are written, the longest unasked going first. */
const KEPT_MOST_BYTES = 32 * 1024 * 1024;

let pool: Piscina<FileTask, Uint8Array<ArrayBuffer>> | undefined;

/** Files under way, by database and mark: who asks for the same waits for the same. */
const underWay = new WeakMap<Database, Map<string, Promise<Uint8Array<ArrayBuffer>>>>();
const kept = new WeakMap<Database, Map<string, Uint8Array<ArrayBuffer>>>();

/**
 * Writes a file in a worker, one at a time, so that pages are served meanwhile: a spreadsheet of all figures of a year takes seconds. What
 * is written is kept until its figures change, or until others take its place.
 * @param key names the file, and changes with what it holds.
 * @returns download_busy when too many wait already.
 */
export async function writtenFile(
  db: Database,
  file: FileContent,
  key: string,
): Promise<Result<Uint8Array<ArrayBuffer>, FileFault>> {
  const written = ofDatabase(kept, db);
  const there = written.get(key);
  if (there) {
    written.delete(key);
    written.set(key, there);
    return success(there);
  }
  const working = ofDatabase(underWay, db);
  let work = working.get(key);
  if (!work) {
    if (working.size >= QUEUE_MOST) return failure({ code: "download_busy" });
    work = write(file).finally(() => working.delete(key));
    working.set(key, work);
  }
  const bytes = await work;
  keep(written, key, bytes);
  return success(bytes);
}

async function write({ table, format }: FileContent): Promise<Uint8Array<ArrayBuffer>> {
  pool ??= new Piscina({
    filename: workerFile,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MILLISECONDS,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  return pool.run({ table: packTable(await table()), format });
}

function keep(
  written: Map<string, Uint8Array<ArrayBuffer>>,
  key: string,
  bytes: Uint8Array<ArrayBuffer>,
): void {
  written.delete(key);
  written.set(key, bytes);
  let total = [...written.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [oldest, { length }] of written) {
    if (total <= KEPT_MOST_BYTES) break;
    written.delete(oldest);
    total -= length;
  }
}

function ofDatabase<T>(maps: WeakMap<Database, Map<string, T>>, db: Database): Map<string, T> {
  const there = maps.get(db) ?? new Map<string, T>();
  maps.set(db, there);
  return there;
}
