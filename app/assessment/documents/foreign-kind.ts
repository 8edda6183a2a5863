import type { FileFaultCode } from "./file-fault";

/** Beginnings of files that are not taken, as hexadecimal digits, by what the person is told. */
const beginnings: Partial<Record<FileFaultCode, readonly string[]>> = {
  upload_is_program: [
    "4d5a", // MZ: Windows
    "7f454c46", // ELF: Linux
    "feedface", // Mach-O: macOS, 32 and 64 bits, both byte orders
    "feedfacf",
    "cefaedfe",
    "cffaedfe",
    "cafebabe", // Mach-O for several processors, and Java classes
    "2321", // #!
    "0061736d", // WebAssembly
    "6465780a", // Android
    "4c00000001140200", // Windows shortcut
  ],
  upload_is_old_office: [
    "d0cf11e0a1b11ae1", // OLE
    "7b5c727466", // {\rtf
  ],
  upload_is_archive: [
    "504b", // ZIP that is no Office file
    "526172211a07", // RAR
    "377abcaf271c", // 7-Zip
    "1f8b", // gzip
    "425a68", // bzip2
    "fd377a585a00", // xz
    "4d534346", // cabinet
  ],
  upload_is_other_image: [
    "474946383761", // GIF
    "474946383961",
    "49492a00", // TIFF
    "4d4d002a",
    "424d", // BMP
    "00000100", // icon
    "d7cdc69a", // WMF
  ],
};

/** Where files of the ISO media family say what they are: «ftypheic» is a photo of an iPhone. */
const HEIC = /^....ftyp(heic|heix|mif1|avif)/s;
const TAR_MARK_AT = 257;

/** What to tell somebody of a file that begins like none that Peil keeps. */
export function foreignKind(bytes: Uint8Array): FileFaultCode {
  const head = Buffer.from(bytes.subarray(0, 512));
  const hex = head.toString("hex");
  for (const [code, starts] of Object.entries(beginnings)) {
    if (starts.some((start) => hex.startsWith(start))) return code as FileFaultCode;
  }
  const latin = head.toString("latin1");
  if (HEIC.test(latin)) return "upload_is_other_image";
  if (latin.startsWith("ustar", TAR_MARK_AT)) return "upload_is_archive";
  if (startsAsMarkup(head)) return "upload_is_markup";
  return isText(bytes) ? "upload_is_text" : "upload_kind_unknown";
}

/** Whether these bytes begin as something that a system runs, or that could carry it: an old Office file, another file's container. */
export function isDangerousInside(head: Uint8Array): boolean {
  const hex = Buffer.from(head).toString("hex");
  const dangerous = [...(beginnings.upload_is_program ?? []), ...(beginnings.upload_is_old_office ?? [])];
  return dangerous.some((start) => hex.startsWith(start));
}

/** Markup in UTF-8, or in UTF-16 with either byte order, whatever blanks and marks stand before it. */
function startsAsMarkup(head: Buffer): boolean {
  const text = head.toString("latin1").replaceAll("\0", "");
  return /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*</.test(text);
}

/** Whether the whole of it reads as text: scripts of every kind are. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, 4096).includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
