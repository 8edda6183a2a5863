import { formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";

/** A grade as people read it: «6», or «6,5» for an agreed half; a dash where none is given. */
export function showGrade(grade: number | null, language: Language): string {
  return grade === null ? "–" : formatNumber(grade, Number.isInteger(grade) ? 0 : 1, language);
}
