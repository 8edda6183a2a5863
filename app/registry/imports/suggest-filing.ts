import { figureUnit, timesBetween, unitsDiffer, withoutUnit } from "./figure-unit";
import { isTelling, labelWords, type LabelWords, likeness, sameness, withQuietUnit } from "./label-likeness";

/** An indicator that figures may be filed under. */
export interface FilingCandidate {
  id: string;
  /** What it is called, in every language that a label may be in. */
  names: readonly string[];
  /** What it is counted in, in words: a label may say that, too. */
  unit: string;
  /** The numbers of the publisher's tables that its definition says it comes from. */
  tables: readonly string[];
}

export type FilingReason =
  | "alike"
  /** Several indicators are as much alike. */
  | "several_alike"
  /** The indicator is as much like other figures of the table. */
  | "several_figures"
  /** The indicator is more like other figures of the table. */
  | "better_elsewhere"
  | "nothing_alike"
  | "not_compared";

/** What Peil makes of a combination of a table's values. Somebody has to say whether it is right. */
export interface FilingSuggestion {
  /** Null where none is suggested; `why` then says why not. */
  indicator: string | null;
  why: FilingReason;
  /** The likeness of the best, from 0 to 1. */
  likeness: number;
  /** Those that are alike enough, best first: what a person chooses among first. */
  alike: string[];
  /** Whether the indicator's definition names this table. */
  sameTable: boolean;
  /** One of the two says «ikke» or «uten», and the other does not: it may be what is left of 100, or another thing. */
  opposite: boolean;
  /** What the figure has to be multiplied by to be in the indicator's unit; null where nothing is known to be needed. */
  times: number | null;
}

/** Whether a suggestion may be filled in: one that says the opposite of the figure never is. */
export const isCertain = ({
  indicator,
  opposite,
}: Pick<FilingSuggestion, "indicator" | "opposite">): boolean => indicator !== null && !opposite;

/** Where the definition names the table, this much is enough; where it names another or none, more is needed. */
const LEAST_IN_TABLE = 0.48;
const LEAST_ELSEWHERE = 0.7;
/** So much goes before when the definition names the table. */
const TABLE_LEAD = 0.15;
/** The next best is so much less alike, or neither is suggested. */
const LEAST_LEAD = 0.03;
/** What likeness is multiplied by where one is a share and the other an amount, and where only one says «ikke» or «uten». */
const OTHER_UNIT = 0.6;
const DENIED = 0.8;
const MOST_ALIKE = 3;
/** More combinations than this are not compared: nobody files so many. */
const MOST_COMPARED = 2_000;

interface Prepared {
  candidate: FilingCandidate;
  names: LabelWords[];
  unit: LabelWords;
  sameTable: boolean;
}

interface Match {
  candidate: FilingCandidate;
  likeness: number;
  sameTable: boolean;
  opposite: boolean;
}

/**
 * For each combination of a table's values the indicator whose name is most like its labels, or why there is none. An indicator is
 * suggested for one combination at most: the one that is most like it, if that also likes no other as much. Indicators whose definitions
 * name the table go before the others.
 * @param labels of each combination, a label for each value.
 * @param taken indicators that figures of the table are filed under already.
 */
export function suggestFilings(
  table: string,
  labels: readonly (readonly string[])[],
  candidates: readonly FilingCandidate[],
  taken: ReadonlySet<string>,
): FilingSuggestion[] {
  const prepared = candidates
    .filter(({ id }) => !taken.has(id))
    .map((candidate) => ({
      candidate,
      names: candidate.names.map(labelWords),
      unit: labelWords(candidate.unit),
      sameTable: candidate.tables.includes(table),
    }));
  const nearby = nearbyCandidates(prepared);
  const matches = labels
    .slice(0, MOST_COMPARED)
    .map((combination) => matchesOf(combination.join(", "), wordsOf(combination), nearby));
  const bestOf = bestByIndicator(matches);
  return labels.map((combination, at) => {
    const found = matches[at];
    if (!found) return nothing("not_compared");
    return suggestionOf(combination.join(", "), found, bestOf);
  });
}

