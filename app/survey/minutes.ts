import type { Instrument, Item } from "./instrument";

/** In which somebody reads a question and finds out what is asked. */
const READING_SECONDS = 10;

/** In which somebody answers, after reading; for a grid, each of its rows. Where the figures come from: docs/decisions/027. */
const answeringSeconds: Record<Item["type"], number> = {
  single: 5,
  multiple: 15,
  grid: 6,
  gridMultiple: 8,
  longText: 50,
  shortTexts: 50,
  number: 10,
  date: 10,
};

/** About how many minutes it takes to answer everything: what the questionnaire says itself, or else an estimate from its items. */
export function minutesOf(instrument: Pick<Instrument, "minutes" | "sections">): number {
  return instrument.minutes ?? estimatedMinutes(instrument.sections.flatMap(({ items }) => items));
}

/** Estimates how long it takes to be asked every one of these items, in whole minutes of at least one. */
export function estimatedMinutes(items: readonly Item[]): number {
  const seconds = items.reduce((sum, item) => {
    const times = "rows" in item ? item.rows.length : 1;
    return sum + READING_SECONDS + times * answeringSeconds[item.type];
  }, 0);
  return Math.max(1, Math.round(seconds / 60));
}
