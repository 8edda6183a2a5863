import { crc32 } from "node:zlib";
import { type Result, success } from "~/platform/result";
import { type FileFault, refuse } from "./file-fault";

/** Larger than any scan or photo, and small enough that no program chokes on unpacking it. */
const MOST_SIDE = 30_000;
const MOST_PIXELS = 150_000_000;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const nameAt = (bytes: Uint8Array, at: number): string =>
  Buffer.from(bytes.subarray(at, at + 4)).toString("latin1");

const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

export const startsAsPng = (bytes: Uint8Array): boolean =>
  PNG_SIGNATURE.equals(bytes.subarray(0, PNG_SIGNATURE.length));
export const startsAsJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
export const startsAsWebp = (bytes: Uint8Array): boolean =>
  nameAt(bytes, 0) === "RIFF" && nameAt(bytes, 8) === "WEBP";

function sized<Kind extends string>(kind: Kind, width: number, height: number): Result<Kind, FileFault> {
  const sane =
    width > 0 && height > 0 && width <= MOST_SIDE && height <= MOST_SIDE && width * height <= MOST_PIXELS;
  return sane ? success(kind) : refuse("upload_image_size", { most: MOST_SIDE });
}

/** Judges a PNG: header first, every chunk whole by its checksum, data in it, and the end chunk last of all. */
export function judgePng(bytes: Uint8Array): Result<"png", FileFault> {
  const view = viewOf(bytes);
  let at = PNG_SIGNATURE.length;
  let hasData = false;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const next = at + 12 + length;
    if (next > bytes.length) return refuse("upload_damaged");
    const name = nameAt(bytes, at + 4);
    const isFirst = at === PNG_SIGNATURE.length;
    if (isFirst !== (name === "IHDR") || (isFirst && length !== 13)) return refuse("upload_damaged");
    if (crc32(bytes.subarray(at + 4, next - 4)) !== view.getUint32(next - 4)) return refuse("upload_damaged");
    if (name === "IDAT") hasData = true;
    if (name === "IEND") {
      if (next < bytes.length) return refuse("upload_holds_more");
      return hasData ? sized("png", view.getUint32(16), view.getUint32(20)) : refuse("upload_damaged");
    }
    at = next;
  }
  return refuse("upload_damaged");
}

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Phones put a preview or a brightness map after the photo, as a JPEG of its own. */
const MOST_IMAGES = 8;

/** Judges a JPEG: segment by segment to the end mark; after it nothing but further whole JPEGs, or padding. */
export function judgeJpeg(bytes: Uint8Array): Result<"jpeg", FileFault> {
  let at = 0;
  for (let image = 0; image < MOST_IMAGES; image += 1) {
    const walked = walkJpeg(bytes, at);
    if (!walked.ok) return walked;
    at = walked.value;
    while (at < bytes.length && bytes[at] === 0) at += 1;
    if (at === bytes.length) return success("jpeg");
    if (!startsAsJpeg(bytes.subarray(at, at + 3))) return refuse("upload_holds_more");
  }
  return refuse("upload_holds_more");
}

/** Where the JPEG that begins here ends. */
function walkJpeg(bytes: Uint8Array, from: number): Result<number, FileFault> {
  const view = viewOf(bytes);
  let at = from + 2;
  let size: Result<"jpeg", FileFault> | null = null;
  let hasScan = false;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return refuse("upload_damaged");
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) {
      if (!size || !hasScan) return refuse("upload_damaged");
      return size.ok ? success(at + 2) : size;
    }
    if (at + 4 > bytes.length) break;
    const next = at + 2 + view.getUint16(at + 2);
    if (next > bytes.length) break;
    if (isFrame(marker) && at + 9 <= bytes.length) {
      size = sized("jpeg", view.getUint16(at + 7), view.getUint16(at + 5));
    }
    hasScan ||= marker === START_OF_SCAN;
    at = marker === START_OF_SCAN ? afterScan(bytes, next) : next;
  }
  return refuse("upload_damaged");
}

/** SOF0 to SOF15, among which three markers are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The first marker after packed pixels, in which 0xFF is followed by 0 or a restart mark. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

/** Judges a WebP: the chunks fill the file exactly, and the first says how large the picture is. */
export function judgeWebp(bytes: Uint8Array): Result<"webp", FileFault> {
  const view = viewOf(bytes);
  if (bytes.length < 30) return refuse("upload_damaged");
  const declared = view.getUint32(4, true) + 8;
  if (declared < bytes.length) return refuse("upload_holds_more");
  if (declared > bytes.length) return refuse("upload_damaged");
  const names: string[] = [];
  let at = 12;
  while (at + 8 <= bytes.length) {
    names.push(nameAt(bytes, at));
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  if (at !== bytes.length || !names.some((name) => /^(VP8 |VP8L|ANMF)$/.test(name))) {
    return refuse("upload_damaged");
  }
  switch (names[0]) {
    case "VP8X":
      return sized("webp", 1 + (view.getUint32(24, true) & 0xffffff), 1 + (view.getUint32(26, true) >>> 8));
    case "VP8 ":
      if (nameAt(bytes, 23).slice(0, 3) !== "\x9d\x01\x2a") return refuse("upload_damaged");
      return sized("webp", view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case "VP8L": {
      if (bytes[20] !== 0x2f) return refuse("upload_damaged");
      const sides = view.getUint32(21, true);
      return sized("webp", 1 + (sides & 0x3fff), 1 + ((sides >>> 14) & 0x3fff));
    }
    default:
      return refuse("upload_damaged");
  }
}
