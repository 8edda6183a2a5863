import { z } from "zod";
import type { Grade } from "~/assessment/grade";
import { findingKinds } from "~/assessment/finding-kind";
import { demoHeadSchema, readDemoFile } from "./seed-file";

/** Which of the two evaluators did something. */
const evaluator = z.enum(["first", "second"]);

/** «7 6.5 5 And why», in the order system, extent, result. */
const graded = z.string().transform((text, context) => {
  const read = /^(\S+) (\S+) (\S+)(?: (.+))?$/s.exec(text);
  const [system = NaN, extent = NaN, result = NaN] = read?.slice(1, 4).map(Number) ?? [];
  if ([system, extent, result].some(Number.isNaN)) {
    context.addIssue(`Not three grades and a reason: ${text}`);
    return z.NEVER;
  }
  return { grade: { system, extent, result } satisfies Grade, reason: read?.[4] ?? "" };
});

export type DemoGrade = z.infer<typeof graded>;

const evidence = z.object({ question: z.string(), page: z.string(), note: z.string().default("") });

/** The form of a file for a team whose evaluators grade alone and then agree. */
const practiceSchema = demoHeadSchema.extend({
  requests: z.array(z.object({ type: z.string(), title: z.string(), note: z.string().default("") })),
  documents: z.array(
    z.object({
      /** The type of the request that it answers; null for what nobody asked for, which has its type in `type`. */
      request: z.string().nullable(),
      type: z.string().optional(),
      title: z.string(),
      adoptedOn: z.string(),
      validTo: z.string().nullable().default(null),
      /** An address, or else `file`: the name of a file beside this one. */
      link: z.string().optional(),
      file: z.string().optional(),
      evidence: z.array(evidence).default([]),
    }),
  ),
  website: z.array(
    z.object({
      by: evaluator,
      daysAgo: z.number(),
      address: z.string(),
      text: z.string(),
      questions: z.array(z.string()),
    }),
  ),
  interviews: z.array(
    z.object({
      group: z.string(),
      daysAgo: z.number(),
      from: z.string(),
      to: z.string(),
      place: z.string(),
      participants: z.array(z.object({ role: z.string(), name: z.string().default("") })),
      notes: z.array(z.object({ by: evaluator, question: z.string(), text: z.string() })),
    }),
  ),
  /** By question. `agreed` is left out where the evaluators gave the same, and where they have not agreed yet. */
  grades: z.record(
    z.string(),
    z.object({ self: graded.optional(), first: graded, second: graded, agreed: graded.optional() }),
  ),
  findings: z.array(
    z.object({
      area: z.string(),
      kind: z.enum(findingKinds),
      text: z.string(),
      questions: z.array(z.string()),
      /** The title of a document, and the place of a note in `website`, that it rests on. */
      document: z.string().optional(),
      website: z.number().optional(),
    }),
  ),
});

export type DemoPractice = z.infer<typeof practiceSchema>;

/** The demo's evaluation that two evaluators have graded alone and are about to agree on. */
export const demoPractice = (): DemoPractice => readDemoFile("tindvag.yaml", practiceSchema);
