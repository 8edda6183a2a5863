import { formatDate, formatNumber } from "~/platform/format";
import type { Language } from "~/platform/i18n/languages";
import { noonOf } from "~/platform/norwegian-day";
import type { Answer } from "../answers";
import type { Variable } from "../variables";

/** An answer as a person reads it: the labels of what was chosen, a number, a date, a text; one line for each of several. */
export function answerInWords({ kind, options }: Variable, answer: Answer, language: Language): string[] {
  const labelOf = (code: number | string): string =>
    options.find((option) => option.code === code)?.label[language] ?? String(code);
  if (typeof answer === "object") return kind === "codes" ? answer.map(labelOf) : answer.map(String);
  switch (kind) {
    case "code":
      return [labelOf(answer)];
    case "number":
      return [formatNumber(Number(answer), decimalsOf(Number(answer)), language)];
    case "date":
      return [formatDate(noonOf(String(answer)), language)];
    default:
      return [String(answer)];
  }
}

/** An answer as the fields of a form hold it: one value of a text or a choice, one for each tick or line. */
export function writtenAnswer(
  kind: Variable["kind"],
  answer: Answer | undefined,
  language: Language,
): string[] {
  if (answer === undefined) return [];
  if (typeof answer === "object") return answer.map(String);
  if (kind === "number" && language !== "en") return [String(answer).replace(".", ",")];
  return [String(answer)];
}

/** What one reads beside an answer: the row of a grid, what a text belongs to; null where the question says it all. */
export function partLabel({ part, label }: Variable, language: Language): string | null {
  return part === "item" ? null : label[language];
}

const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;
