import type { Database, Transaction } from "~/platform/database.server";
import type { Evidence } from "./evidence";

/** All that is noted and linked to questions of an evaluation, the oldest first. What says nothing is left out. */
export async function loadEvidence(db: Database | Transaction, evaluationId: string): Promise<Evidence> {
  const links = await db.evidenceLink.findMany({
    where: { evaluationId },
    include: { document: { select: { title: true, link: true, removedAt: true } } },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  const notes = await db.interviewNote.findMany({
    where: { interview: { evaluationId }, NOT: { OR: [{ questionId: "" }, { text: "" }] } },
    include: { interview: { select: { groupId: true, heldOn: true } } },
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
  });
  const websiteNotes = await db.websiteNote.findMany({
    where: { evaluationId },
    orderBy: [{ seenOn: "asc" }, { id: "asc" }],
  });
  return {
    documents: links.map(({ id, documentId, document, page, note, questionId, addedAt, addedByName }) => ({
      linkId: id,
      documentId,
      title: document.title,
      link: document.link,
      page,
      note,
      questionId,
      addedAt,
      addedByName,
      removed: document.removedAt !== null,
    })),
    interviewNotes: notes
      .map(({ id, interview, authorName, text, questionId }) => ({
        id,
        groupId: interview.groupId,
        heldOn: interview.heldOn,
        authorName,
        text,
        questionId,
      }))
      .sort((one, other) => (one.heldOn ?? "").localeCompare(other.heldOn ?? "")),
    websiteNotes: websiteNotes.map(({ id, seenOn, address, text, updatedByName, questionIds }) => ({
      id,
      seenOn,
      address,
      text,
      authorName: updatedByName,
      questionIds: JSON.parse(questionIds) as string[],
    })),
  };
}
