import { createHash } from "node:crypto";
import fs from "node:fs";
import { parse } from "csv-parse";
import type { CsvFault } from "~/platform/csv";
import type { TableRow } from "./read-statbank";

/** A file that can be read from its beginning as often as asked, piece by piece. */
export interface ImportFile {
  fileName: string;
  /** In bytes. */
  size: number;
  open: () => AsyncIterable<Uint8Array>;
  /** Where it lies, when it lies on the disk. */
  path?: string;
}

/** @throws Error with the code of the file system when there is no such file. */
export function fileAt(path: string, fileName: string): ImportFile {
  return { fileName, size: fs.statSync(path).size, open: () => fs.createReadStream(path), path };
}

export function fileOf(fileName: string, bytes: Uint8Array): ImportFile {
  return { fileName, size: bytes.length, open: () => pieces(bytes) };
}

/** The same file, telling how many bytes have been read of it, all readings together. */
export function watchedFile(file: ImportFile, onRead: (bytes: number) => void): ImportFile {
  let bytes = 0;
  async function* open(): AsyncGenerator<Uint8Array> {
    for await (const piece of file.open()) {
      bytes += piece.length;
      onRead(bytes);
      yield piece;
    }
  }
  return { ...file, open };
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** What is known of a file before it is read. */
export interface FileScan {
  /** SHA-256 of its bytes. */
  contentHash: string;
  /** Null when it is no text. */
  encoding: "utf-8" | "windows-1252" | null;
  /** Its first bytes. */
  head: Uint8Array;
}

const HEAD_BYTES = 8192;

/** Reads the file once, for its hash and its encoding. */
export async function scanFile(file: ImportFile): Promise<FileScan> {
  const hash = createHash("sha256");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [isText, isUtf8] = [true, true];
  const head: Uint8Array[] = [];
  let headLength = 0;
  for await (const piece of file.open()) {
    hash.update(piece);
    if (piece.includes(0)) isText = false;
    if (isUtf8) isUtf8 = decodes(() => decoder.decode(piece, { stream: true }));
    if (headLength < HEAD_BYTES) headLength = head.push(piece) && headLength + piece.length;
  }
  if (isUtf8) isUtf8 = decodes(() => decoder.decode());
  const encoding = !isText ? null : isUtf8 ? "utf-8" : "windows-1252";
  return {
    contentHash: hash.digest("hex"),
    encoding,
    head: Buffer.concat(head).subarray(0, HEAD_BYTES),
  };
}

function decodes(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

export async function readBytes(file: ImportFile): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of file.open()) all.push(piece);
  return Buffer.concat(all);
}

/**
 * Gives the rows of a CSV file one after the other, so that a large file is never held as a whole.
 * @param visit says whether to read on.
 * @returns what hinders reading on, with its row.
 */
export async function eachRow(
  file: ImportFile,
  encoding: "utf-8" | "windows-1252",
  delimiter: string,
  visit: (row: TableRow) => boolean,
): Promise<CsvFault | null> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    trim: true,
    bom: true,
  });
  let row = 0;
  const feeding = feed(file, encoding, parser);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (!visit({ row, cells })) break;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("CSV_"))) throw error;
    return { code: "file_not_csv", row: row + 1 };
  } finally {
    parser.destroy();
    await feeding;
  }
  return null;
}

async function feed(file: ImportFile, encoding: string, parser: ReturnType<typeof parse>): Promise<void> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of file.open()) {
    if (parser.destroyed) return;
    if (!parser.write(decoder.decode(piece, { stream: true }))) await drained(parser);
  }
  if (!parser.destroyed) parser.end(decoder.decode());
}

const drained = (parser: ReturnType<typeof parse>): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      parser.off("drain", done).off("close", done);
      resolve();
    };
    parser.on("drain", done).on("close", done);
  });

/** The sign between the cells, judged by what stands outside quotation marks in the first lines. */
export function delimiterOf(head: string): string {
  const plain = head
    .split(/\r\n|\n|\r/, 5)
    .join("\n")
    .replace(/"[^"]*"/g, "");
  return [";", "\t", ","].find((sign) => plain.includes(sign)) ?? ";";
}
