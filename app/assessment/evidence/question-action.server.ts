import type { Database } from "~/platform/database.server";
import { faultSentence } from "~/platform/fault-sentence";
import { fieldFaults, formId, formTexts } from "~/platform/form.server";
import type { EvidenceReader } from "./evidence-reader";
import { evidenceLinkSchema } from "./evidence-link";
import { linkDocument, unlinkDocument } from "./evidence-link-store.server";
import type { LinkAnswer, LinkFormValues } from "./question-view";

interface Sent extends EvidenceReader {
  evaluationId: string;
  questionId: string;
  form: FormData;
}

/** What came of a sent form: done, or what the page must say. */
export type LinkOutcome = { done: true } | { done: false; answer: LinkAnswer };

/** Does what a form of a question's page asks for: link a document, or take a link away. */
export async function handleEvidence(db: Database, sent: Sent): Promise<LinkOutcome> {
  const { caller, t, evaluationId, questionId, form } = sent;
  const values = formTexts(form, ["linkId", "documentId", "page", "note"]);
  const refused = (name: string, message: string): LinkOutcome => ({
    done: false,
    answer: { faults: [{ name, message }], form: kept(values) },
  });
  if (form.get("intent") === "unlink") {
    const taken = await unlinkDocument(db, caller, { evaluationId, linkId: values.linkId });
    return taken.ok ? { done: true } : refused("documentId", faultSentence(taken.fault, t));
  }
  const parsed = evidenceLinkSchema.safeParse(values);
  if (!parsed.success) {
    return { done: false, answer: { faults: fieldFaults(parsed.error, t), form: kept(values) } };
  }
  const { linkId } = kept(values);
  const linked = await linkDocument(db, caller, { evaluationId, linkId, questionId, link: parsed.data });
  return linked.ok ? { done: true } : refused("documentId", faultSentence(linked.fault, t));
}

/** What was typed, under an id that a form of ours would have. */
function kept(values: LinkFormValues): LinkFormValues {
  const linkId = formId(values.linkId);
  return { ...values, linkId };
}
