import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Caller } from "~/access/caller";
import { saveFinding } from "~/assessment/findings/finding-changes.server";
import { findingKinds } from "~/assessment/finding-kind";
import { saveGrade } from "~/assessment/grading/grade-store.server";
import { publish } from "~/assessment/publication/publication-store.server";
import { saveSummary } from "~/assessment/summary/summary-store.server";
import type { Database } from "~/platform/database.server";
import { createDemoEvaluation } from "./create";
import { demoActionSchema } from "./follow-up";
import { must } from "./must";
import { demoHeadSchema, readDemoFile } from "./seed-file";

const grade = z.number().int().min(0).max(10);

/** The form of a file for a team that grades as one. */
const demoSchema = demoHeadSchema.extend({
  summary: z.string().default(""),
  areas: z
    .array(
      z.object({
        id: z.string(),
        grades: z.array(
          z.object({ question: z.string(), system: grade, extent: grade, result: grade, note: z.string() }),
        ),
        findings: z.array(
          z.object({ kind: z.enum(findingKinds), text: z.string(), questions: z.array(z.string()) }),
        ),
      }),
    )
    .default([]),
  actions: z.array(demoActionSchema).default([]),
});

export type DemoEvaluation = z.infer<typeof demoSchema>;

/** The demo's evaluations that are graded together: one published, one in the middle of grading, one just created. */
export function demoEvaluations(): DemoEvaluation[] {
  return ["lerkevik.yaml", "fossdal.yaml", "asgrend.yaml"].map((name) => readDemoFile(name, demoSchema));
}

/**
 * Writes one evaluation the way its team would have: grade by grade through the stores; with a summary, it is published.
 * @returns its id
 */
export async function writeDemoEvaluation(
  db: Database,
  evaluator: Caller,
  { summary, areas, ...head }: DemoEvaluation,
): Promise<string> {
  const evaluationId = await createDemoEvaluation(db, [evaluator], head, "together");
  for (const area of areas) {
    for (const { question, note, ...given } of area.grades) {
      const save = { questionId: question, grade: given, note, baseVersion: 0, saveId: randomUUID() };
      must(await saveGrade(db, evaluator, { evaluationId, ...save }));
    }
    for (const { kind, text, questions } of area.findings) {
      const finding = { kind, text, questionIds: questions };
      must(
        await saveFinding(db, evaluator, {
          evaluationId,
          findingId: randomUUID(),
          areaId: area.id,
          version: null,
          finding,
        }),
      );
    }
  }
  if (summary === "") return evaluationId;
  must(await saveSummary(db, evaluator, { evaluationId, text: summary.trim(), version: 0 }));
  must(await publish(db, evaluator, { evaluationId, number: 1 }));
  return evaluationId;
}
