import { z } from "zod";
import { languages } from "~/platform/i18n/languages";

/** Years that an evaluation can be named by: the instrument's oldest results are from about 2000. */
export const YEAR_FIRST = 2000;
export const YEAR_LAST = 2100;

/** An evaluation as an administrator sets it up. Messages are keys of the «faults» texts. */
export const newEvaluationSchema = z.object({
  /** Chosen by the form, so that a form sent twice makes one evaluation; it becomes the evaluation's id. */
  submissionId: z.uuid("form_unreadable"),
  municipalityNumber: z.string().regex(/^\d{4}$/, "municipality_missing"),
  year: z.coerce
    .number("evaluation_year_wrong")
    .int("evaluation_year_wrong")
    .min(YEAR_FIRST, "evaluation_year_wrong")
    .max(YEAR_LAST, "evaluation_year_wrong"),
  language: z.enum(languages, "evaluation_language_missing"),
  instrumentId: z.string().min(1, "instrument_missing"),
  /** Ids of evaluators; somebody has to do the grading. */
  teamIds: z.array(z.string()).min(1, "team_empty"),
});

export type NewEvaluation = z.infer<typeof newEvaluationSchema>;
