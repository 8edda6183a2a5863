import { type Result, success } from "~/platform/result";
import { type FileFault, refuse } from "./file-fault";
import { type FileKind, fileKinds } from "./file-kinds";

const MOST_CHARACTERS = 120;
/** Marks that turn the direction of writing: «plan\u202efdp.exe» is shown as «planexe.pdf». */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Names that Windows takes for a device, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/i;

/**
 * Refuses a name that no browser sends of its own accord: none, one with a path in it, control characters, marks that turn the
 * direction of writing, or a device of Windows. Names never become paths here; but a file that comes with such a name was made by
 * somebody who wanted something else than to hand in a document.
 */
export function judgeFileName(name: string): Result<string, FileFault> {
  if (name.trim() === "") return refuse("upload_name_missing");
  const odd =
    /[/\\\p{Cc}]/u.test(name) ||
    /^([a-z]:|\.+\s*$)/i.test(name) ||
    DIRECTION_MARKS.test(name) ||
    DEVICE.test(name.trim());
  return odd ? refuse("upload_name_odd") : success(name);
}

/**
 * The name that a file is shown and handed out with: what a file system would stumble over is taken away, and the ending is always one
 * of the file's real kind.
 * @example shownFileName("Økonomiplan: 2026.PDF", "pdf") is «Økonomiplan_ 2026.PDF»; shownFileName("plan.exe", "pdf") «plan.exe.pdf»
 */
export function shownFileName(name: string, kind: FileKind): string {
  const { endings } = fileKinds[kind];
  const clean = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .replace(/[<>:"/\\|?*]/g, "_")
    .replace(/\s+/g, " ")
    .trim();
  const dot = clean.lastIndexOf(".");
  const ending = dot < 0 ? "" : clean.slice(dot + 1);
  const known = endings.some((candidate) => candidate === ending.toLowerCase());
  const stem = [...(known ? clean.slice(0, dot) : clean)]
    .slice(0, MOST_CHARACTERS)
    .join("")
    .replace(/[. ]+$/, "");
  return `${stem || "dokument"}.${known ? ending : endings[0]}`;
}

/** Those that are no letter with a mark on it. */
const plainLetters: Record<string, string> = { Æ: "Ae", æ: "ae", Ø: "O", ø: "o" };

/** The header that makes a browser save the file under its name (RFC 6266), with plain letters for those that know no others. */
export function attachmentHeader(fileName: string): string {
  const plain = fileName
    .replace(/[ÆæØø]/g, (letter) => plainLetters[letter] ?? "_")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
