import { z } from "zod";
import { failure, type Result, success } from "~/platform/result";
import { GRADE_LEAST, GRADE_MOST, NOTE_MOST } from "../grade";

export interface GradeSaveFault {
  code: "request_malformed" | "grade_not_whole_step" | "note_too_long";
}

const says = (code: GradeSaveFault["code"]) => ({ error: code });

/** An evaluator gives whole steps; null until the dimension is graded. */
const step = z
  .number(says("grade_not_whole_step"))
  .int(says("grade_not_whole_step"))
  .min(GRADE_LEAST, says("grade_not_whole_step"))
  .max(GRADE_MOST, says("grade_not_whole_step"))
  .nullable();

const gradeSaveSchema = z.object({
  questionId: z.string(),
  grade: z.object({ system: step, extent: step, result: step }),
  /** Line ends as browsers keep them, so that a form and a script mean the same text. */
  note: z
    .string()
    .transform((note) => note.replace(/\r\n?/g, "\n"))
    .pipe(z.string().max(NOTE_MOST, says("note_too_long"))),
  /** The version that the save was made from; 0 where nothing stood. */
  baseVersion: z.number().int().min(0),
  /** The sender's name for this save, so that a repeated request is not taken for a colleague's. */
  saveId: z.string().min(1).max(100),
});

/** A save of one question as an evaluator sends it. */
export type GradeSave = z.infer<typeof gradeSaveSchema>;

/** The same before anybody has read it. */
export type SentGradeSave = { [Part in keyof GradeSave]?: unknown };

/** Reads a save from what a page sent. Of several faults the first is told. */
export function readGradeSave(sent: SentGradeSave): Result<GradeSave, GradeSaveFault> {
  const parsed = gradeSaveSchema.safeParse(sent);
  if (parsed.success) return success(parsed.data);
  const messages = parsed.error.issues.map(({ message }) => message);
  const told = (["grade_not_whole_step", "note_too_long"] as const).find((code) => messages.includes(code));
  return failure({ code: told ?? "request_malformed" });
}

/** What a plain form posts, in the form of a save: a dimension that is not chosen is not sent, and a button may clear one. */
export function gradeSaveFromForm(form: FormData) {
  const cleared = form.get("clear");
  const chosen = (dimension: string) =>
    form.has(dimension) && cleared !== dimension ? numberFrom(form.get(dimension)) : null;
  return {
    questionId: textFrom(form.get("questionId")),
    grade: { system: chosen("system"), extent: chosen("extent"), result: chosen("result") },
    note: textFrom(form.get("note")),
    baseVersion: numberFrom(form.get("baseVersion")),
    saveId: textFrom(form.get("saveId")),
  };
}

function textFrom(field: FormDataEntryValue | null): string {
  return typeof field === "string" ? field : "";
}

function numberFrom(field: FormDataEntryValue | null): number {
  return typeof field === "string" && field !== "" ? Number(field) : NaN;
}
