import { type Known, readImportFile } from "./read-import-file.server";
import { type ImportFile, scanFile, watchedFile } from "./source-file-content.server";
import type { ReadTable } from "./table-content";

/** What was read of a file, under the hash of its bytes. */
export interface FileReading {
  /** SHA-256. */
  contentHash: string;
  read: ReadTable;
}

/**
 * A way to read a file: here, or in a worker.
 * @param onShare is told how much has been read, from 0 to 1.
 */
export type TableReader = (
  file: ImportFile,
  known: Known,
  onShare: (share: number) => void,
) => Promise<FileReading>;

/** It is read once for its hash and encoding, and once for its figures. */
const TIMES_READ = 2;
const LEAST_STEP = 0.01;

/** Reads a file in this thread. */
export const readHere: TableReader = async (file, known, onShare) => {
  let told = 0;
  const watched = watchedFile(file, (bytes) => {
    const share = Math.min(1, bytes / Math.max(1, file.size * TIMES_READ));
    if (share - told < LEAST_STEP) return;
    told = share;
    onShare(share);
  });
  const scan = await scanFile(watched);
  return { contentHash: scan.contentHash, read: await readImportFile(watched, scan, known) };
};
