import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import { inProject } from "~/platform/root.server";
import { Figures } from "./figures";
import type { PackedReading, ReadTask } from "./import-worker.server";
import { readHere, type TableReader } from "./read-table.server";

/** Where the worker is built to (scripts/bundle.mjs). */
const workerFile = inProject("build", "command", "import-worker.mjs");

/** Its memory is given back soon: a large file takes much, and the next comes seldom. */
const IDLE_MILLISECONDS = 5_000;
/** Enough for JSON of 60 MB and spreadsheets of 20. What wants more ends its worker, and nothing else. */
const MEMORY_MEGABYTES = 2_048;
/** Far more than the largest file takes on a slow machine: the next one waits for it. */
const READ_MILLISECONDS = 15 * 60_000;

let pool: Piscina<ReadTask, PackedReading> | undefined;

/** Reads a file in a worker, so that pages are served meanwhile; what is not on the disk is read here. */
export const readInWorker: TableReader = async (file, known, onShare) => {
  const { path, fileName } = file;
  if (path === undefined) return readHere(file, known, onShare);
  pool ??= new Piscina({
    filename: workerFile,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MILLISECONDS,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  const { port1, port2 } = new MessageChannel();
  port1.on("message", onShare);
  port1.unref();
  try {
    const task = { path, fileName, known, port: port2 };
    const signal = AbortSignal.timeout(READ_MILLISECONDS);
    const { contentHash, read } = await pool.run(task, { transferList: [port2], signal });
    if (!read.ok) return { contentHash, read };
    const content = { ...read.content, figures: Figures.unpacked(read.content.figures) };
    return { contentHash, read: { ok: true, content } };
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return { contentHash: "", read: { ok: false, faults: [{ code: "file_needs_too_much_memory" }] } };
  } finally {
    port1.close();
  }
};

/** Whether the worker was ended since the file took all its memory, or all its time. */
function isTooMuch(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "AbortError" || ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY");
}
