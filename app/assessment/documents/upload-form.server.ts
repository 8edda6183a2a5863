import { readForm } from "~/platform/form.server";
import { FILE_MOST_BYTES } from "./file-kinds";

/** What a form has besides its file. */
const FIELDS_MOST_BYTES = 256 * 1024;
/** The fields stand before the file, so that they are found in the beginning of a form that is too large to be read. */
const BEGINNING_BYTES = 64 * 1024;

/** Whether a form may have a file in it, and so be large. */
export function isUpload(request: Request): boolean {
  return /^multipart\/form-data/i.test(request.headers.get("content-type") ?? "");
}

/** Whether a form says that it is larger than one with a file may be. Node holds a request to the length that it says. */
export function isTooLarge(request: Request): boolean {
  return Number(request.headers.get("content-length") ?? 0) > FILE_MOST_BYTES + FIELDS_MOST_BYTES;
}

/**
 * Reads a form no further than its fields, so that a person whose file is not even looked at keeps what they typed. The rest of it is
 * left; the web server throws it away.
 */
export async function readFields(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type)?.[1];
  if (boundary === undefined || !request.body) return new FormData();
  const beginning = await readBeginning(request.body);
  // The last part that began is the file, or was cut in the middle.
  const whole = beginning.slice(0, Math.max(0, beginning.lastIndexOf(`\r\n--${boundary}\r\n`)));
  if (whole === "") return new FormData();
  const body = Buffer.from(`${whole}\r\n--${boundary}--\r\n`, "latin1");
  return readForm(new Request(request.url, { method: "POST", headers: { "Content-Type": type }, body }));
}

/** The first bytes of a body, as one letter each. The rest is left in the stream. */
async function readBeginning(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  let text = "";
  while (text.length < BEGINNING_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    text += Buffer.from(value).toString("latin1");
  }
  reader.releaseLock();
  return text;
}
