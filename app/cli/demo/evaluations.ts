import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import { saveFinding } from "~/assessment/findings/finding-changes.server";
import { findingKinds } from "~/assessment/finding-kind";
import { saveGrade } from "~/assessment/grading/grade-store.server";
import { publish } from "~/assessment/publication/publication-store.server";
import { saveSummary } from "~/assessment/summary/summary-store.server";
import type { Database } from "~/platform/database.server";
import type { Result } from "~/platform/result";
import { inProject } from "~/platform/root.server";
import { demoActionSchema } from "./demo-follow-up";

const INSTRUMENT = "kommunekompass-2020";

const grade = z.number().int().min(0).max(10);

/** The form of a file in prisma/seed/demo/. */
const demoSchema = z.object({
  municipality: z.object({ number: z.string(), name: z.string(), inhabitants: z.number() }),
  year: z.number(),
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

/** The evaluations of the demo workspace: one published, one in the middle of grading, one just created. */
export function demoEvaluations(): DemoEvaluation[] {
  return ["lerkevik.yaml", "fossdal.yaml", "asgrend.yaml"].map((name) =>
    demoSchema.parse(parse(fs.readFileSync(inProject("prisma", "seed", "demo", name), "utf8"))),
  );
}

/**
 * Writes one evaluation the way its team would have: grade by grade through the stores; with a summary, it is published.
 * @returns its id
 */
export async function writeDemoEvaluation(
  db: Database,
  evaluator: Actor & { id: string },
  { municipality, year, summary, areas }: DemoEvaluation,
): Promise<string> {
  // Straight into the table: the people of the demo must get no mail.
  const { id: evaluationId } = await db.evaluation.create({
    data: {
      municipalityNumber: municipality.number,
      instrumentId: INSTRUMENT,
      year,
      language: "nb",
      invented: true,
      members: { create: { userId: evaluator.id } },
    },
  });
  await recordEvent(db, evaluator, {
    event: "evaluation_created",
    evaluationId,
    detail: { municipality: municipality.name, year, team: [evaluator.name] },
  });
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

/** The demo ships with Peil, so a fault in it is ours to mend. */
function must<T>(result: Result<T>): void {
  if (!result.ok) throw new Error(`The demo workspace could not be made: ${JSON.stringify(result.fault)}`);
}
