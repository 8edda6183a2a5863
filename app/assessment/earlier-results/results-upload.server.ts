import { decodeText } from "~/platform/csv";
import { type Result, failure, success } from "~/platform/result";
import type { UploadedFile } from "./published-results-import.server";

const MOST_BYTES = 2 * 1024 * 1024;

/**
 * What the upload page sent: a chosen file, a table that was pasted or mended on the page, or the content that a preview
 * carried, which keeps the file's bytes and so its hash.
 * @param pastedName the name of a table that no file was sent for.
 */
export async function readUpload(form: FormData, pastedName: string): Promise<Result<UploadedFile>> {
  const upload = await uploadOf(form, pastedName);
  if (upload.bytes.length === 0) return failure({ code: "results_file_missing" });
  if (upload.bytes.length > MOST_BYTES) return failure({ code: "results_file_too_large" });
  return success(upload);
}

async function uploadOf(form: FormData, pastedName: string): Promise<UploadedFile> {
  const fileName = textOf(form, "fileName") || pastedName;
  const content = textOf(form, "content");
  if (content) return { fileName, bytes: Buffer.from(content, "base64") };
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  return { fileName, bytes: new TextEncoder().encode(textOf(form, "text")) };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The upload as text, for the field in which a fault can be mended; empty when it is no text. */
export function uploadText({ bytes }: UploadedFile): string {
  return decodeText(bytes) ?? "";
}

/** The upload's bytes for the form that a preview carries to its confirmation. */
export function uploadContent({ bytes }: UploadedFile): string {
  return Buffer.from(bytes).toString("base64");
}
