import { LEAST_BASE } from "./disclosure";

/** A code that an analyst gave to free texts, and how many it was given to. */
export interface TextCodeCount {
  /** What the analyst called it: «Barnevern». */
  code: string;
  /** Respondents who wrote of it, each counted once. */
  count: number;
  /** Of those whose answer was read, 0-100. They may sum to over 100, since one answer may have several codes. */
  percent: number;
}

/** The codes of one respondent's answer. */
export interface CodedAnswer {
  municipality: string;
  codes: readonly string[];
  /** Whether an analyst has read it and found that no code fits. */
  noneFits: boolean;
}

/** What was written of in answer to an open question, as far as it has been read. */
export interface CodedTexts {
  /** Respondents who wrote something. */
  answered: number;
  /** Those of them whose answer was read: it has a code, or was found to fit none. */
  read: number;
  /** The most frequent first, and equally frequent ones by name. */
  codes: TextCodeCount[];
}

/** Whether somebody has gone through an answer. One without a code or a mark is not known to be of anything, or of nothing. */
export const isRead = ({ codes, noneFits }: Pick<CodedAnswer, "codes" | "noneFits">): boolean =>
  codes.length > 0 || noneFits;

/**
 * Counts the codes of an open question: what the source's figures 60 and 61 show. The base is those whose answer was read: with those
 * that nobody has read yet, every subject would seem rarer than it is.
 */
export function countTextCodes(answers: readonly CodedAnswer[]): CodedTexts {
  const respondentsOf = (those: readonly CodedAnswer[]): number =>
    new Set(those.map(({ municipality }) => municipality)).size;
  const read = respondentsOf(answers.filter(isRead));
  const respondents = new Map<string, Set<string>>();
  for (const { municipality, codes } of answers) {
    for (const code of codes) {
      const who = respondents.get(code) ?? new Set<string>();
      respondents.set(code, who.add(municipality));
    }
  }
  const codes = [...respondents]
    .map(([code, who]) => ({ code, count: who.size, percent: (100 * who.size) / read }))
    .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code, "nb"));
  return { answered: respondentsOf(answers), read, codes };
}

/**
 * As others than administrators see it: without the subjects of fewer than five, whose very names may tell who wrote. Nothing that is
 * shown gives one away by subtraction, since an answer may be of several subjects or of none.
 */
export function withoutRareCodes(texts: CodedTexts): CodedTexts & { withheld: boolean } {
  const codes = texts.codes.filter(({ count }) => count >= LEAST_BASE);
  return { ...texts, codes, withheld: codes.length < texts.codes.length };
}
