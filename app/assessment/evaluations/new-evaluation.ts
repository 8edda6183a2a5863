import { z } from "zod";
import { languages } from "~/platform/i18n/languages";
import { gradingModes } from "./evaluation";
import { isYear } from "./year";

/** An evaluation as an administrator sets it up. Messages are keys of the «faults» texts. */
export const newEvaluationSchema = z.object({
  /** Chosen by the form, so that a form sent twice makes one evaluation; it becomes the evaluation's id. */
  submissionId: z.uuid("form_unreadable"),
  municipalityNumber: z.string().regex(/^\d{4}$/, "municipality_blank"),
  year: z.string().refine(isYear, "evaluation_year_wrong").transform(Number),
  language: z.enum(languages, "evaluation_language_missing"),
  gradingMode: z.enum(gradingModes, "grading_mode_missing"),
  instrumentId: z.string().min(1, "instrument_missing"),
  /** Ids of evaluators; somebody has to do the grading. */
  teamIds: z.array(z.string()).min(1, "team_empty"),
});

export type NewEvaluation = z.infer<typeof newEvaluationSchema>;
