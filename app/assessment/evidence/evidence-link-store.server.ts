import { recordEvent } from "~/access/audit.server";
import type { Caller } from "~/access/caller";
import { type Database, inTransaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";
import { type RefusedFault, stillAllowed } from "../evaluations/evaluation-store.server";
import { findQuestion } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import type { EvidenceLinkValues } from "./evidence-link";

export type LinkFault = RefusedFault | (Fault & { code: "question_not_found" | "evidence_document_gone" });

interface LinkPlace {
  evaluationId: string;
  /** Chosen by the form, so that a form sent twice makes one link. */
  linkId: string;
}

/** Ties a document of the evaluation to a question. Links do not change: one that is wrong is taken away and made anew. */
export function linkDocument(
  db: Database,
  caller: Caller,
  { evaluationId, linkId, questionId, link }: LinkPlace & { questionId: string; link: EvidenceLinkValues },
): Promise<Result<null, LinkFault>> {
  return inTransaction(db, async (tx) => {
    const open = await stillAllowed(tx, caller, evaluationId, "write_work");
    if (!open.ok) return open;
    const instrument = await findInstrument(tx, open.value.instrumentId);
    if (!findQuestion(instrument, questionId)) return failure({ code: "question_not_found" });
    if (await tx.evidenceLink.findUnique({ where: { id: linkId } })) return success(null);
    const { documentId, page, note } = link;
    const document = await tx.document.findFirst({
      where: { id: documentId, evaluationId, removedAt: null },
    });
    if (!document) return failure({ code: "evidence_document_gone" });
    await tx.evidenceLink.create({
      data: {
        id: linkId,
        evaluationId,
        questionId,
        documentId,
        page,
        note,
        addedAt: new Date(),
        addedById: caller.id,
        addedByName: caller.name,
      },
    });
    await recordEvent(tx, caller, {
      event: "evidence_linked",
      evaluationId,
      subject: questionId,
      detail: { title: document.title, page, note },
    });
    return success(null);
  });
}

/** Takes a document away from a question. A link that is gone already counts as taken away. */
export function unlinkDocument(
  db: Database,
  caller: Caller,
  { evaluationId, linkId }: LinkPlace,
): Promise<Result<null, RefusedFault>> {
  return inTransaction(db, async (tx) => {
    const open = await stillAllowed(tx, caller, evaluationId, "write_work");
    if (!open.ok) return open;
    const link = await tx.evidenceLink.findFirst({
      where: { id: linkId, evaluationId },
      include: { document: { select: { title: true } } },
    });
    if (!link) return success(null);
    await tx.evidenceLink.delete({ where: { id: linkId } });
    await recordEvent(tx, caller, {
      event: "evidence_unlinked",
      evaluationId,
      subject: link.questionId,
      detail: { title: link.document.title, page: link.page, note: link.note },
    });
    return success(null);
  });
}
