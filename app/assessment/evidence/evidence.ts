/** A document that is linked to a question, with where in it. */
export interface LinkedDocument {
  linkId: string;
  documentId: string;
  title: string;
  /** An http(s) address; null for a file, which Peil hands out itself. */
  link: string | null;
  /** «s. 12-14»; "" when not told. */
  page: string;
  note: string;
  questionId: string;
  addedAt: Date;
  addedByName: string;
  /** The municipality or the team has taken the document away since. */
  removed: boolean;
}

/** What somebody wrote to a question in an interview. */
export interface LinkedInterviewNote {
  id: string;
  /** An interview group of the instrument. */
  groupId: string;
  /** ISO date; null when the interview has none. */
  heldOn: string | null;
  authorName: string;
  text: string;
  questionId: string;
}

/** A note from the review of the website, tied to one question or more. */
export interface LinkedWebsiteNote {
  id: string;
  /** ISO date. */
  seenOn: string;
  /** An http(s) address; "" when the note is of the whole site. */
  address: string;
  text: string;
  authorName: string;
  questionIds: string[];
}

/** Everything that bears on the questions of an evaluation. */
export interface Evidence {
  documents: LinkedDocument[];
  interviewNotes: LinkedInterviewNote[];
  websiteNotes: LinkedWebsiteNote[];
}

/** How much bears on one question. */
export interface EvidenceCounts {
  documents: number;
  interviewNotes: number;
  websiteNotes: number;
}

/** The part of the evidence that bears on one of these questions. */
export function evidenceOf(evidence: Evidence, questionIds: readonly string[]): Evidence {
  const bears = ({ questionId }: { questionId: string }) => questionIds.includes(questionId);
  return {
    documents: evidence.documents.filter(bears),
    interviewNotes: evidence.interviewNotes.filter(bears),
    websiteNotes: evidence.websiteNotes.filter((note) =>
      note.questionIds.some((id) => questionIds.includes(id)),
    ),
  };
}

export function countEvidence({ documents, interviewNotes, websiteNotes }: Evidence): EvidenceCounts {
  return {
    documents: documents.length,
    interviewNotes: interviewNotes.length,
    websiteNotes: websiteNotes.length,
  };
}
