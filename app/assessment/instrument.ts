import type { Area, Instrument, Question, Subarea } from "./instruments/instrument-schema";

// The schema stands apart, so that a page which computes points does not carry a validator to the browser.
export type { Area, Instrument, Question, Subarea };
export { type DimensionId, dimensionIds } from "./dimension";

/** Every area of the instrument, in order. */
export function areasOf(instrument: Instrument): Area[] {
  return instrument.perspectives.flatMap((perspective) => perspective.areas);
}

/** Every question of an area, in order. */
export function questionsOf(of: Area): Question[] {
  return of.subareas.flatMap((subareaOf) => subareaOf.questions);
}

export function findArea(instrument: Instrument, areaId: string): Area | undefined {
  return areasOf(instrument).find((candidate) => candidate.id === areaId);
}

export function findQuestion(instrument: Instrument, questionId: string): Question | undefined {
  return areasOf(instrument)
    .flatMap(questionsOf)
    .find((candidate) => candidate.id === questionId);
}

/** «7.3.1» belongs to area «7». */
export function areaIdOf(questionId: string): string {
  return questionId.split(".", 1)[0] ?? questionId;
}
