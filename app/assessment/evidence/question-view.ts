import type { TrailLine } from "~/access/audit-store.server";
import type { Language } from "~/platform/i18n/languages";
import type { DimensionId } from "../dimension";
import type { AttachedDocument } from "../fact-check/fact-check-view";
import type { FindingKind } from "../finding-kind";
import type { Grade } from "../grade";

/** A grade that somebody has given to the question. */
export interface ShownGrade {
  /** The municipality's own, one evaluator's alone, or the one that counts. */
  kind: "self" | "evaluator" | "counts";
  /** The evaluator's name; null for the others. */
  name: string | null;
  grade: Grade;
  reason: string;
  /** Who gave it and when. */
  saved: string | null;
}

/** A document that is linked to the question. */
export interface ShownDocument {
  linkId: string;
  title: string;
  /** Where it is read; null when it has been taken away since. */
  address: string | null;
  page: string;
  note: string;
  saved: string;
}

/** A note that bears on the question, with where it comes from. */
export interface ShownNote {
  id: string;
  /** «Formannskapet, 3. mars 2026», «Nettstedet, 3. mars 2026» */
  from: string;
  /** The page of the website; "" for interviews and for the whole site. */
  address: string;
  authorName: string;
  text: string;
}

export interface ShownComment {
  id: string;
  text: string;
  saved: string;
  documents: AttachedDocument[];
  /** «Godtatt: …»; null until it is answered. */
  answer: { kind: "accepted" | "declined"; text: string; saved: string } | null;
}

/** Everything that is known of one question, as its page shows it. */
export interface QuestionEvidence {
  evaluationId: string;
  language: Language;
  teamLanguage: Language;
  /** Whether each evaluator grades alone, so that one grade is agreed on. */
  agreed: boolean;
  area: { id: string; name: string };
  subarea: { id: string; name: string };
  question: {
    id: string;
    text: string;
    max: string;
    lookFor: Record<DimensionId, string>;
    askedOf: string;
    shownIn: string;
  };
  previous: string | null;
  next: string | null;
  dimensions: { id: DimensionId; name: string }[];
  grades: ShownGrade[];
  /** «6,3 av 12,5 poeng»; null until the grade that counts is given. */
  points: string | null;
  /** Why the colleagues' grades are not shown; null when they are. */
  gradesClosed: string | null;
  documents: ShownDocument[];
  /** The evaluation's documents, which can be linked. */
  choices: { id: string; title: string }[];
  interviewNotes: ShownNote[];
  websiteNotes: ShownNote[];
  findings: { id: string; kind: FindingKind; text: string }[];
  comments: ShownComment[];
  trail: TrailLine[];
  /** Why the reader cannot link documents; null when they can. */
  readOnly: string | null;
  form: LinkFormValues;
}

/** What the form for a document's link sends, as typed. */
export interface LinkFormValues {
  linkId: string;
  documentId: string;
  page: string;
  note: string;
}

/** What the page says after a form was sent and something was left to do. */
export interface LinkAnswer {
  faults: { name: string; message: string }[];
  form: LinkFormValues;
}
