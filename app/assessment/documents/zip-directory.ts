import { type Result, success } from "~/platform/result";
import { type FileFault, refuse } from "./file-fault";

/** A part of a ZIP file, as its central directory and its own header agree that it is. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: 0 | 8;
  crc: number;
  packed: number;
  /** As declared; what it really unpacks to is found by unpacking. */
  unpacked: number;
  /** Where its packed bytes begin. */
  dataStart: number;
}

const MOST_ENTRIES = 10_000;
/** Office writes no comment at all. */
const MOST_COMMENT = 1_024;
/** Small parts may be as compressible as they like. */
const RATIO_MATTERS_FROM_BYTES = 1024 * 1024;
const MOST_RATIO = 200;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

/** Bits of an entry's flags: encrypted, strongly encrypted, directory encrypted. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const UNIX = 3;
const KIND_OF_FILE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Reads a ZIP file's directory and holds it against the file: one archive from the first byte to the last, every part where the
 * directory says and apart from all others, none encrypted, none with a name that leads elsewhere, and none that declares to become
 * unreasonably large. A file of at most 25 MB needs no ZIP64, so that is refused as damaged.
 */
export function readZipDirectory(bytes: Uint8Array): Result<ZipEntry[], FileFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (!end.ok) return end;
  const { at, count, directoryAt } = end.value;
  if (count > MOST_ENTRIES) return refuse("upload_has_too_many_parts", { most: MOST_ENTRIES });
  const found: (ZipEntry & { start: number })[] = [];
  let offset = directoryAt;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, view, offset, directoryAt);
    if (!entry.ok) return entry;
    found.push(entry.value);
    offset = entry.value.next;
  }
  if (offset !== at) return refuse("upload_damaged");
  const names = new Set(found.map(({ name }) => name.toLowerCase()));
  if (names.size < found.length) return refuse("upload_parts_odd");
  return apartFromEachOther(found);
}

interface End {
  at: number;
  count: number;
  directoryAt: number;
}

/** The record at the very end of the file that says where the directory is. */
function findEnd(view: DataView): Result<End, FileFault> {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const comment = view.getUint16(at + 20, true);
    if (at + END_BYTES + comment !== view.byteLength || comment > MOST_COMMENT) {
      return refuse("upload_holds_more");
    }
    const disks = view.getUint16(at + 4, true) + view.getUint16(at + 6, true);
    const count = view.getUint16(at + 10, true);
    if (disks !== 0 || count !== view.getUint16(at + 8, true)) return refuse("upload_damaged");
    const directoryAt = view.getUint32(at + 16, true);
    const directoryEnd = directoryAt + view.getUint32(at + 12, true);
    // Something stands before the archive, so that every place in it is moved.
    if (directoryEnd < at) return refuse("upload_holds_more");
    return directoryEnd === at ? success({ at, count, directoryAt }) : refuse("upload_damaged");
  }
  return refuse("upload_damaged");
}

type FoundEntry = ZipEntry & { start: number; next: number };

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directoryAt: number,
): Result<FoundEntry, FileFault> {
  if (at + CENTRAL_BYTES > view.byteLength || view.getUint32(at, true) !== CENTRAL) {
    return refuse("upload_damaged");
  }
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const unpacked = view.getUint32(at + 24, true);
  const nameBytes = view.getUint16(at + 28, true);
  const next = at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const start = view.getUint32(at + 42, true);
  if (next > view.byteLength) return refuse("upload_damaged");
  const rawName = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
  const name = Buffer.from(rawName).toString("utf8");

  if ((flags & ENCRYPTED) !== 0) return refuse("upload_encrypted");
  if (leadsElsewhere(name) || isSymbolicLink(view, at)) return refuse("upload_parts_odd");
  if (method !== 0 && method !== 8) return refuse("upload_damaged");
  if (method === 0 && packed !== unpacked) return refuse("upload_damaged");
  if (unpacked > RATIO_MATTERS_FROM_BYTES && unpacked > packed * MOST_RATIO) {
    return refuse("upload_unpacks_too_large");
  }
  const dataStart = localDataStart(bytes, view, start, { rawName, flags, method });
  if (dataStart === null || dataStart + packed > directoryAt) return refuse("upload_damaged");
  return success({ name, method, crc, packed, unpacked, dataStart, start, next });
}

/** Where a part's bytes begin, when its own header says the same of it as the directory does; readers differ in which they trust. */
function localDataStart(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  { rawName, flags, method }: { rawName: Uint8Array; flags: number; method: number },
): number | null {
  if (at + LOCAL_BYTES > view.byteLength || view.getUint32(at, true) !== LOCAL) return null;
  const nameAt = at + LOCAL_BYTES;
  const nameBytes = view.getUint16(at + 26, true);
  const name = bytes.subarray(nameAt, nameAt + nameBytes);
  const same =
    (view.getUint16(at + 6, true) & ENCRYPTED) === (flags & ENCRYPTED) &&
    view.getUint16(at + 8, true) === method &&
    Buffer.compare(name, rawName) === 0;
  return same ? nameAt + nameBytes + view.getUint16(at + 28, true) : null;
}

/** Names that would lead out of a folder in which the parts were unpacked, or that hide what they are. */
function leadsElsewhere(name: string): boolean {
  if (name === "" || /^([a-z]:|\/)/i.test(name) || /[\\\p{Cc}]/u.test(name)) return true;
  return name.split("/").some((part) => part === ".." || part === ".");
}

function isSymbolicLink(view: DataView, at: number): boolean {
  const madeOn = view.getUint8(at + 5);
  return madeOn === UNIX && (view.getUint16(at + 40, true) & KIND_OF_FILE) === SYMBOLIC_LINK;
}

/** Parts that share bytes are how a small archive unpacks to a huge one. */
function apartFromEachOther(found: (ZipEntry & { start: number })[]): Result<ZipEntry[], FileFault> {
  let taken = 0;
  const inPlace = found.toSorted((a, b) => a.start - b.start);
  if (inPlace[0] && inPlace[0].start !== 0) return refuse("upload_holds_more");
  for (const entry of inPlace) {
    if (entry.start < taken) return refuse("upload_unpacks_too_large");
    taken = entry.dataStart + entry.packed;
  }
  return success(
    found.map(({ name, method, crc, packed, unpacked, dataStart }) => ({
      name,
      method,
      crc,
      packed,
      unpacked,
      dataStart,
    })),
  );
}
