import { z } from "zod";
import { children, type Placed } from "~/platform/definition-parts";

// A definition as far as it can be read. What is not of the right kind is left out here and reported by the schema, so that one
// misspelt key does not hide the faults of the rest.

const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const texts = z.object({ nb: text, nn: text, en: text }).catch({});
const names = z.array(z.string().catch("")).catch([]);

const draftQuestion = z
  .object({ id: text, max: number, question: texts, askedOf: names, shownIn: names })
  .catch({
    question: {},
    askedOf: [],
    shownIn: [],
  });

const draftSubarea = z
  .object({ id: text, max: number, questions: z.array(draftQuestion).catch([]) })
  .catch({ questions: [] });

const draftArea = z
  .object({ id: text, max: number, subareas: z.array(draftSubarea).catch([]) })
  .catch({ subareas: [] });

const withId = z.object({ id: text }).catch({});

const draftDimension = z
  .object({ id: text, bands: z.array(z.object({ from: number, to: number }).catch({})).catch([]) })
  .catch({ bands: [] });

export const draftSchema = z
  .object({
    questionCount: number,
    dimensions: z.array(draftDimension).catch([]),
    findingThresholds: z.object({ strength: number, weakness: number }).catch({}),
    interviewGroups: z.array(withId).catch([]),
    documents: z.array(withId).catch([]),
    perspectives: z
      .array(z.object({ id: text, areas: z.array(draftArea).catch([]) }).catch({ areas: [] }))
      .catch([]),
  })
  .catch({
    dimensions: [],
    findingThresholds: {},
    interviewGroups: [],
    documents: [],
    perspectives: [],
  });

export type Draft = z.infer<typeof draftSchema>;
export type DraftArea = z.infer<typeof draftArea>;
export type DraftSubarea = z.infer<typeof draftSubarea>;
export type DraftQuestion = z.infer<typeof draftQuestion>;

export function placedAreas(draft: Draft): Placed<DraftArea>[] {
  return draft.perspectives.flatMap(({ areas }, place) => children(areas, ["perspectives", place, "areas"]));
}

export function placedSubareas(draft: Draft): (Placed<DraftSubarea> & { parent: DraftArea })[] {
  return placedAreas(draft).flatMap(({ part: parent, path }) =>
    children(parent.subareas, [...path, "subareas"]).map((subarea) => ({ ...subarea, parent })),
  );
}

export function placedQuestions(draft: Draft): (Placed<DraftQuestion> & { parent: DraftSubarea })[] {
  return placedSubareas(draft).flatMap(({ part: parent, path }) =>
    children(parent.questions, [...path, "questions"]).map((question) => ({ ...question, parent })),
  );
}
