import { z } from "zod";
import { languages } from "~/platform/i18n/languages";
import { findingKinds } from "../finding-kind";
import type { Grades } from "../grade";

const grade = z.number().nullable();

/**
 * A published evaluation, frozen: all that its report says. Together with the instrument, which never changes once used, the
 * report can be made again at any time with the same content.
 */
export const snapshotSchema = z.object({
  /** The form of this record, for readers of old ones. */
  format: z.literal(1),
  evaluationId: z.string(),
  /** 1 is the first publication; each correction makes the next. */
  number: z.number().int().positive(),
  /** ISO 8601. */
  publishedAt: z.string(),
  publishedByName: z.string(),
  /** Why this version replaces the one before; null for the first. */
  reason: z.string().nullable(),
  year: z.number().int(),
  /** The language that findings, notes and summary are written in. */
  language: z.enum(languages),
  invented: z.boolean(),
  instrument: z.object({ id: z.string(), version: z.string(), contentHash: z.string() }),
  municipality: z.object({
    number: z.string(),
    name: z.string(),
    county: z.string(),
    /** What the register said when the report was published, each with its year and source. */
    facts: z.array(
      z.object({ kind: z.string(), year: z.number().int(), value: z.number(), source: z.string() }),
    ),
  }),
  team: z.array(z.string()),
  summary: z.string(),
  grades: z.array(
    z.object({ questionId: z.string(), system: grade, extent: grade, result: grade, note: z.string() }),
  ),
  /** In the order that the team set, by area and kind. */
  findings: z.array(
    z.object({
      /** The finding that it was while it was written; versions published before fact checks have none. */
      id: z.string().optional(),
      areaId: z.string(),
      kind: z.enum(findingKinds),
      text: z.string(),
      questionIds: z.array(z.string()),
    }),
  ),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

/** The published grades, as the rules for points take them. */
export function snapshotGrades({ grades }: Pick<Snapshot, "grades">): Grades {
  return new Map(
    grades.map(({ questionId, system, extent, result }) => [questionId, { system, extent, result }]),
  );
}
