import { crc32, createInflateRaw } from "node:zlib";
import { type Result, success } from "~/platform/result";
import { type FileFault, refuse } from "./file-fault";
import type { ZipEntry } from "./zip-directory";

const HEAD_BYTES = 16;

/** What a part of a ZIP file holds: its first bytes, and all of them when they were asked for. */
export interface Unpacked {
  head: Uint8Array;
  content: Uint8Array | null;
}

/**
 * Unpacks one part, counting and not keeping, and holds it against its declared size and checksum. It stops as soon as more comes
 * than was declared, so that a part which lies about its size costs nothing.
 * @param keepMost how many bytes of content to keep; 0 keeps none, and a part that is larger is refused.
 */
export async function unpackEntry(
  bytes: Uint8Array,
  { method, crc, packed, unpacked, dataStart }: ZipEntry,
  keepMost = 0,
): Promise<Result<Unpacked, FileFault>> {
  if (keepMost > 0 && unpacked > keepMost) return refuse("upload_unpacks_too_large");
  const data = bytes.subarray(dataStart, dataStart + packed);
  const kept: Uint8Array[] = [];
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of method === 0 ? [data] : inflated(data)) {
      if (keepMost > 0) kept.push(chunk);
      else if (size < HEAD_BYTES) kept.push(chunk.subarray(0, HEAD_BYTES));
      size += chunk.length;
      if (size > unpacked) return refuse("upload_unpacks_too_large");
      sum = crc32(chunk, sum);
    }
  } catch {
    return refuse("upload_damaged");
  }
  if (size !== unpacked || sum !== crc) return refuse("upload_damaged");
  const content = Buffer.concat(kept);
  return success({ head: content.subarray(0, HEAD_BYTES), content: keepMost > 0 ? content : null });
}

function inflated(data: Uint8Array): AsyncIterable<Uint8Array> {
  const inflater = createInflateRaw();
  inflater.end(data);
  return inflater;
}
