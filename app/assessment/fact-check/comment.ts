import { z } from "zod";
import { answerKinds } from "./answer-kind";
import { subjectKinds } from "./subject";

export const COMMENT_MOST = 2_000;
export const ANSWER_MOST = 2_000;
export const DEADLINE_REASON_MOST = 500;

/** Line ends as browsers keep them, so that the same text is never taken for another. */
const written = z.string().transform((text) => text.replace(/\r\n?/g, "\n").trim());

/** A comment as a form sends it. Messages are keys of the «faults» texts. */
export const commentSchema = z.object({
  subject: z.enum(subjectKinds),
  subjectId: z.string(),
  text: written.pipe(z.string().min(1, "comment_missing").max(COMMENT_MOST, "comment_too_long")),
  /** Ids of the municipality's own documents. */
  documentIds: z.array(z.string()),
});

export type WrittenComment = z.infer<typeof commentSchema>;

/** An answer as a form sends it. */
export const answerSchema = z.object({
  answer: z.enum(answerKinds, "answer_choice_missing"),
  text: written.pipe(z.string().min(1, "answer_missing").max(ANSWER_MOST, "answer_too_long")),
});

export type WrittenAnswer = z.infer<typeof answerSchema>;

/** A new deadline as a form sends it; the date is judged where the clock is. */
export const deadlineSchema = z.object({
  dueOn: z.string(),
  reason: written.pipe(
    z.string().min(1, "deadline_reason_missing").max(DEADLINE_REASON_MOST, "deadline_reason_too_long"),
  ),
});
