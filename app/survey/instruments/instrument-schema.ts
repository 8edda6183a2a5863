import { z } from "zod";
import { conditionSchema } from "./condition-schema";

const text = z.strictObject({
  nb: z.string().trim().min(1),
  nn: z.string().trim().min(1),
  en: z.string().trim().min(1),
});

/**
 * Names of items and variables are the names of columns in every file of answers. They begin with a letter, so that statistics
 * programs take them.
 */
const name = z
  .string()
  .max(32)
  .regex(/^[a-z][a-z0-9_]*$/, "must be small letters, digits and underscores, such as q4_1");

/** The text that belongs to an option such as «other areas»: a variable of its own. */
const otherText = z.strictObject({ variable: name, maxLength: z.number().int().positive().default(200) });

const option = z.strictObject({
  code: z.number().int(),
  label: text,
  /** «Don't know» and the like: an answer that says nothing of the matter. It is counted, but has no part in a mean. */
  missing: z.boolean().default(false),
});

/** An exclusive option, such as «no areas», cannot be ticked together with another. */
const severalOption = option.extend({ exclusive: z.boolean().default(false) });

/** How far the codes can be calculated with: not at all; they have an order; their mean says something. */
const measure = z.enum(["nominal", "ordinal", "scale"]);

const common = {
  id: name,
  /** As the respondent sees it: «4». */
  number: z.string().trim().min(1),
  question: text,
  /** What the respondent needs in order to answer: what the ends of the scale mean, what may be left out. */
  help: text.optional(),
  /** Longer background, such as a rule that the question is about. */
  explanation: text.optional(),
  /** For who reads the definition, codebook or results: where it differs from its source, and why. Never shown to respondents. */
  note: text.optional(),
  required: z.boolean().default(false),
  /** Shown only when this holds; always when it is left out. */
  showWhen: conditionSchema.optional(),
};

const row = z.strictObject({ variable: name, label: text });
const rows = z.array(row).min(1);

const single = z.strictObject({
  ...common,
  type: z.literal("single"),
  measure: measure.default("nominal"),
  options: z.array(option.extend({ other: otherText.optional() })).min(2),
});

const multiple = z.strictObject({
  ...common,
  type: z.literal("multiple"),
  options: z.array(severalOption.extend({ other: otherText.optional() })).min(2),
});

/** One answer in each row, on the same scale. */
const grid = z.strictObject({
  ...common,
  type: z.literal("grid"),
  measure: measure.default("nominal"),
  options: z.array(option).min(2),
  rows,
});

/** Several answers in each row. */
const gridMultiple = z.strictObject({
  ...common,
  type: z.literal("gridMultiple"),
  options: z.array(severalOption).min(2),
  rows,
});

const longText = z.strictObject({
  ...common,
  type: z.literal("longText"),
  /** In characters. */
  maxLength: z.number().int().positive().default(5000),
});

/** A list of short answers. */
const shortTexts = z.strictObject({
  ...common,
  type: z.literal("shortTexts"),
  /** The most answers that can be given. */
  count: z.number().int().min(1).max(50),
  /** Of each answer, in characters. */
  maxLength: z.number().int().positive().default(200),
});

const number = z.strictObject({
  ...common,
  type: z.literal("number"),
  min: z.number().optional(),
  max: z.number().optional(),
  /** The most digits after the decimal sign. */
  decimals: z.number().int().min(0).max(6).default(0),
  /** Shown beside the field: «kroner», «årsverk». */
  unit: text.optional(),
});

const day = z.iso.date("must be a date, such as 2018-12-31");

const date = z.strictObject({
  ...common,
  type: z.literal("date"),
  from: day.optional(),
  to: day.optional(),
});

export const itemTypes = [
  "single",
  "multiple",
  "grid",
  "gridMultiple",
  "longText",
  "shortTexts",
  "number",
  "date",
] as const;

export const itemSchema = z.discriminatedUnion(
  "type",
  [single, multiple, grid, gridMultiple, longText, shortTexts, number, date],
  { error: `must be one of ${itemTypes.join(", ")}` },
);

const section = z.strictObject({
  id: name,
  name: text,
  introduction: text.optional(),
  items: z.array(itemSchema).min(1),
});

const limit = z.strictObject({
  atLeast: z.number().optional(),
  above: z.number().optional(),
  below: z.number().optional(),
  atMost: z.number().optional(),
  is: z.string().min(1).optional(),
});

/**
 * A background variable: what is known of everybody in the frame, whether or not they answer, put into categories. A category is
 * told by limits on columns of the frame, and all of them must hold.
 */
const background = z.strictObject({
  id: z.enum(["group", "centrality", "income", "population", "region"]),
  name: text,
  note: text.optional(),
  categories: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[a-z0-9_]+$/, "must be small letters, digits and underscores, such as under_1500"),
        label: text,
        where: z.strictObject({
          population: limit.optional(),
          centrality: limit.optional(),
          income: limit.optional(),
          region: limit.optional(),
        }),
      }),
    )
    .min(2),
});

/** The form of a file in survey-definitions/surveys/. What references and codes must hold is in instrument-faults.ts. */
export const instrumentSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, "must be small letters, digits and hyphens, such as radmann-2018"),
  version: z.string().min(1),
  kind: z.literal("survey"),
  name: text,
  description: text,
  source: text,
  /** How many questions the instrument is to have; a guard against a lost or doubled one. */
  questionCount: z.number().int().positive(),
  /** About how long it takes to answer everything, as respondents are told; estimated from the items where it is left out. */
  minutes: z.number().int().positive().optional(),
  /** What the respondent reads when all is sent. */
  closing: text,
  background: z.array(background),
  sections: z.array(section).min(1),
});

export type Instrument = z.infer<typeof instrumentSchema>;
export type Section = z.infer<typeof section>;
export type Item = z.infer<typeof itemSchema>;
export type ItemType = (typeof itemTypes)[number];
export type Row = z.infer<typeof row>;
export type OtherText = z.infer<typeof otherText>;
export type Measure = z.infer<typeof measure>;
export type Background = z.infer<typeof background>;
export type BackgroundId = Background["id"];
