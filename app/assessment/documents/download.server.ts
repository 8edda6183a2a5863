import { createReadableStreamFromReadable } from "@remix-run/node";
import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { findDocument } from "./document-store.server";
import { attachmentHeader } from "./file-name";
import { openFile } from "./stored-file.server";

export type DownloadFault = Fault & { code: "document_unknown" | "document_removed" | "document_file_lost" };

/**
 * A document's file to keep: never shown within Peil, so that whatever is in it runs as nobody. A link leads to where it is.
 */
export async function downloadDocument(
  db: Database,
  caller: Caller,
  { evaluationId, documentId }: { evaluationId: string; documentId: string },
): Promise<Result<Response, DownloadFault>> {
  const document = await findDocument(db, evaluationId, documentId);
  if (!document || document.content.kind === "link") return failure({ code: "document_unknown" });
  if (document.removed)
    return failure({ code: "document_removed", values: { name: document.removed.byName } });
  const { contentHash, fileName, mediaType, bytes } = document.content;
  const file = await openFile(contentHash);
  if (!file) {
    console.error(`The file ${contentHash} of the document ${documentId} is not in the data folder.`);
    return failure({ code: "document_file_lost" });
  }
  await recordEvent(db, caller, {
    event: "document_downloaded",
    evaluationId,
    subject: documentId,
    detail: { title: document.title, fileName },
  });
  // The web server adds X-Content-Type-Options: nosniff to every answer.
  const headers = {
    "Content-Type": mediaType,
    "Content-Length": String(bytes),
    "Content-Disposition": attachmentHeader(fileName),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store",
  };

  return success(new Response(createReadableStreamFromReadable(file.createReadStream()), { headers }));
}
