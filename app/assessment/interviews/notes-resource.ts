import type { ColleaguesNote, NoteStanding } from "./interview-note";

/** What GET /evaluations/:id/interviews/:interview/notes answers. */
export interface NotesAnswer {
  /** The reader's own notes by question. */
  own: Record<string, NoteStanding>;
  colleagues: ColleaguesNote[];
  /** Why nothing can be written any more; null while it can. */
  closed: string | null;
}

/** What POST /evaluations/:id/interviews/:interview/notes answers. */
export interface SaveNoteAnswer {
  /** What stands: after a save, or, with 409, what the author has saved elsewhere. */
  standing?: NoteStanding;
  /** The fault, when nothing was saved. */
  code?: string;
  /** The fault in a sentence, when it is one of what was sent. */
  message?: string;
}
