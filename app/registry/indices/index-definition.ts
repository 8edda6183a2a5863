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

const indicator = z.strictObject({
  ...indicatorCommon,
  /** The id of a theme. */
  theme: shortId,
  /** Per cent of its service. */
  weight,
  /** Per cent of the whole as the source prints it, to one decimal; only held against weight × service weight. */
  printedTotalWeight: z.number().positive(),
});

const service = z.strictObject({
  id: shortId,
  name: text,
  /** What the service does, and what its indicators look at. */
  description: text,
  /** Per cent of the whole. */
  weight,
  /** Gross operating cost of all municipalities in 1000 NOK, which the weight is set from. */
  grossCost: z.number().int().positive(),
  /** The indicator that holds the service's need index; for a service where an indicator is corrected for need. */
  needIndicator: indicatorId.optional(),
  note: text.optional(),
  indicators: z.array(indicator).min(1),
});

/**
 * The form of a quality index in survey-definitions/indices/: services that are weighted together, each of indicators that are
 * weighted together. What sums and references must hold is in index-faults.ts.
 */
export const indexDefinitionSchema = z.strictObject({
  id: definitionId,
  version: z.string().min(1),
  kind: z.literal("index"),
  name: text,
  description: text,
  source: text,
  /** The year that the edition's own figures are of. */
  dataYear: z.number().int(),
  /** How many indicators the index is to have; a guard against a lost or doubled one. */
  indicatorCount: z.number().int().positive(),
  missing: z.strictObject({
    /** Per cent of a service's weight that must have values for the service to get a score; this much is enough. */
    serviceNeedsWeight: z.number().min(0).max(100),
    note: text,
  }),
  outliers: outlierRule,
  /** What the bounds of the indicators rest on. */
  boundsNote: text,
  /** What a reader must know of the source's own faults, and how the definition reads them. */
  sourceNotes: z.array(text),
  themes: z.array(named).min(1),
  units: z.array(unit).min(1),
  sources: z.array(named).min(1),
  services: z.array(service).min(1),
});

export type IndexDefinition = z.infer<typeof indexDefinitionSchema>;
export type IndexService = z.infer<typeof service>;
export type IndexIndicator = z.infer<typeof indicator>;
