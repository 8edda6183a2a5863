import { type CodedTexts, countTextCodes, isRead } from "../analysis/coded-texts";
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
  /** Whether somebody has read it and found that no code fits. */
  noneFits: boolean;
}

/** Stands among the codes of a form for «read, no code fits», and in a filter for answers that nobody has read. */
export const NONE = "none";

/** Which answers are shown: those with a code, those that are not read yet, those in which something is written. */
export interface TextFilter {
  /** The id of a code, NONE, or "" for all. */
  code: string;
  search: string;
}

/**
 * What was written in answer to a variable, by the municipalities' names.
 * @param readings the responses whose answer was read and fits no code.
 */
export function textAnswers(
  { frame, responses }: WaveData,
  variable: string,
  codes: readonly TextCodeRow[],
  readings: ReadonlySet<string>,
): TextAnswer[] {
  const names = new Map(frame.map(({ municipality, name }) => [municipality, name]));
  return responses
    .flatMap(({ id, municipality, answers }): TextAnswer[] => {
      const texts = textsOf(answers.get(variable));
      if (texts.length === 0) return [];
      const codeIds = codes.filter(({ responseIds }) => responseIds.includes(id)).map((code) => code.id);
      const name = names.get(municipality) ?? municipality;
      return [{ responseId: id, municipality, name, texts, codeIds, noneFits: readings.has(id) }];
    })
    .sort((one, other) => one.name.localeCompare(other.name, "nb"));
}

/** The answers that a filter lets through. Large and small letters are the same in a search. */
export function filterAnswers(answers: readonly TextAnswer[], { code, search }: TextFilter): TextAnswer[] {
  const sought = search.trim().toLocaleLowerCase("nb");
  return answers.filter((answer) => {
    const { name, texts, codeIds } = answer;
    if (code === NONE && isReadAnswer(answer)) return false;
    if (code !== "" && code !== NONE && !codeIds.includes(code)) return false;
    return [name, ...texts].some((text) => text.toLocaleLowerCase("nb").includes(sought));
  });
}

/** How many wrote of each subject, the most frequent first. */
export function countCodes(
  answers: readonly TextAnswer[],
  codes: readonly Pick<TextCodeRow, "id" | "label">[],
): CodedTexts {
  const labels = new Map(codes.map(({ id, label }) => [id, label]));
  return countTextCodes(
    answers.map(({ municipality, codeIds, noneFits }) => ({
      municipality,
      noneFits,
      codes: codeIds.flatMap((id) => labels.get(id) ?? []),
    })),
  );
}

/** How many of the answers somebody has gone through. */
export function readCount(answers: readonly TextAnswer[]): number {
  return answers.filter(isReadAnswer).length;
}

/**
 * The page that goes on after an answer, counted from 1. Answers that were read on the page may have left what the filter lets through,
 * so that the next page by number could pass some over.
 * @param last the response of the last answer that was seen.
 */
export function pageAfter(
  answers: readonly TextAnswer[],
  filter: TextFilter,
  { last, size }: { last: string; size: number },
): number {
  const place = answers.findIndex(({ responseId }) => responseId === last);
  const before = filterAnswers(answers.slice(0, place + 1), filter).length;
  return Math.floor(before / size) + 1;
}

const isReadAnswer = ({ codeIds, noneFits }: TextAnswer): boolean => isRead({ codes: codeIds, noneFits });

function textsOf(answer: Answer | undefined): string[] {
  if (typeof answer === "string") return [answer];
  return typeof answer === "object" ? answer.map(String) : [];
}
