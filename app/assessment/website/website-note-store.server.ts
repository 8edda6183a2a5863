import type { WebsiteNote as NoteRow } from "~/platform/generated/sqlite/client";
import type { Database, Transaction } from "~/platform/database.server";
import type { WebsiteNote } from "./website-note";

/** A note as it is kept. */
export interface StoredWebsiteNote extends WebsiteNote {
  id: string;
  /** Counts the saves. */
  version: number;
  updatedAt: Date;
  updatedByName: string;
}

/** The notes on the website of an evaluation's municipality: what was seen last comes first. */
export async function listWebsiteNotes(
  db: Database | Transaction,
  evaluationId: string,
): Promise<StoredWebsiteNote[]> {
  const rows = await db.websiteNote.findMany({
    where: { evaluationId },
    orderBy: [{ seenOn: "desc" }, { updatedAt: "desc" }],
  });
  return rows.map(asNote);
}

/** One note of this evaluation, or null. */
export async function findWebsiteNote(
  tx: Transaction,
  evaluationId: string,
  id: string,
): Promise<StoredWebsiteNote | null> {
  const row = await tx.websiteNote.findFirst({ where: { id, evaluationId } });
  return row ? asNote(row) : null;
}

function asNote({ id, seenOn, address, text, questionIds, version, updatedAt, updatedByName }: NoteRow) {
  const questions = JSON.parse(questionIds) as string[];
  return { id, seenOn, address, text, questionIds: questions, version, updatedAt, updatedByName };
}
