import type { Actor } from "~/access/caller";
import type { CsvFault } from "~/platform/csv";
import type { Database } from "~/platform/database.server";
import type { ImportProgress, OnProgress } from "./import-progress";
import { knownSources, ownFilingHash } from "./known-sources.server";
import { dropUpload, type KeptUpload } from "./kept-upload.server";
import { importObservations, type PreviewedFile, previewObservations } from "./observation-import.server";
import { readInWorker } from "./read-in-worker.server";
import type { Revision } from "./revision";

/** Where the work with a file stands. */
export type ImportWork =
  | { step: "waiting" }
  | { step: "working"; progress: ImportProgress }
  | ({ step: "previewed" } & Pick<PreviewedFile, "summary" | "against" | "outlook">)
  | { step: "refused"; faults: CsvFault[] }
  | { step: "imported"; importId: number; alreadyThere: boolean }
  | { step: "failed" };

interface Running {
  work: ImportWork;
  /** When the file was sent that the work is with: sent again, it is another sending. */
  keptAt: number;
  done: Promise<void>;
}

/** What is remembered of files that nobody came back for. */
const MOST_REMEMBERED = 50;

/** By the hash of the file. The files themselves are in the data folder: after a restart they are previewed anew. */
const running = new Map<string, Running>();
/** One file is read at a time, since each takes memory. */
let last = Promise.resolve();

/** Where the work with a file stands; undefined when there was none since the start of this process. */
export const workOn = (contentHash: string): ImportWork | undefined => running.get(contentHash)?.work;

/** Whether the work with a file is with this sending of it: what came of an earlier one, imported and undone since, says nothing of it. */
export const isWorkOn = ({ contentHash, keptAt }: KeptUpload): boolean =>
  running.get(contentHash)?.keptAt === keptAt.getTime();

/** Whether a preview tells no more what an import would bring, since its figures have been filed otherwise meanwhile. */
export const isOutdated = (work: ImportWork): boolean =>
  work.step === "previewed" && work.summary.filingHash !== ownFilingHash(knownSources(), work.summary.table);

/**
 * Whether what a person saw was previewed last of a file, and is still what its import would bring. While there is work with the file it
 * is taken for that: the same form has been sent twice.
 * @param importHash of the preview that the person saw.
 */
export function isPreviewed(contentHash: string, importHash: string): boolean {
  const work = workOn(contentHash);
  if (work?.step !== "previewed") return isBusy(contentHash);
  return work.summary.importHash === importHash && !isOutdated(work);
}

/** Waits until the work with a file is done, but not longer than this. */
export async function workDone(contentHash: string, mostMilliseconds: number): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, mostMilliseconds).unref());
  await Promise.race([running.get(contentHash)?.done, patience]);
}

/** Reads a file in the background; whoever asks for it sees how far it is. Does nothing while there is work with it. */
export function previewInBackground(db: Database, upload: KeptUpload): void {
  if (isBusy(upload.contentHash)) return;
  start(upload, (onProgress) => preview(db, upload, onProgress));
}

async function preview(db: Database, { file }: KeptUpload, onProgress: OnProgress): Promise<ImportWork> {
  const answer = await previewObservations(db, file, { onProgress, reader: readInWorker });
  return answer.ok
    ? { step: "previewed", summary: answer.summary, against: answer.against, outlook: answer.outlook }
    : { step: "refused", faults: answer.faults };
}

/**
 * Imports a file in the background, as it was previewed: where its figures are filed otherwise by its turn, it is previewed anew. Does
 * nothing while there is work with it: a form sent twice imports once.
 */
export function importInBackground(db: Database, actor: Actor, upload: KeptUpload, revision: Revision): void {
  const { contentHash, file } = upload;
  if (isBusy(contentHash)) return;
  const seen = workOn(contentHash);
  start(upload, async (onProgress) => {
    if (seen && isOutdated(seen)) return preview(db, upload, onProgress);
    const answer = await importObservations(db, actor, file, revision, {
      onProgress,
      reader: readInWorker,
    });
    if (!answer.ok) return { step: "refused", faults: answer.faults };
    await dropUpload(contentHash);
    return { step: "imported", importId: answer.imported.id, alreadyThere: answer.alreadyThere };
  });
}

/** Forgets a file that was given up. */
export async function giveUp(contentHash: string): Promise<void> {
  if (isBusy(contentHash)) return;
  running.delete(contentHash);
  await dropUpload(contentHash);
}

function isBusy(contentHash: string): boolean {
  const step = workOn(contentHash)?.step;
  return step === "waiting" || step === "working";
}

function start(
  { contentHash, keptAt }: KeptUpload,
  work: (onProgress: OnProgress) => Promise<ImportWork>,
): void {
  const entry: Running = { work: { step: "waiting" }, keptAt: keptAt.getTime(), done: Promise.resolve() };
  entry.done = last = last.then(async () => {
    entry.work = { step: "working", progress: { phase: "reading", share: 0 } };
    try {
      entry.work = await work((progress) => (entry.work = { step: "working", progress }));
    } catch (error) {
      console.error("A file of figures could not be worked with.", error);
      entry.work = { step: "failed" };
    }
  });
  running.delete(contentHash);
  running.set(contentHash, entry);
  for (const hash of [...running.keys()].slice(0, -MOST_REMEMBERED)) if (!isBusy(hash)) running.delete(hash);
}
