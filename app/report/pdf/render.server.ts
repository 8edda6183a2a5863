import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { inProject } from "~/platform/root.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import type { PaperDocument } from "../document";

export type PdfFault = Fault & { code: "report_busy" };

/** Where the worker is built to (scripts/bundle.mjs). */
export const workerFile = inProject("build", "command", "report-worker.mjs");

/** Reports that wait for a worker; who comes after these is asked to try again. */
const QUEUE_MOST = 10;
/** An idle worker gives its memory back after this long. */
const IDLE_MILLISECONDS = 60_000;
/** Far more than the longest report takes on a slow machine. */
const RENDER_MILLISECONDS = 180_000;
const MEMORY_MEGABYTES = 768;

let pool: Piscina<PaperDocument, Uint8Array<ArrayBuffer>> | undefined;

/**
 * Draws a report as PDF in a worker, so that the pages are served meanwhile. One worker on a small machine, else two.
 * @returns report_busy when too many wait already.
 */
export async function renderReportPdf(
  document: PaperDocument,
): Promise<Result<Uint8Array<ArrayBuffer>, PdfFault>> {
  pool ??= new Piscina({
    filename: workerFile,
    minThreads: 0,
    maxThreads: availableParallelism() > 2 ? 2 : 1,
    idleTimeout: IDLE_MILLISECONDS,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  if (pool.queueSize >= QUEUE_MOST) return failure({ code: "report_busy" });
  return success(await pool.run(document, { signal: AbortSignal.timeout(RENDER_MILLISECONDS) }));
}
