import { recordEvent } from "~/access/audit.server";
import type { Actor } from "~/access/caller";
import type { Transaction } from "~/platform/database.server";
import { type Result, success } from "~/platform/result";
import type { Evaluation } from "../evaluations/evaluation";
import { buildSnapshot } from "../publication/build-snapshot.server";
import { draftSchema } from "./draft";
import { type DueOnFault, readDueOn } from "./due-on";

/**
 * Opens a round of fact check: freezes the work as it stands in this transaction as the draft that the municipality reads.
 * Part of moving the evaluation to the stage «fact_check»; the mover checks that it may, and tells the municipality afterwards.
 * @param opening `dueOn` is the last day for comments as a form sends it.
 */
export async function openFactCheck(
  tx: Transaction,
  actor: Actor,
  evaluation: Evaluation,
  opening: { dueOn: string; at?: Date },
): Promise<Result<{ round: number; dueOn: string }, DueOnFault>> {
  const { at = new Date() } = opening;
  const read = readDueOn(opening.dueOn, at);
  if (!read.ok) return read;
  const dueOn = read.value;
  const evaluationId = evaluation.id;
  const last = await tx.factCheck.findFirst({
    where: { evaluationId },
    orderBy: { round: "desc" },
    select: { round: true },
  });
  const round = (last?.round ?? 0) + 1;
  const work = await buildSnapshot(tx, evaluation, {
    number: 0,
    publishedAt: at.toISOString(),
    publishedByName: actor.name,
    reason: null,
  });
  const draft = draftSchema.parse({ ...work, grades: work.grades.map((grade) => ({ ...grade, note: "" })) });
  await tx.factCheck.create({
    data: {
      evaluationId,
      round,
      openedAt: at,
      openedByName: actor.name,
      dueOn,
      draft: JSON.stringify(draft),
    },
  });
  await recordEvent(tx, actor, { event: "fact_check_opened", evaluationId, detail: { round, dueOn } });
  return success({ round, dueOn });
}
