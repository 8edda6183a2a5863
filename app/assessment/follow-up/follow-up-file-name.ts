import type { Translator } from "~/platform/i18n/translator";
import { plainLetters } from "~/platform/plain-letters";
import { type Evaluation, evaluationName } from "../evaluations/evaluation";

/** The name that a plan is downloaded under: «lerkevik-2026-oppfolging.xlsx». */
export function followUpFileName(
  evaluation: Pick<Evaluation, "municipality" | "year">,
  t: Translator,
  ending: "xlsx" | "ics",
): string {
  return `${plainLetters(`${evaluationName(evaluation)} ${t("followup:title")}`)}.${ending}`;
}
