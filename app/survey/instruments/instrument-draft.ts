import { z } from "zod";
import { children, type Placed } from "~/platform/definition-parts";

// A definition as far as it can be read. What is not of the right kind is left out here and reported by the schema, so that one
// misspelt key does not hide the faults of the rest.

const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const truth = z.boolean().optional().catch(undefined);
const labels = z.object({ nb: text, nn: text, en: text }).catch({});

const draftOption = z
  .object({
    code: number,
    label: labels.optional(),
    missing: truth,
    exclusive: truth,
    other: z.object({ variable: text }).optional().catch(undefined),
  })
  .catch({});

const draftRow = z.object({ variable: text, label: labels.optional() }).catch({});

const draftItem = z
  .object({
    id: text,
    number: text,
    type: text,
    measure: text,
    options: z.array(draftOption).catch([]),
    rows: z.array(draftRow).catch([]),
    min: number,
    max: number,
    from: text,
    to: text,
    showWhen: z.unknown().optional(),
  })
  .catch({ options: [], rows: [] });

const draftSection = z.object({ id: text, items: z.array(draftItem).catch([]) }).catch({ items: [] });

const draftLimit = z
  .object({ atLeast: number, above: number, below: number, atMost: number, is: text })
  .optional()
  .catch(undefined);

const draftCategory = z
  .object({ id: text, where: z.record(z.string(), draftLimit).catch({}) })
  .catch({ where: {} });

const draftBackground = z
  .object({ id: text, categories: z.array(draftCategory).catch([]) })
  .catch({ categories: [] });

export const draftSchema = z
  .object({
    questionCount: number,
    background: z.array(draftBackground).catch([]),
    sections: z.array(draftSection).catch([]),
  })
  .catch({ background: [], sections: [] });

export type Draft = z.infer<typeof draftSchema>;
export type DraftItem = z.infer<typeof draftItem>;
export type DraftBackground = z.infer<typeof draftBackground>;

/** Every item in the order in which they are asked. */
export function placedItems(draft: Draft): Placed<DraftItem>[] {
  return draft.sections.flatMap(({ items }, place) => children(items, ["sections", place, "items"]));
}

/** The names of the variables of an item, each with where it is written. */
export function placedVariables({ part: item, path }: Placed<DraftItem>): Placed<string>[] {
  const own = isGridType(item.type) ? [] : [{ part: item.id, path: [...path, "id"] }];
  const rows = item.rows.map(({ variable }, place) => ({
    part: variable,
    path: [...path, "rows", place, "variable"],
  }));
  const others = item.options.map(({ other }, place) => ({
    part: other?.variable,
    path: [...path, "options", place, "other", "variable"],
  }));
  return [...own, ...rows, ...others].flatMap(({ part, path: to }) =>
    part === undefined ? [] : [{ part, path: to }],
  );
}

export function isGridType(type: string | undefined): boolean {
  return type === "grid" || type === "gridMultiple";
}
