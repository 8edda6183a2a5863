import type { Transaction } from "~/platform/database.server";
import { isPublished } from "./evaluation";
import { failure, type Fault, type Result, success } from "~/platform/result";

/** An evaluation that work is being written to. */
export interface OpenEvaluation {
  id: string;
  instrumentId: string;
  gradingMode: string;
  stage: string;
  summary: string;
  summaryVersion: number;
}

export type ClosedFault = Fault & { code: "evaluation_unknown" | "already_published" };

/** Reads an evaluation in the transaction of a write to its grades, findings or summary; a published one is refused. */
export async function openForWork(
  tx: Transaction,
  evaluationId: string,
): Promise<Result<OpenEvaluation, ClosedFault>> {
  const evaluation = await tx.evaluation.findUnique({
    where: { id: evaluationId },
    select: {
      id: true,
      instrumentId: true,
      gradingMode: true,
      stage: true,
      summary: true,
      summaryVersion: true,
    },
  });
  if (!evaluation) return failure({ code: "evaluation_unknown" });
  return isPublished(evaluation.stage) ? failure({ code: "already_published" }) : success(evaluation);
}

/**
 * The first thing that a team grading as one writes to a planned evaluation begins its grading; called by every such write.
 * Where each evaluator grades alone, a person moves the stage.
 */
export async function beginGrading(
  tx: Transaction,
  { id, stage, gradingMode }: OpenEvaluation,
): Promise<void> {
  if (stage === "planned" && gradingMode === "together")
    await tx.evaluation.update({ where: { id }, data: { stage: "grading" } });
}
