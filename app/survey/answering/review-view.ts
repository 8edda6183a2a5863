import type { Language } from "~/platform/i18n/languages";
import type { Answers } from "../answers";
import { countingVariables, hiddenAnswers } from "../hidden-answers";
import { findItem, type Instrument } from "../instrument";
import { shownItems } from "../routing";
import { itemVariables } from "../variables";
import { answerInWords, partLabel } from "./answer-words";

/** Answers as a person looks them over: every question that is shown, in order, with what was answered. */
export interface ReviewSection {
  /** Counted from 1. */
  position: number;
  name: string;
  items: ReviewItem[];
}

export interface ReviewItem {
  id: string;
  number: string;
  question: string;
  answers: ReviewAnswer[];
}

export interface ReviewAnswer {
  /** What the row asks; null where the question says it all. */
  label: string | null;
  /** Null where nothing is answered. */
  words: string[] | null;
}

/** All that counts of these answers, and what has no answer. */
export function reviewSections(
  instrument: Instrument,
  answers: Answers,
  language: Language,
): ReviewSection[] {
  const shown = new Set(shownItems(instrument, answers).map(({ id }) => id));
  const counting = countingVariables(instrument, answers);
  return instrument.sections.map((section, index) => ({
    position: index + 1,
    name: section.name[language],
    items: section.items
      .filter(({ id }) => shown.has(id))
      .map((item) => ({
        id: item.id,
        number: item.number,
        question: item.question[language],
        answers: itemVariables(item)
          .filter(({ name, part }) => counting.has(name) && (part !== "other" || answers.has(name)))
          .map((variable) => {
            const answer = answers.get(variable.name);
            return {
              label: partLabel(variable, language),
              words: answer === undefined ? null : answerInWords(variable, answer, language),
            };
          }),
      })),
  }));
}

/** An answer by itself, with what it answers. */
export interface NamedAnswer {
  variable: string;
  number: string;
  question: string;
  label: string | null;
  words: string[];
}

/** What will be cleared when these answers are sent in, since the questions are not asked any more. */
export function clearedAnswers(instrument: Instrument, answers: Answers, language: Language): NamedAnswer[] {
  return hiddenAnswers(instrument, answers).flatMap((variable) => {
    const item = findItem(instrument, variable.itemId);
    const answer = answers.get(variable.name);
    if (!item || answer === undefined) return [];
    return [
      {
        variable: variable.name,
        number: item.number,
        question: item.question[language],
        label: partLabel(variable, language),
        words: answerInWords(variable, answer, language),
      },
    ];
  });
}

/** How many of the questions that are shown have no answer in some field. */
export function unansweredCount(sections: readonly ReviewSection[]): number {
  return sections.flatMap(({ items }) => items).filter(({ answers }) => answers.some(({ words }) => !words))
    .length;
}
