import type { Evidence } from "./evidence";

/** Something that a finding can rest on besides questions, by the name that a finding keeps it under. */
export interface EvidenceItem {
  /** «document:<id>», «interview_note:<id>», «website_note:<id>» */
  ref: string;
  /** The questions that it bears on. */
  questionIds: string[];
}

/** Everything that can be chosen from this evidence: documents first, each once however many questions it is linked to. */
export function evidenceItems({ documents, interviewNotes, websiteNotes }: Evidence): EvidenceItem[] {
  const linked = new Map<string, string[]>();
  for (const { documentId, questionId, removed } of documents) {
    if (!removed) linked.set(documentId, [...(linked.get(documentId) ?? []), questionId]);
  }
  return [
    ...[...linked].map(([id, questionIds]) => ({ ref: `document:${id}`, questionIds })),
    ...interviewNotes.map(({ id, questionId }) => ({
      ref: `interview_note:${id}`,
      questionIds: [questionId],
    })),
    ...websiteNotes.map(({ id, questionIds }) => ({ ref: `website_note:${id}`, questionIds })),
  ];
}
