import { plainLetters } from "~/platform/plain-letters";

/** A word of a label, as it is compared. */
export interface LabelWord {
  word: string;
  /** How much it tells, from 0 to 1. */
  weight: number;
}

/** A label taken apart for comparison. */
export interface LabelWords {
  words: LabelWord[];
  /** Whether it says «ikke», «uten» or the like. */
  negated: boolean;
}

const list = (words: string): Set<string> => new Set(words.split(" "));

/** Words that stand in most labels and tell figures apart from no others. */
const stopWords = list(
  "andel andelen del prosent pst per pr i av pa med som og eller til for fra den det de en et er har hos ved om alle alt begge total totalt " +
    "ialt sum antall talet tal tall ar aret over eldre kr blir far faar " +
    "share percent cent of the in on and or with who by to for from all both number total year years older nok",
);
/** Words that tell little in the services of municipalities. */
const commonWords = list(
  "innbygg kommun kommunal person bruk mottak mott tjenest tenest siste inhabitant municipal user recipient service last",
);
const negations = list("ikke ikkje uten utan ingen inga ingenting not without no none never aldri");

const STOP_WEIGHT = 0.1;
const COMMON_WEIGHT = 0.5;
/** A word that is part of a compound of the other label: «sykehjem» and «sykehjemsbeboer». */
const COMPOUND = 0.6;
const COMPOUND_LETTERS = 5;
/** A stem has so many letters at least. */
const STEM_LETTERS = 3;
const endings = ["arane", "arar", "erne", "ere", "ane", "ene", "ar", "er", "en", "et", "es", "e", "a", "s"];

/** The words of a label, in plain letters and without their endings, each with what it tells. */
export function labelWords(label: string): LabelWords {
  const joined = label.replace(/(\d)[\s\u00a0](?=\d{3}(?!\d))/g, "$1");
  const plain = plainLetters(joined)
    .split("-")
    .filter((word) => word !== "");
  const told = plain.filter((word) => !negations.has(word));
  const words = [...new Map(told.map((word) => [stemOf(word), weightOf(word)]))];
  return {
    words: words.map(([word, weight]) => ({ word, weight })),
    negated: told.length < plain.length,
  };
}

/**
 * How alike two labels are, from 0 to 1: the weight of the words that the other has too, out of the weight of all words of both (Dice). The
 * order of words, their endings and letters such as å count for nothing, and neither do words of denial.
 * @example «Andel kommunal vei med belysning» and «Kommunal veg med belysning (prosent)» have two of three telling words in common
 */
export function likeness({ words: one }: LabelWords, { words: other }: LabelWords): number {
  const all = weightOfAll(one) + weightOfAll(other);
  return all === 0 ? 0 : (shared(one, other) + shared(other, one)) / all;
}

/**
 * A label in which the words of an indicator's unit tell as little as stop words: they say what is counted, not what of. Those that the
 * indicator's name has too keep their weight.
 */
export const withQuietUnit = (label: LabelWords, unit: LabelWords, name: LabelWords): LabelWords => ({
  ...label,
  words: label.words.map(({ word, weight }) => {
    const isIn = ({ words }: LabelWords): boolean => words.some((other) => other.word === word);
    return { word, weight: isIn(unit) && !isIn(name) ? Math.min(weight, STOP_WEIGHT) : weight };
  }),
});

/** Whether a word is enough for two labels to be compared: it is no stop word. */
export const isTelling = ({ weight }: LabelWord): boolean => weight >= COMMON_WEIGHT;

const shared = (of: readonly LabelWord[], among: readonly LabelWord[]): number =>
  of.reduce(
    (sum, { word, weight }) =>
      sum + weight * among.reduce((best, { word: found }) => Math.max(best, sameness(word, found)), 0),
    0,
  );

const weightOfAll = (words: readonly LabelWord[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

/** 1 for the same word, less for one that is a part of the other, 0 for others. */
export function sameness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isPart = short.length >= COMPOUND_LETTERS && (long.startsWith(short) || long.endsWith(short));
  return isPart && !/\d/.test(long) ? COMPOUND : 0;
}

function stemOf(word: string): string {
  if (/\d/.test(word)) return word;
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= STEM_LETTERS);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

function weightOf(word: string): number {
  if (stopWords.has(word) || /^[a-z]$/.test(word)) return STOP_WEIGHT;
  return commonWords.has(word) || commonWords.has(stemOf(word)) ? COMMON_WEIGHT : 1;
}
