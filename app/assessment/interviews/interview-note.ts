/** Characters in the longest note of one evaluator to one question: some eight printed pages. */
export const INTERVIEW_NOTE_MOST = 20_000;

/** The «question» of what was said and belongs to none of them. */
export const GENERAL_NOTE = "";

/** What is on record of one's own note to a question. As a page carries it, so the date is text. */
export interface NoteStanding {
  /** Counts the saves; 0 when nothing has been saved. */
  version: number;
  text: string;
  /** ISO 8601; null when never saved. */
  at: string | null;
}

export const neverWritten: NoteStanding = { version: 0, text: "", at: null };

/** What a colleague in the same interview has written to a question. */
export interface ColleaguesNote {
  questionId: string;
  author: { id: string; name: string };
  text: string;
  /** ISO 8601 */
  at: string;
}