const wordsOf = (combination: readonly string[]): LabelWords =>
  labelWords(combination.map(withoutUnit).join(" "));

/** The candidates that have a telling word in common with a label: the others need not be compared. */
function nearbyCandidates(prepared: readonly Prepared[]): (words: LabelWords) => Set<Prepared> {
  const byWord = new Map<string, Set<Prepared>>();
  for (const each of prepared)
    for (const { word } of each.names.flatMap(({ words }) => words))
      byWord.set(word, (byWord.get(word) ?? new Set()).add(each));
  const found = new Map<string, Prepared[]>();
  const near = (word: string): Prepared[] => {
    const known =
      found.get(word) ?? [...byWord].flatMap(([other, has]) => (sameness(word, other) > 0 ? [...has] : []));
    found.set(word, known);
    return known;
  };
  return ({ words }) => new Set(words.filter(isTelling).flatMap(({ word }) => near(word)));
}

/** Those that are alike enough, best first. */
function matchesOf(
  label: string,
  words: LabelWords,
  nearby: (words: LabelWords) => Iterable<Prepared>,
): Match[] {
  const unit = figureUnit(label);
  return [...nearby(words)]
    .map(({ candidate, names, unit: ofUnit, sameTable }) => {
      const best = names
        .map((name) => ({
          opposite: name.negated !== words.negated,
          alike: likeness(withQuietUnit(words, ofUnit, name), name),
        }))
        .reduce((one, other) => (other.alike > one.alike ? other : one));
      const wrongUnit = unitsDiffer(unit, figureUnit(candidate.unit));
      const likely = best.alike * (wrongUnit ? OTHER_UNIT : 1) * (best.opposite ? DENIED : 1);
      return { candidate, likeness: likely, sameTable, opposite: best.opposite };
    })
    .filter((match) => match.likeness >= (match.sameTable ? LEAST_IN_TABLE : LEAST_ELSEWHERE))
    .sort(
      (one, other) => standing(other) - standing(one) || (one.candidate.id < other.candidate.id ? -1 : 1),
    );
}

const standing = ({ likeness: alike, sameTable }: Match): number => alike + (sameTable ? TABLE_LEAD : 0);

/** For each indicator how alike its best combination is, and its next best. */
function bestByIndicator(matches: readonly (readonly Match[])[]): Map<string, [number, number]> {
  const bestOf = new Map<string, [number, number]>();
  for (const { candidate, likeness: alike } of matches.flat()) {
    const [best, next] = bestOf.get(candidate.id) ?? [0, 0];
    bestOf.set(candidate.id, alike > best ? [alike, best] : [best, Math.max(next, alike)]);
  }
  return bestOf;
}

function suggestionOf(
  label: string,
  matches: readonly Match[],
  bestOf: ReadonlyMap<string, [number, number]>,
): FilingSuggestion {
  const [best, next] = matches;
  if (!best) return nothing("nothing_alike");
  const [most, second] = bestOf.get(best.candidate.id) ?? [0, 0];
  const lead = standing(best) - (next ? standing(next) : 0);
  const why = reasonOf();
  return {
    indicator: why === "alike" ? best.candidate.id : null,
    why,
    likeness: best.likeness,
    alike: matches.slice(0, MOST_ALIKE).map(({ candidate }) => candidate.id),
    sameTable: best.sameTable,
    opposite: best.opposite,
    times: timesBetween(figureUnit(label), figureUnit(best.candidate.unit)),
  };

  function reasonOf(): FilingReason {
    if (best && best.likeness < most - LEAST_LEAD) return "better_elsewhere";
    if (second > most - LEAST_LEAD) return "several_figures";
    return lead < LEAST_LEAD ? "several_alike" : "alike";
  }
}

const nothing = (why: FilingReason): FilingSuggestion => ({
  ...{ indicator: null, why, likeness: 0, alike: [], sameTable: false, opposite: false, times: null },
});
