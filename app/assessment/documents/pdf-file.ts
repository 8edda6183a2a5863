import { inflateSync } from "node:zlib";
import { type Result, success } from "~/platform/result";
import { type FileFault, refuse } from "./file-fault";

const HEADER = /^%PDF-[12]\.\d/;
/** What may end a name in a PDF. */
const NAME_END = String.raw`(?=[\s\0()<>[\]{}/%]|$)`;
const ACTIVE = new RegExp(`/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition)${NAME_END}`);
/** So short that it also comes about by chance in a picture's bytes; looked for outside streams only. */
const SCRIPT_ENTRY = new RegExp(`/JS${NAME_END}`);
const ENCRYPTED = new RegExp(`/Encrypt${NAME_END}`);
const OBJECT_STREAM = new RegExp(`/ObjStm${NAME_END}`);
const PLAIN_PACKING = new RegExp(`/Filter\\s*(/(FlateDecode|Fl)${NAME_END}|\\[\\s*/(FlateDecode|Fl)\\s*\\])`);
const PREDICTED = /\/Predictor\s+(?!1\b)/;
const STREAM = /(?<!end)stream\r?\n/g;
/** A stream's dictionary stands right before it; object streams have short ones. */
const DICTIONARY_MOST = 4_096;
const OBJECTS_MOST_BYTES = 64 * 1024 * 1024;

/** Whether these bytes begin as a PDF. */
export function startsAsPdf(bytes: Uint8Array): boolean {
  return HEADER.test(Buffer.from(bytes.subarray(0, 8)).toString("latin1"));
}

/**
 * Judges a file that begins as a PDF: whole from the header to the end mark with nothing after it, not encrypted (what cannot be read
 * cannot be checked), and without scripts, attachments, media and actions that start programs, also where these stand in compressed
 * object streams or are written with escapes. A sieve and no virus scanner: docs/decisions/013-files-from-outside.md.
 */
export function judgePdf(bytes: Uint8Array): Result<"pdf", FileFault> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  if (end < 0 || !endsInTable(text, end)) return refuse("upload_damaged");
  if (!/^[\s\0]*$/.test(text.slice(end + "%%EOF".length))) return refuse("upload_holds_more");

  const plain = withoutEscapes(text);
  if (ENCRYPTED.test(plain)) return refuse("upload_encrypted");
  if (ACTIVE.test(plain) || SCRIPT_ENTRY.test(withoutStreams(plain))) return refuse("upload_pdf_active");
  return judgeObjectStreams(bytes, text);
}

/** Whether the end mark follows a pointer to a table of objects that is there. A file that was cut short has none. */
function endsInTable(text: string, end: number): boolean {
  const pointer = /startxref\s+(\d+)\s*$/.exec(text.slice(Math.max(0, end - 64), end));
  if (!pointer) return false;
  const at = Number(pointer[1]);
  return /^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(text.slice(at, at + 64));
}

/** «/J#61vaScript» is a way to write «/JavaScript». */
function withoutEscapes(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

interface Stream {
  /** What stands before it, as far back as its dictionary may reach. */
  dictionary: string;
  start: number;
  end: number;
}

function streamsOf(text: string): Stream[] {
  const streams: Stream[] = [];
  STREAM.lastIndex = 0;
  for (let found = STREAM.exec(text); found; found = STREAM.exec(text)) {
    const start = STREAM.lastIndex;
    const end = text.indexOf("endstream", start);
    if (end < 0) break;
    const before = text.slice(Math.max(0, found.index - DICTIONARY_MOST), found.index);
    streams.push({ dictionary: before.slice(before.lastIndexOf(" obj") + 1), start, end });
    STREAM.lastIndex = end;
  }
  return streams;
}

function withoutStreams(text: string): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of streamsOf(text)) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

/** Objects may stand in compressed streams, where a search of the file does not find them. */
function judgeObjectStreams(bytes: Uint8Array, text: string): Result<"pdf", FileFault> {
  let left = OBJECTS_MOST_BYTES;
  for (const { dictionary, start, end } of streamsOf(text)) {
    const plain = withoutEscapes(dictionary);
    if (!OBJECT_STREAM.test(plain)) continue;
    const objects = readObjects(bytes.subarray(start, end), plain, left);
    if (!objects.ok) return objects;
    left -= objects.value.length;
    const found = withoutEscapes(objects.value);
    if (ACTIVE.test(found) || SCRIPT_ENTRY.test(found)) return refuse("upload_pdf_active");
  }
  return success("pdf");
}

function readObjects(data: Uint8Array, dictionary: string, most: number): Result<string, FileFault> {
  if (!dictionary.includes("/Filter")) return success(Buffer.from(data).toString("latin1"));
  // Other packings are allowed but no program uses them here; what cannot be read is not taken.
  if (!PLAIN_PACKING.test(dictionary) || PREDICTED.test(dictionary)) return refuse("upload_damaged");
  try {
    return success(inflateSync(data, { maxOutputLength: Math.max(1, most) }).toString("latin1"));
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return refuse(tooLarge ? "upload_unpacks_too_large" : "upload_damaged");
  }
}
