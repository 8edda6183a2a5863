import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { readConfiguration } from "~/platform/configuration.server";
import type { Database } from "~/platform/database.server";

/** Files and folders are this process's own to read. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

const folder = (): string => path.join(readConfiguration().dataDirectory, "documents");

/** Where the file of this hash lies: outside what the web server hands out, under a name that nobody chose. */
function pathOf(contentHash: string): string {
  if (!/^[0-9a-f]{64}$/.test(contentHash)) throw new Error("A content hash is 64 hexadecimal digits.");
  return path.join(folder(), contentHash.slice(0, 2), contentHash);
}

/** The name of a file by what it holds: SHA-256 as hexadecimal digits. */
export function contentHashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Keeps a file, whole and on the disk when this returns; under its own name only once it is. The same file is kept once. */
export async function storeFile(bytes: Uint8Array): Promise<string> {
  const contentHash = contentHashOf(bytes);
  const target = pathOf(contentHash);
  const unfinished = path.join(folder(), `unfinished-${randomUUID()}`);
  await fs.mkdir(path.dirname(target), { recursive: true, mode: FOLDER_MODE });
  try {
    const file = await fs.open(unfinished, "wx", FILE_MODE);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(unfinished, target);
  } catch (error) {
    await fs.rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(target));
  return contentHash;
}

/** Opens a stored file for reading; null when it is not there. The caller closes it. */
export async function openFile(contentHash: string): Promise<fs.FileHandle | null> {
  try {
    return await fs.open(pathOf(contentHash), "r");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * Makes sure that a file is there once a row uses it: somebody may have removed the last other document with the same content between
 * the file's writing and the row's.
 */
export async function keepFile(contentHash: string, bytes: Uint8Array): Promise<void> {
  const file = await openFile(contentHash);
  if (file) await file.close();
  else await storeFile(bytes);
}

/**
 * Deletes a file that no document uses any more. It is put aside first and looked for in the database again: whoever adds the same
 * content meanwhile either is seen here, or finds the file gone and writes it (`keepFile`).
 */
export async function releaseFile(db: Database, contentHash: string): Promise<void> {
  const isUsed = async () => (await db.document.count({ where: { contentHash, removedAt: null } })) > 0;
  if (await isUsed()) return;
  const target = pathOf(contentHash);
  const aside = path.join(folder(), `released-${randomUUID()}`);
  try {
    await fs.rename(target, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if (await isUsed()) await fs.rename(aside, target);
  else await fs.rm(aside, { force: true });
}

/** A rename is on the disk when its folder is. Windows cannot sync folders and needs not to. */
async function syncFolder(name: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await fs.open(name, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";
