import { z } from "zod";
import { failure, type Result, success } from "~/platform/result";
import { type DimensionId, dimensionIds } from "../dimension";
import { NOTE_MOST } from "../grade";
import { agreedSteps } from "./agreed-steps";

/** The parts of the form that a fault may be about. */
export type AgreedField = DimensionId | "reason";

export interface AgreedFieldFault {
  field: AgreedField;
  code: "agreed_grade_missing" | "agreed_half_step" | "agreed_reason_too_long" | "agreed_reason_missing";
}

/** What a form for an agreed grade sends, as typed. */
export interface AgreedFormValues extends Record<AgreedField, string> {
  questionId: string;
  /** The version that the change was made from; «0» where nothing stood. */
  baseVersion: string;
  saveId: string;
}

/** An agreed grade as it is kept: all three dimensions, and the reason, which may be empty. */
export interface AgreedGrade {
  questionId: string;
  grade: Record<DimensionId, number>;
  reason: string;
  baseVersion: number;
  saveId: string;
}

/** Characters that nobody sees are no reason. */
const withoutUnseen = (text: string): string => text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, "");

const step = z
  .string()
  .min(1, "agreed_grade_missing")
  .transform(Number)
  .refine((value) => agreedSteps.includes(value), "agreed_half_step");

const schema = z.object({
  system: step,
  extent: step,
  result: step,
  reason: z
    .string()
    // Line ends as browsers keep them, so that the same text is never taken for another.
    .transform((reason) => withoutUnseen(reason.replace(/\r\n?/g, "\n")))
    .pipe(z.string().max(NOTE_MOST, "agreed_reason_too_long")),
  questionId: z.string().min(1),
  baseVersion: z.coerce.number().int().min(0),
  saveId: z.string().min(1).max(100),
});

/**
 * Reads an agreed grade from a form.
 * @returns the grade, or what is wrong with each field; no field at all when the form is not one of ours.
 */
export function readAgreedGrade(
  sent: AgreedFormValues,
): Result<AgreedGrade, { code: "request_malformed" | "agreed_faults"; fields: AgreedFieldFault[] }> {
  const parsed = schema.safeParse(sent);
  if (parsed.success) {
    const { system, extent, result, ...rest } = parsed.data;
    return success({ ...rest, grade: { system, extent, result } });
  }
  const ours = parsed.error.issues.every(
    ({ path }) => !["questionId", "baseVersion", "saveId"].includes(String(path[0])),
  );
  if (!ours) return failure({ code: "request_malformed", fields: [] });
  const fields = [...dimensionIds, "reason" as const].flatMap((field) => {
    const issue = parsed.error.issues.find(({ path }) => path[0] === field);
    return issue ? [{ field, code: issue.message as AgreedFieldFault["code"] }] : [];
  });
  return failure({ code: "agreed_faults", fields });
}
