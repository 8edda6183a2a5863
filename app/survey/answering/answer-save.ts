import { z } from "zod";
import { failure, type Result, success } from "~/platform/result";

/** Saves in one request: more than any page has. */
const SAVES_MOST = 500;
/** Fields of one variable: a list has at most 50 lines. */
const FIELDS_MOST = 60;
/** Characters of one field; how long an answer may be is the instrument's to say. */
const FIELD_MOST = 50_000;

const answerSaveSchema = z.object({
  variable: z.string().min(1).max(40),
  /** What the variable's fields say, as a form sends them: one of a text or a choice, one for each tick or line. */
  written: z.array(z.string().max(FIELD_MOST)).max(FIELDS_MOST),
  /** The version that the save was made from; 0 where nothing stood. */
  baseVersion: z.number().int().min(0),
  /** The sender's name for this save, so that a repeated request counts once. */
  saveId: z.string().min(1).max(100),
});

/** A save of one variable as a page sends it. */
export type AnswerSave = z.infer<typeof answerSaveSchema>;

const requestSchema = z.object({
  /** How often all answers had been deleted when the page was made: what was typed before the last time is not saved. */
  deletions: z.number().int().min(0),
  saves: z.array(answerSaveSchema).min(1).max(SAVES_MOST),
});

/** Saves of one page. */
export interface PageSaves {
  deletions: number;
  saves: readonly AnswerSave[];
}

/** Reads what a page's script sent. */
export function readSaves(body: unknown): Result<PageSaves, { code: "request_malformed" }> {
  const parsed = requestSchema.safeParse(body);
  return parsed.success ? success(parsed.data) : failure({ code: "request_malformed" });
}
