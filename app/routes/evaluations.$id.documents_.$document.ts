import { forRoles } from "~/access/guard.server";
import { roles } from "~/access/roles";
import { downloadDocument } from "~/assessment/documents/download.server";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { faultSentence } from "~/platform/fault-sentence";

/** A document's file, for those who may see the documents of the evaluation. */
export const loader = forRoles(roles, async ({ db, caller, params, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_documents");
  const place = { evaluationId: evaluation.id, documentId: params["document"] ?? "" };
  const download = await downloadDocument(db, caller, place);
  if (download.ok) return download.value;
  // A page would stand in for the file under its name; a sentence is seen by whoever followed the link.
  return new Response(faultSentence(download.fault, t), {
    status: download.fault.code === "document_removed" ? 410 : 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });
});
