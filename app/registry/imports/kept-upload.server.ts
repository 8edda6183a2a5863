import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { readConfiguration } from "~/platform/configuration.server";
import { failure, type Result, success } from "~/platform/result";
import { fileAt, type ImportFile } from "./source-file-content.server";

/** The largest file that may be sent. */
export const UPLOAD_MOST_BYTES = 300 * 1024 * 1024;

const DAY = 86_400_000;
/** Files and folders are this process's own to read. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
const NAME_MOST_CHARACTERS = 150;

const about = z.object({ fileName: z.string(), keptAt: z.coerce.date(), keptBy: z.string() });

/** A file of figures that is kept from its preview until it is imported, or a day. */
export interface KeptUpload {
  /** SHA-256 of its bytes: what is confirmed is exactly what was previewed. */
  contentHash: string;
  keptAt: Date;
  keptBy: string;
  file: ImportFile;
}

const folder = (): string => path.join(readConfiguration().dataDirectory, "observation-files");
const isHash = (written: string): boolean => /^[0-9a-f]{64}$/.test(written);

/**
 * Keeps a file as it comes in, piece by piece, under the hash of what it holds. Files of more than a day ago are thrown away.
 * @param sentName what the sender calls it.
 */
export async function keepUpload(
  sentName: string,
  keptBy: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Result<KeptUpload>> {
  await dropOldUploads();
  await fs.mkdir(folder(), { recursive: true, mode: FOLDER_MODE });
  const unfinished = path.join(folder(), `unfinished-${randomUUID()}`);
  try {
    const contentHash = await writePieces(unfinished, pieces);
    if (contentHash === null) return failure(tooLarge());
    const told = { fileName: shownName(sentName), keptAt: new Date(), keptBy };
    await fs.writeFile(`${unfinished}.json`, JSON.stringify(told), { mode: FILE_MODE });
    await fs.rename(unfinished, path.join(folder(), contentHash));
    await fs.rename(`${unfinished}.json`, path.join(folder(), `${contentHash}.json`));
    const kept = await findUpload(contentHash);
    return kept ? success(kept) : failure({ code: "import_file_gone" });
  } finally {
    await fs.rm(unfinished, { force: true });
  }
}

export const tooLarge = () => ({
  code: "import_file_too_large",
  values: { most: UPLOAD_MOST_BYTES / 1024 / 1024 },
});

/** The file that is kept under a hash; null when it was imported, given up or is older than a day. */
export async function findUpload(contentHash: string): Promise<KeptUpload | null> {
  if (!isHash(contentHash)) return null;
  const place = path.join(folder(), contentHash);
  try {
    const told = about.parse(JSON.parse(await fs.readFile(`${place}.json`, "utf8")));
    return { contentHash, keptAt: told.keptAt, keptBy: told.keptBy, file: fileAt(place, told.fileName) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export async function dropUpload(contentHash: string): Promise<void> {
  if (!isHash(contentHash)) return;
  const place = path.join(folder(), contentHash);
  await Promise.all([fs.rm(place, { force: true }), fs.rm(`${place}.json`, { force: true })]);
}

/** @returns the hash; null when more comes than may be sent. */
async function writePieces(target: string, pieces: AsyncIterable<Uint8Array>): Promise<string | null> {
  const hash = createHash("sha256");
  const file = await fs.open(target, "wx", FILE_MODE);
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > UPLOAD_MOST_BYTES) return null;
      hash.update(piece);
      await file.write(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}

/** Also what a stopped process left half written. */
async function dropOldUploads(): Promise<void> {
  const names = await fs.readdir(folder()).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names) {
    const place = path.join(folder(), name);
    const found = await fs.stat(place).catch(() => null);
    if (found && Date.now() - found.mtimeMs > DAY) await fs.rm(place, { force: true });
  }
}

/** Without folders and without signs that could rewrite a line. */
function shownName(sent: string): string {
  const [last = ""] = sent.split(/[\\/]/).slice(-1);
  const plain = last.replace(/\p{Cc}+/gu, " ").trim();
  return plain.slice(0, NAME_MOST_CHARACTERS) || "file";
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";
