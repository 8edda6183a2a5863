import { type TextCodeCount, countTextCodes } from "../analysis/coded-texts";
import type { Answer } from "../answers";
import type { WaveData } from "../waves/wave-responses.server";

/** A code with the responses that it was given to. */
export interface TextCodeRow {
  id: string;
  label: string;
  version: number;
  responseIds: readonly string[];
}

/** What one municipality wrote, and the codes that it was given. */
export interface TextAnswer {
  responseId: string;
  municipality: string;
  name: string;
  /** Several of a list of short answers, otherwise one. */
  texts: string[];
  codeIds: string[];
}

/** Which answers are shown: those with a code, those without any, those in which something is written. */
export interface TextFilter {
  /** The id of a code, «none», or "" for all. */
  code: string;
  search: string;
}

/** What was written in answer to a variable, by the municipalities' names. */
export function textAnswers(
  { frame, responses }: WaveData,
  variable: string,
  codes: readonly TextCodeRow[],
): TextAnswer[] {
  const names = new Map(frame.map(({ municipality, name }) => [municipality, name]));
  return responses
    .flatMap(({ id, municipality, answers }): TextAnswer[] => {
      const texts = textsOf(answers.get(variable));
      if (texts.length === 0) return [];
      const codeIds = codes.filter(({ responseIds }) => responseIds.includes(id)).map((code) => code.id);
      return [
        { responseId: id, municipality, name: names.get(municipality) ?? municipality, texts, codeIds },
      ];
    })
    .sort((one, other) => one.name.localeCompare(other.name, "nb"));
}

/** The answers that a filter lets through. Large and small letters are the same in a search. */
export function filterAnswers(answers: readonly TextAnswer[], { code, search }: TextFilter): TextAnswer[] {
  const sought = search.trim().toLocaleLowerCase("nb");
  return answers.filter(({ name, texts, codeIds }) => {
    if (code === "none" && codeIds.length > 0) return false;
    if (code !== "" && code !== "none" && !codeIds.includes(code)) return false;
    return [name, ...texts].some((text) => text.toLocaleLowerCase("nb").includes(sought));
  });
}

/** How many wrote of each subject, the most frequent first. */
export function countCodes(
  answers: readonly TextAnswer[],
  codes: readonly Pick<TextCodeRow, "id" | "label">[],
): TextCodeCount[] {
  const labels = new Map(codes.map(({ id, label }) => [id, label]));
  return countTextCodes(
    answers.map(({ municipality, codeIds }) => ({
      municipality,
      codes: codeIds.flatMap((id) => labels.get(id) ?? []),
    })),
  );
}

/** How many of the answers have a code. */
export function codedCount(answers: readonly TextAnswer[]): number {
  return answers.filter(({ codeIds }) => codeIds.length > 0).length;
}

function textsOf(answer: Answer | undefined): string[] {
  if (typeof answer === "string") return [answer];
  return typeof answer === "object" ? answer.map(String) : [];
}
