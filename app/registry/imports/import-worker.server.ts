import type { MessagePort } from "node:worker_threads";
import type { CsvFault } from "~/platform/csv";
import type { PackedFigures } from "./figures";
import type { Known } from "./read-import-file.server";
import { readHere } from "./read-table.server";
import { fileAt } from "./source-file-content.server";
import type { TableContent } from "./table-content";

/** What the worker is asked to read. */
export interface ReadTask {
  path: string;
  fileName: string;
  known: Known;
  /** Is told how much has been read, from 0 to 1. */
  port: MessagePort;
}

/** A reading as it is handed from one thread to the other. */
export interface PackedReading {
  contentHash: string;
  read:
    | { ok: true; content: Omit<TableContent, "figures"> & { figures: PackedFigures } }
    | { ok: false; faults: CsvFault[] };
}

/** The entry of the worker: bundled to build/command/import-worker.mjs, loaded by the pool in read-in-worker.server.ts. */
export default async function read({ path, fileName, known, port }: ReadTask): Promise<PackedReading> {
  const { contentHash, read: found } = await readHere(fileAt(path, fileName), known, (share) => {
    port.postMessage(share);
  });
  if (!found.ok) return { contentHash, read: found };
  const { figures, ...content } = found.content;
  return { contentHash, read: { ok: true, content: { ...content, figures: figures.packed() } } };
}
