import type { Database } from "~/platform/database.server";
import { documentAddress } from "../documents/document-address";
import type { AttachedDocument } from "./fact-check-view";

interface Row {
  id: string;
  evaluationId: string;
  title: string;
  link: string | null;
  removedAt: Date | null;
}

/** What is attached to these comments, by the document's id. */
export async function attachedDocuments(
  db: Database,
  evaluationId: string,
  comments: readonly { documentIds: string[] }[],
): Promise<Map<string, AttachedDocument>> {
  const ids = [...new Set(comments.flatMap(({ documentIds }) => documentIds))];
  if (ids.length === 0) return new Map();
  const rows = await db.document.findMany({ where: { evaluationId, id: { in: ids } } });
  return new Map(rows.map((row) => [row.id, asAttached(row)]));
}

/** The documents of an evaluation that can be attached to a comment, by title. */
export async function documentsToAttach(db: Database, evaluationId: string): Promise<AttachedDocument[]> {
  const rows = await db.document.findMany({
    where: { evaluationId, removedAt: null },
    orderBy: [{ title: "asc" }, { addedAt: "asc" }],
  });
  return rows.map(asAttached);
}

function asAttached({ id, evaluationId, title, link, removedAt }: Row): AttachedDocument {
  return { id, title, address: removedAt ? null : documentAddress(evaluationId, { id, link }) };
}
