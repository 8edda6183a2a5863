import type { Transaction } from "~/platform/database.server";
import { failure, type Fault, type Result, success } from "~/platform/result";

/** An evaluation that work is being written to. */
export interface OpenEvaluation {
  id: string;
  instrumentId: string;
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
    select: { id: true, instrumentId: true, stage: true, summary: true, summaryVersion: true },
  });
  if (!evaluation) return failure({ code: "evaluation_unknown" });
  return evaluation.stage === "published" ? failure({ code: "already_published" }) : success(evaluation);
}

/** The first thing that is written to a planned evaluation begins its grading; called by every such write. */
export async function beginGrading(tx: Transaction, { id, stage }: OpenEvaluation): Promise<void> {
  if (stage === "planned") await tx.evaluation.update({ where: { id }, data: { stage: "grading" } });
}
