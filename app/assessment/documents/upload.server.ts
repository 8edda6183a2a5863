import { type Result, success } from "~/platform/result";
import { readWebAddress, type WebAddressFault } from "~/platform/web-address";
import type { DocumentContent } from "./document";
import type { FileFault } from "./file-fault";
import { judgeFile } from "./file-kind";
import { fileKinds } from "./file-kinds";
import { judgeFileName, shownFileName } from "./file-name";
import { contentHashOf } from "./stored-file.server";

/** A document as it came, judged but not yet kept. */
export interface JudgedContent {
  content: DocumentContent;
  /** The file's bytes; null for a link. */
  bytes: Uint8Array | null;
}

export type ContentFault =
  | FileFault
  | WebAddressFault
  | { code: "document_content_missing" | "document_content_both" };

/** Judges what a form sent: one file or one link. A browser sends a file field that nothing was chosen for as an empty nameless file. */
export async function judgeContent(form: FormData): Promise<Result<JudgedContent, ContentFault>> {
  const file = form.get("file");
  const typed = form.get("link");
  const address = typeof typed === "string" ? typed.trim() : "";
  const isFile = file instanceof File && (file.name !== "" || file.size > 0);
  if (isFile && address !== "") return { ok: false, fault: { code: "document_content_both" } };
  if (isFile) return judgeUpload(file);
  if (address === "") return { ok: false, fault: { code: "document_content_missing" } };
  const link = readWebAddress(address);
  return link.ok ? success({ content: { kind: "link", address: link.value }, bytes: null }) : link;
}

async function judgeUpload(file: File): Promise<Result<JudgedContent, FileFault>> {
  const name = judgeFileName(file.name);
  if (!name.ok) return name;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = await judgeFile(bytes);
  if (!kind.ok) return kind;
  const { mediaType } = fileKinds[kind.value];
  const fileName = shownFileName(name.value, kind.value);
  const content = {
    kind: "file" as const,
    contentHash: contentHashOf(bytes),
    fileName,
    mediaType,
    bytes: bytes.length,
  };
  return success({ content, bytes });
}
