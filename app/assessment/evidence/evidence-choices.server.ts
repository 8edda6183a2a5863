import type { Database, Transaction } from "~/platform/database.server";
import { type Area, type Instrument, questionsOf } from "../instrument";
import { documentAddress } from "../documents/document-address";
import { evidenceOf } from "./evidence";
import { type EvidenceItem, evidenceItems } from "./evidence-choice";
import type { EvidenceReader } from "./evidence-reader";
import { loadEvidence } from "./evidence-store.server";
import { showInterviewNote, showWebsiteNote } from "./shown-evidence";

/** Something that a finding can rest on, as a page names it. */
export interface EvidenceChoice extends EvidenceItem {
  label: string;
  /** Where it is read. */
  address: string;
}

/** Of a note a choice shows so many characters. */
const LABEL_MOST = 90;

/** What a finding of this area can rest on: all that is tied to its questions. */
export async function loadEvidenceItems(
  db: Database | Transaction,
  evaluationId: string,
  area: Area,
): Promise<EvidenceItem[]> {
  return evidenceItems(await evidenceOfArea(db, evaluationId, area));
}

/** The same with names and addresses for a page. */
export async function loadEvidenceChoices(
  db: Database,
  reader: Pick<EvidenceReader, "language" | "t">,
  evaluationId: string,
  instrument: Instrument,
  area: Area,
): Promise<EvidenceChoice[]> {
  const evidence = await evidenceOfArea(db, evaluationId, area);
  const named = new Map<string, { label: string; address: string }>();
  for (const { documentId, title, link } of evidence.documents) {
    const pages = evidence.documents.filter((other) => other.documentId === documentId && other.page !== "");
    const label = [title, ...new Set(pages.map(({ page }) => page))].join(", ");
    named.set(`document:${documentId}`, {
      label,
      address: documentAddress(evaluationId, { id: documentId, link }),
    });
  }
  const noteAddress = (questionId: string | undefined, id: string) =>
    `/evaluations/${evaluationId}/questions/${questionId}#note-${id}`;
  for (const note of evidence.interviewNotes) {
    const { from, authorName, text } = showInterviewNote(note, instrument, reader);
    const label = `${from}, ${authorName}: ${shortened(text)}`;
    named.set(`interview_note:${note.id}`, { label, address: noteAddress(note.questionId, note.id) });
  }
  for (const note of evidence.websiteNotes) {
    const { from, text } = showWebsiteNote(note, reader);
    const address = noteAddress(note.questionIds[0], note.id);
    named.set(`website_note:${note.id}`, { label: `${from}: ${shortened(text)}`, address });
  }
  return evidenceItems(evidence).flatMap((item) => {
    const name = named.get(item.ref);
    return name ? { ...item, ...name } : [];
  });
}

async function evidenceOfArea(db: Database | Transaction, evaluationId: string, area: Area) {
  return evidenceOf(
    await loadEvidence(db, evaluationId),
    questionsOf(area).map(({ id }) => id),
  );
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LABEL_MOST ? `${line.slice(0, LABEL_MOST)}…` : line;
}
