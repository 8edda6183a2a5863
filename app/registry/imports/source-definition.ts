import { z } from "zod";

// What a publisher's tables look like, and which of their figures are filed under which indicator: survey-definitions/sources/.

const text = z.strictObject({
  nb: z.string().trim().min(1),
  nn: z.string().trim().min(1),
  en: z.string().trim().min(1),
});

const written = z.string().trim().min(1);

/**
 * Something that a table names by a code, a label, or both: answers of the API have both, exports from web pages mostly the label.
 * It is recognised by either.
 */
const name = z
  .strictObject({ code: written.optional(), label: written.optional() })
  .refine(({ code, label }) => code !== undefined || label !== undefined, "needs a code or a label");

const age = z.number().int().min(0).max(130);

/** Ages that the table has one by one and the indicator together: 6 to 15, or 90 and older. */
const ageSpan = z
  .strictObject({ from: age, to: age.optional() })
  .refine(({ from, to }) => to === undefined || to >= from, "ends before it begins");

const indicator = z.strictObject({
  /** The id that observations are filed under, as in the definitions of indices. */
  id: z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/,
      "must be the service, a point and English words with hyphens, such as primary-school.absence-10",
    ),
  /** The value that each dimension must have, by the dimension's id in this file. */
  where: z.record(z.string(), z.union([ageSpan, name])),
  /** Whether the figures of merged municipalities may be added up: true of counts and amounts, never of shares and rates. */
  additive: z.boolean().default(false),
  /** What the figure is multiplied by: 1000 where the table has NOK 1,000 and the indicator NOK. */
  times: z.number().optional(),
  /** The indicator is this less the figure: 100 where the table has those who do, in per cent, and the indicator those who do not. */
  lessFrom: z.number().optional(),
});

const table = z.strictObject({
  /** The number that the publisher knows the table by. */
  table: written,
  /** Numbers of earlier editions of the same table: their files are read in the same manner. */
  formerly: z.array(written).default([]),
  name: text,
  region: name,
  time: name,
  /** The table's other dimensions, each with an id of this file's own. */
  dimensions: z.record(z.string(), name).default({}),
  indicators: z.array(indicator).min(1),
});

export const sourceDefinitionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, "must be small letters, digits and hyphens, such as ssb-kostra"),
  version: written,
  kind: z.literal("source"),
  name: text,
  /**
   * Month and day on which last year's figures are published revised, «06-15»; left out where figures are published once. What a
   * file has of its last year is unrevised when the source changed it before that day.
   */
  revisedOn: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/, "must be a month and a day, such as 06-15")
    .optional(),
  tables: z.array(table).min(1),
});

export type SourceDefinition = z.infer<typeof sourceDefinitionSchema>;
export type SourceTable = z.infer<typeof table>;
export type SourceIndicator = z.infer<typeof indicator>;
/** A code, a label, or both. */
export type SourceName = z.infer<typeof name>;
