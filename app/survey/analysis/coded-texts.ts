/** A code that an analyst gave to free texts, and how many it was given to. */
export interface TextCodeCount {
  /** What the analyst called it: «Barnevern». */
  code: string;
  /** Respondents who wrote of it, each counted once. */
  count: number;
  /** Of those who answered the question, 0-100. They may sum to over 100, since one answer may have several codes. */
  percent: number;
}

/** The codes of one respondent's answer; none where the analyst found nothing to code. */
export interface CodedAnswer {
  municipality: string;
  codes: readonly string[];
}

/**
 * Counts the codes of an open question, the most frequent first and equally frequent ones by name: what the source's figures 60 and 61
 * show. The base is everybody who answered the question, coded or not.
 */
export function countTextCodes(answers: readonly CodedAnswer[]): TextCodeCount[] {
  const base = new Set(answers.map(({ municipality }) => municipality)).size;
  const respondents = new Map<string, Set<string>>();
  for (const { municipality, codes } of answers) {
    for (const code of codes) {
      const who = respondents.get(code) ?? new Set<string>();
      respondents.set(code, who.add(municipality));
    }
  }
  return [...respondents]
    .map(([code, who]) => ({ code, count: who.size, percent: (100 * who.size) / base }))
    .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code, "nb"));
}
