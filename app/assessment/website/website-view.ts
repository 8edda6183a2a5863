import type { FieldFault } from "~/platform/form.server";

/** A note as the page shows it. */
export interface ShownNote {
  id: string;
  /** «3. mars 2026» */
  seen: string;
  address: string;
  /** The host that the address leads to; "" when there is none. */
  host: string;
  text: string;
  questionIds: string[];
  saved: string;
}

/** An area with the questions that a note can bear on. */
export interface QuestionGroup {
  id: string;
  name: string;
  questions: { id: string; text: string }[];
}

/** The page of the review of the website. */
export interface WebsiteView {
  evaluationId: string;
  /** The language that the team writes in. */
  language: string;
  notes: ShownNote[];
  areas: QuestionGroup[];
  /** Today, the last day that something can have been seen. */
  today: string;
  /** Why the reader cannot write; null when they can. */
  readOnly: string | null;
  form: NoteValues;
}

/** What the form of a note sends, as typed. */
export interface NoteValues {
  noteId: string;
  /** The version that the change was made from; "" for a new note. */
  version: string;
  seenOn: string;
  address: string;
  text: string;
  questionIds: string[];
}

/** What the page says after a form was sent and something was left to do. */
export interface WebsiteAnswer {
  faults: FieldFault[];
  /** What was typed, to go on with. */
  form: NoteValues | null;
  /** Somebody was there first: what stands now, or null when they deleted the note. */
  stale: { message: string; current: ShownNote | null } | null;
}
