import { type Result, success } from "~/platform/result";
import { type FileFault, refuse } from "./file-fault";
import { FILE_MOST_BYTES, type FileKind, fileKinds } from "./file-kinds";
import { isDangerousInside } from "./foreign-kind";
import { readZipDirectory, type ZipEntry } from "./zip-directory";
import { unpackEntry } from "./zip-unpack";

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONS = "_rels/.rels";
const MANIFEST = "META-INF/manifest.xml";
/** Of the parts that are read: a content type list or manifest of a large workbook is some tens of kB. */
const READ_MOST_BYTES = 4 * 1024 * 1024;
/** Of everything in a file, and in the files in it. A large workbook unpacks to some hundred MB. */
const UNPACKED_MOST_BYTES = 500 * 1024 * 1024;

const openXml = [
  { kind: "docx", folder: "word/", main: "wordprocessingml.document.main+xml" },
  { kind: "xlsx", folder: "xl/", main: "spreadsheetml.sheet.main+xml" },
  { kind: "pptx", folder: "ppt/", main: "presentationml.presentation.main+xml" },
] as const satisfies { kind: FileKind; folder: string; main: string }[];

const openDocument = ["odt", "ods", "odp"] as const satisfies FileKind[];

/** Where macros and controls stand, in Office's and in OpenDocument's files. */
const MACRO_PART =
  /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml)$|(^|\/)(macrosheets|activeX)\/|^(Basic|Scripts)\//i;
const MACRO_TYPE = /macroEnabled|vbaProject|activeX|macrosheet/i;
/** Ways to write a content type so that a search does not find it. No program writes them. */
const HIDDEN_TYPE = /&#|<!(DOCTYPE|ENTITY)/i;

/**
 * Judges a file that begins as a ZIP archive: an Office file of OpenXML or OpenDocument, whole, without macros, and with nothing
 * inside that a system could run. Every part is unpacked and counted on the way.
 */
export function judgeOffice(bytes: Uint8Array): Promise<Result<FileKind, FileFault>> {
  return judgeArchive(bytes, { depth: 0, left: UNPACKED_MOST_BYTES });
}

/** Where in a file we are. */
interface Inside {
  /** How many files this one stands in: Office keeps the workbook behind a diagram as a file within the file, and no deeper. */
  depth: number;
  /** Bytes that may still be unpacked, over all of it. */
  left: number;
}

async function judgeArchive(bytes: Uint8Array, inside: Inside): Promise<Result<FileKind, FileFault>> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value;
  inside.left -= entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (inside.left < 0) return refuse("upload_unpacks_too_large");
  if (entries.some(({ name }) => MACRO_PART.test(name))) return refuse("upload_has_macros");
  const kind =
    entries[0]?.name === "mimetype"
      ? await openDocumentKind(bytes, entries)
      : await openXmlKind(bytes, entries);
  if (!kind.ok) return kind;
  for (const entry of entries) {
    const fault = await faultOfPart(bytes, entry, inside);
    if (fault) return { ok: false, fault };
  }
  return kind;
}

async function openXmlKind(bytes: Uint8Array, entries: ZipEntry[]): Promise<Result<FileKind, FileFault>> {
  const types = entries.find(({ name }) => name === CONTENT_TYPES);
  const named = openXml.find(({ folder }) => entries.some(({ name }) => name.startsWith(folder)));
  if (!named) return refuse("upload_is_archive");
  if (!types || !entries.some(({ name }) => name === RELATIONS)) return refuse("upload_damaged");
  const list = await textOf(bytes, types);
  if (!list.ok) return list;
  if (MACRO_TYPE.test(list.value)) return refuse("upload_has_macros");
  if (HIDDEN_TYPE.test(list.value)) return refuse("upload_parts_odd");
  const { kind, main } = named;
  return list.value.includes(`application/vnd.openxmlformats-officedocument.${main}`)
    ? success(kind)
    : refuse("upload_damaged");
}

async function openDocumentKind(
  bytes: Uint8Array,
  entries: ZipEntry[],
): Promise<Result<FileKind, FileFault>> {
  const [mimetype] = entries;
  if (!mimetype || mimetype.method !== 0) return refuse("upload_damaged");
  const type = await textOf(bytes, mimetype);
  if (!type.ok) return type;
  const kind = openDocument.find((candidate) => fileKinds[candidate].mediaType === type.value);
  if (!kind) return refuse("upload_kind_unknown");
  const manifest = entries.find(({ name }) => name === MANIFEST);
  if (!manifest) return refuse("upload_damaged");
  const list = await textOf(bytes, manifest);
  if (!list.ok) return list;
  if (list.value.includes("encryption-data")) return refuse("upload_encrypted");
  return entries.some(({ name }) => name === "content.xml") ? success(kind) : refuse("upload_damaged");
}

async function textOf(bytes: Uint8Array, entry: ZipEntry): Promise<Result<string, FileFault>> {
  const unpacked = await unpackEntry(bytes, entry, READ_MOST_BYTES);
  return unpacked.ok ? success(Buffer.from(unpacked.value.content ?? []).toString("utf8")) : unpacked;
}

async function faultOfPart(bytes: Uint8Array, entry: ZipEntry, inside: Inside): Promise<FileFault | null> {
  const unpacked = await unpackEntry(bytes, entry);
  if (!unpacked.ok) return unpacked.fault;
  const { head } = unpacked.value;
  if (isDangerousInside(head)) return { code: "upload_has_embedded" };
  if (!startsAsZip(head)) return null;
  if (inside.depth > 0) return { code: "upload_has_embedded" };
  const inner = await unpackEntry(bytes, entry, FILE_MOST_BYTES);
  if (!inner.ok) return inner.fault;
  inside.depth += 1;
  const judged = await judgeArchive(inner.value.content ?? new Uint8Array(), inside);
  inside.depth -= 1;
  if (judged.ok) return null;
  return judged.fault.code === "upload_is_archive" ? { code: "upload_has_embedded" } : judged.fault;
}

/** Whether these bytes begin a ZIP archive that has something in it. */
export function startsAsZip(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 4)).equals(Buffer.from("PK\x03\x04", "latin1"));
}
