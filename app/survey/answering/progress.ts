import type { Answers } from "../answers";
import type { Instrument, Item } from "../instrument";
import { minutesOf } from "../minutes";
import { shownItems } from "../routing";
import { itemVariables } from "../variables";

/** How far somebody has come in one section. */
export interface SectionProgress {
  /** Questions that are shown to them. */
  shown: number;
  /** Of these, questions with an answer in every row. */
  answered: number;
}

/** How far somebody has come in each section, in order. */
export function sectionProgress(instrument: Instrument, answers: Answers): SectionProgress[] {
  const shown = new Set(shownItems(instrument, answers).map(({ id }) => id));
  return instrument.sections.map(({ items }) => {
    const theirs = items.filter(({ id }) => shown.has(id));
    return {
      shown: theirs.length,
      answered: theirs.filter((item) => partsOf(item).every((name) => answers.has(name))).length,
    };
  });
}

/**
 * Estimates how many minutes are left: the time for all of it by the share of its fields that are shown and have no answer.
 * @returns whole minutes, rounded up; 0 when everything is answered.
 */
export function minutesLeft(instrument: Instrument, answers: Answers): number {
  const parts = shownItems(instrument, answers).flatMap(partsOf);
  const open = parts.filter((name) => !answers.has(name)).length;
  return Math.ceil((minutesOf(instrument) * open) / parts.length);
}

/** The variables that make an item answered: itself or its rows, and not the text of an option. */
function partsOf(item: Item): string[] {
  return itemVariables(item)
    .filter(({ part }) => part !== "other")
    .map(({ name }) => name);
}
