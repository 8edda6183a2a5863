import { z } from "zod";
import { missingReasons, reportedReasons } from "../observations/missing";
import { DEFAULT_PAGE_SIZE, MOST_PAGE_SIZE } from "./api-limits";

// What the read API answers with. Answers are typed by these schemas, the OpenAPI document is made of them, and tests hold both together.

const text = z
  .object({ nb: z.string(), nn: z.string(), en: z.string() })
  .describe("In bokmål, nynorsk and English.");

const municipality = z
  .string()
  .regex(/^\d{4}$/, "must be four digits")
  .describe("The municipality's number: four digits.");

const score = z.number().nullable().describe("Standard deviations, above 0 better than the mean; unrounded.");
const rank = z.number().int().min(1).nullable().describe("1 is best; null without a score.");
const standing = z.object({ score, rank });

const provenance = {
  synthetic: z.boolean().describe("The figures are made up for a demo and say nothing of any municipality."),
  updated: z.iso.datetime().nullable().describe("When the newest of the figures came or were changed."),
};

const indicatorFigureSchema = z.object({
  id: z.string(),
  value: z.number().nullable().describe("As reported, in the indicator's unit."),
  corrected: z.number().nullable().describe("Corrected for need where the definition asks for it."),
  z: score,
  missing: z.enum(missingReasons).nullable().describe("Why the figure does not count; null where it does."),
});

const serviceSchema = z.object({ id: z.string(), score, coverage: z.number().min(0).max(1) });

const qualityRow = z.object({ municipality, score, rank, services: z.array(serviceSchema) });
const qualityRowWithIndicators = qualityRow.extend({
  services: z.array(serviceSchema.extend({ indicators: z.array(indicatorFigureSchema) })),
});
const compositeRow = z.object({
  ...{ municipality, score, rank },
  ...{ quality: standing, cost: standing, finance: standing, efficiency: standing },
  services: z.array(z.object({ id: z.string(), quality: standing, cost: standing, efficiency: standing })),
});

const basis = z
  .object({
    indicators: z.number().int().describe("Indicators of quality that have a value."),
    ofIndicators: z.number().int(),
    services: z.number().int().describe("Services with a score."),
    ofServices: z.number().int(),
    weight: z.number().min(0).max(1).describe("The share of quality's weight that they make up."),
  })
  .describe("What the scores rest on: of all municipalities in a ranking, of the one in its own answer.");

const head = { definition: z.string(), year: z.number().int(), ...provenance, basis };

export const rankingSchema = z.object({
  ...head,
  municipalities: z.union([z.array(qualityRow), z.array(compositeRow)]),
});

export const municipalityIndexSchema = z.object({
  ...head,
  municipalities: z.union([z.tuple([qualityRowWithIndicators]), z.tuple([compositeRow])]),
});

export const indicesSchema = z.object({
  ...provenance,
  years: z.array(z.number().int()).describe("The years with figures, newest first."),
  indices: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      kind: z.enum(["index", "composite"]),
      name: text,
      description: text,
      source: text,
      years: z
        .array(z.number().int())
        .describe("The years with something of most of what its total needs, newest first."),
    }),
  ),
});

export const indicatorsSchema = z.object({
  indicators: z.array(
    z.object({
      id: z.string(),
      name: text,
      unit: text,
      direction: z.enum(["high", "low"]),
      correction: z.enum(["none", "need"]),
      source: text,
      table: z.string().nullable(),
      indices: z.array(z.string()).describe("The indices that count it."),
    }),
  ),
});

export const observationsSchema = z.object({
  ...provenance,
  total: z.number().int().min(0),
  page: z.number().int().min(1),
  pageSize: z.number().int().min(1),
  next: z.string().nullable().describe("The address of the next page; null on the last."),
  observations: z.array(
    z.object({
      municipality,
      indicator: z.string(),
      year: z.number().int(),
      value: z.number().nullable(),
      status: z.enum(reportedReasons).nullable().describe("Why there is no value; null where there is one."),
    }),
  ),
});

export const municipalitiesSchema = z.object({
  municipalities: z.array(
    z.object({
      municipality,
      name: z.string(),
      county: z.object({ number: z.string(), name: z.string() }),
      inhabitants: z.number().nullable(),
      kostraGroup: z.number().nullable(),
      centrality: z.number().nullable(),
    }),
  ),
});

/** RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe("What is wrong, and what to do."),
  successors: z
    .array(z.object({ municipality, name: z.string() }))
    .optional()
    .describe("With 410: the municipalities of today that the one asked for became, or became part of."),
});

function between(least: number, most: number, told = `a whole number from ${least} to ${most}`) {
  const error = `must be ${told}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
}

export const observationsQuery = z.strictObject({
  indicator: z.string().min(1, "must not be empty").optional().describe("The id of an indicator."),
  municipality: municipality.optional(),
  year: between(1900, 2999).optional(),
  page: between(1, Number.MAX_SAFE_INTEGER, "a whole number from 1").default(1),
  pageSize: between(1, MOST_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
});

export type Ranking = z.infer<typeof rankingSchema>;
export type MunicipalityIndex = z.infer<typeof municipalityIndexSchema>;
export type Indices = z.infer<typeof indicesSchema>;
export type Indicators = z.infer<typeof indicatorsSchema>;
export type Observations = z.infer<typeof observationsSchema>;
export type Municipalities = z.infer<typeof municipalitiesSchema>;
export type Problem = z.infer<typeof problemSchema>;
