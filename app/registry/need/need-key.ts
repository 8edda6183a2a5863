import { z } from "zod";
import { definitionId, shortId, text } from "../indices/definition-form";

const criterion = z.strictObject({
  id: shortId,
  name: text,
  /** The id of a group. */
  group: shortId,
  /** Its share of the whole key, which is 1. */
  weight: z.number().positive().max(1),
  /** NOK that one unit of the criterion gives; null where the source prints none. */
  unitAmount: z.number().positive().nullable(),
  /** Whether the criterion counts inhabitants of an age; together these are all inhabitants. */
  countsAge: z.boolean().default(false),
  /** Other names that a file of criteria may use, as the source spells them. */
  aliases: z.array(z.string().trim().min(1)).default([]),
});

/**
 * The form of a need key (kostnadsnøkkel) in survey-definitions/indices/: the criteria that a municipality's need of money is
 * reckoned from. What sums and references must hold is in need-key-faults.ts.
 */
export const needKeySchema = z.strictObject({
  id: definitionId,
  version: z.string().min(1),
  kind: z.literal("need-key"),
  name: text,
  description: text,
  source: text,
  /** The year whose grants the key shares out. */
  year: z.number().int(),
  /** How many criteria the key is to have; a guard against a lost or doubled one. */
  criterionCount: z.number().int().positive(),
  /** NOK per inhabitant that the key shares out in the country as a whole. */
  nationalNeedPerInhabitant: z.number().positive(),
  sourceNotes: z.array(text),
  groups: z.array(z.strictObject({ id: shortId, name: text })).min(1),
  criteria: z.array(criterion).min(1),
  /** The services that a change in the ages of a municipality's inhabitants is told by. */
  demography: z.strictObject({
    /** What a reader must know of how ages are put to services. */
    notes: z.array(text),
    /** Every criterion with `countsAge` stands in one of them. */
    services: z.array(z.strictObject({ id: shortId, name: text, criteria: z.array(shortId).min(1) })).min(1),
  }),
});

export type NeedKey = z.infer<typeof needKeySchema>;
export type NeedCriterion = z.infer<typeof criterion>;
