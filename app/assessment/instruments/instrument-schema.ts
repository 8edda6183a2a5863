import { z } from "zod";
import { dimensionIds } from "../dimension";

const text = z
  .object({ nb: z.string().trim().min(1), nn: z.string().trim().min(1), en: z.string().trim().min(1) })
  .strict();

const band = z
  .object({
    from: z.number().int().min(0).max(10),
    to: z.number().int().min(0).max(10),
    text,
  })
  .strict();

const dimensionId = z.enum(dimensionIds);

const question = z
  .object({
    /** Area, sub-area and place: «7.3.1». */
    id: z.string().regex(/^\d+\.\d+\.\d+$/, "must be area, sub-area and place, such as 7.3.1"),
    /** The most points that the question can give. */
    max: z.number().positive(),
    question: text,
    /** One concrete sign for each dimension. */
    lookFor: z.object({ system: text, extent: text, result: text }).strict(),
    /** Ids of interview groups. */
    askedOf: z.array(z.string()).min(1),
    /** Ids of documents and web pages that usually show it. */
    shownIn: z.array(z.string()).min(1),
  })
  .strict();

const subarea = z
  .object({
    id: z.string().regex(/^\d+\.\d+$/, "must be area and place, such as 7.3"),
    name: text,
    max: z.number().positive(),
    questions: z.array(question).min(1),
  })
  .strict();

const area = z
  .object({
    id: z.string().regex(/^\d+$/, "must be a whole number, such as 7"),
    name: text,
    /** What the area looks at, for the report. */
    summary: text,
    max: z.number().positive(),
    subareas: z.array(subarea).min(1),
  })
  .strict();

/** The form of a file in survey-definitions/assessments/. What sums and references must hold is in instrument-faults.ts. */
export const instrumentSchema = z
  .object({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/, "must be small letters, digits and hyphens, such as kommunekompass-2020"),
    version: z.string().min(1),
    kind: z.literal("assessment"),
    name: text,
    description: text,
    source: text,
    /** How many questions the instrument is to have; a guard against a lost or doubled one. */
    questionCount: z.number().int().positive(),
    dimensions: z
      .array(
        z
          .object({
            id: dimensionId,
            /** How much the dimension counts against the other two. */
            weight: z.number().positive(),
            name: text,
            question: text,
            bands: z.array(band).min(1),
          })
          .strict(),
      )
      .length(3),
    /** Per cent of the maximum from which a strength, and under which a weakness, is proposed. */
    findingThresholds: z
      .object({ strength: z.number().min(0).max(100), weakness: z.number().min(0).max(100) })
      .strict(),
    interviewGroups: z.array(z.object({ id: z.string(), name: text }).strict()).min(1),
    documents: z
      .array(
        z.object({ id: z.string(), kind: z.enum(["document", "webpage", "register"]), name: text }).strict(),
      )
      .min(1),
    perspectives: z
      .array(z.object({ id: z.string(), name: text, areas: z.array(area).min(1) }).strict())
      .min(1),
  })
  .strict();

export type Instrument = z.infer<typeof instrumentSchema>;
export type Area = z.infer<typeof area>;
export type Subarea = z.infer<typeof subarea>;
export type Question = z.infer<typeof question>;
