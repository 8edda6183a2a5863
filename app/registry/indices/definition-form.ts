import { z } from "zod";

// What the definitions in survey-definitions/indices/ are built of.

/** A text that a person reads, in every language of Peil. */
export const text = z.strictObject({
  nb: z.string().trim().min(1),
  nn: z.string().trim().min(1),
  en: z.string().trim().min(1),
});

export const definitionId = z
  .string()
  .regex(/^[a-z0-9-]+$/, "must be small letters, digits and hyphens, such as kvalitetsindeks-2023");

/** The id of a service, theme, unit, source or part. */
export const shortId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "must be English words in small letters with hyphens, such as primary-school",
  );

/** The id of an indicator: where it belongs, a point, and what it measures. Observations are filed under it. */
export const indicatorId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/,
    "must be the service, a point and English words with hyphens, such as primary-school.absence-10",
  );

/** A share of the whole that it is part of, in per cent: 35 is 35 %. */
export const weight = z.number().positive().max(100);

/** Which end is good. */
export const direction = z.enum(["high", "low"]);

/**
 * What is done with a reported value before it is compared. `need`: it is divided by the need index of the service
 * (1 = the country), so that a municipality with much need is not taken for a poor one.
 */
export const correction = z.enum(["none", "need"]);

/**
 * The least and the most that can be true, both included, in the indicator's unit; null where there is no such limit. A reported
 * value outside is an error of reporting and counts as missing.
 */
export const bounds = z.strictObject({ min: z.number().nullable(), max: z.number().nullable() });

/**
 * What the edition does with extreme values. `none`: nothing. `standardDeviations`: values more than `limit` sample standard
 * deviations from the mean are taken out, and mean and standard deviation are computed anew; `rounds` times in all.
 */
export const outlierRule = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("none") }),
  z.strictObject({
    rule: z.literal("standardDeviations"),
    limit: z.number().positive(),
    rounds: z.number().int().positive(),
  }),
]);

/** A name that several indicators share: a theme, or the publisher of their figures. */
export const named = z.strictObject({ id: shortId, name: text });

export const unit = z.strictObject({
  id: shortId,
  /** As it stands after a figure or in the head of a column: «%», «timer per uke». */
  name: text,
  /** Digits after the decimal sign when a value is shown. */
  decimals: z.number().int().min(0).max(3),
});

/** What is measured, and how a value is to be read. */
export const indicatorCommon = {
  id: indicatorId,
  name: text,
  direction,
  correction,
  bounds,
  /** The id of a unit. */
  unit: shortId,
  /** The id of a source. */
  source: shortId,
  /** The number of the source's table as the method prints it; null where it prints none. */
  table: z.string().min(1).nullable(),
  /** What the figure counts where the name does not say it, or which reading of its source the definition follows. */
  note: text.optional(),
};

export type Direction = z.infer<typeof direction>;
export type Correction = z.infer<typeof correction>;
export type Bounds = z.infer<typeof bounds>;
export type OutlierRule = z.infer<typeof outlierRule>;
export type Unit = z.infer<typeof unit>;
export type Named = z.infer<typeof named>;
