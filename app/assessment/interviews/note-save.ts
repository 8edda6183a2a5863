import { z } from "zod";
import { failure, type Result, success } from "~/platform/result";
import { INTERVIEW_NOTE_MOST } from "./interview-note";

export interface NoteSaveFault {
  code: "request_malformed" | "interview_note_too_long";
  values?: Record<string, number>;
}

/** Line ends as browsers keep them, and no sign that a database refuses, so that the same text is never taken for another. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replaceAll("\0", "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

const TOO_LONG = "interview_note_too_long";

const noteSaveSchema = z.object({
  /** A question's number; "" for the general note. */
  questionId: z.string().max(20),
  text: z.string().transform(cleanText).pipe(z.string().max(INTERVIEW_NOTE_MOST, TOO_LONG)),
  /** The version that the save was made from; 0 where nothing stood. */
  baseVersion: z.number().int().min(0),
  /** The sender's name for this save, so that a repeated request is not taken for another. */
  saveId: z.string().min(1).max(100),
});

/** A save of one note as its author sends it. */
export type NoteSaveRequest = z.infer<typeof noteSaveSchema>;

/** The same before anybody has read it. */
export type SentNoteSave = { [Part in keyof NoteSaveRequest]?: unknown };

/** Reads a save from what a page sent. */
export function readNoteSave(sent: SentNoteSave): Result<NoteSaveRequest, NoteSaveFault> {
  const parsed = noteSaveSchema.safeParse(sent);
  if (parsed.success) return success(parsed.data);
  return parsed.error.issues.some(({ message }) => message === TOO_LONG)
    ? failure({ code: TOO_LONG, values: { most: INTERVIEW_NOTE_MOST } })
    : failure({ code: "request_malformed" });
}
