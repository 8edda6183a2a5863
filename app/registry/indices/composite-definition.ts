import { z } from "zod";
import {
  definitionId,
  indicatorCommon,
  indicatorId,
  named,
  outlierRule,
  shortId,
  text,
  unit,
  weight,
} from "./definition-form";

/** `needIndicator` holds the need index that a cost is divided by; exactly where `correction` is `need`. */
const cost = { ...indicatorCommon, needIndicator: indicatorId.optional() };

const costIndicator = z.strictObject(cost);

/** What an index of indices is made of. `quality` is the score of the quality index. */
export const compositeParts = ["quality", "cost", "finance"] as const;

const partId = z.enum(compositeParts);

/** Indices that are put together from the parts: their scores are averaged, each with its weight against the others. */
const combination = z.strictObject({
  name: text,
  description: text,
  parts: z.array(z.strictObject({ part: partId, weight: z.number().positive() })).min(2),
});

/**
 * The form of an index such as Kommuneindeksen in survey-definitions/indices/: cost, finance and the score of a quality index,
 * put together to an efficiency and a total. What sums and references must hold is in composite-faults.ts.
 */
export const compositeDefinitionSchema = z.strictObject({
  id: definitionId,
  version: z.string().min(1),
  kind: z.literal("composite"),
  name: text,
  description: text,
  source: text,
  /** The year that the edition's own figures are of. */
  dataYear: z.number().int(),
  outliers: outlierRule,
  sourceNotes: z.array(text),
  units: z.array(unit).min(1),
  sources: z.array(named).min(1),
  quality: z.strictObject({
    name: text,
    /** The id of the quality index that the score is taken from. */
    definition: definitionId,
  }),
  /** One figure: z of the need-corrected net operating cost per inhabitant. */
  cost: z.strictObject({
    name: text,
    indicator: costIndicator,
    /**
     * Net operating cost per inhabitant in each service: for efficiency by service and for saving potential. `service` is a
     * service of the quality index, or null for one that the quality index leaves out.
     */
    services: z.array(z.strictObject({ ...cost, service: shortId.nullable() })).min(1),
  }),
  finance: z.strictObject({
    name: text,
    indicators: z.array(z.strictObject({ ...indicatorCommon, weight })).min(1),
  }),
  efficiency: combination,
  total: combination,
});

export type CompositeDefinition = z.infer<typeof compositeDefinitionSchema>;
export type CompositePart = (typeof compositeParts)[number];
export type Combination = z.infer<typeof combination>;
export type CostIndicator = z.infer<typeof costIndicator>;
export type FinanceIndicator = CompositeDefinition["finance"]["indicators"][number];
export type ServiceCost = CompositeDefinition["cost"]["services"][number];
