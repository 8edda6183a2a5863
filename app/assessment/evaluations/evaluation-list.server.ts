import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { type Evaluation, evaluationName, isPublished, stages } from "./evaluation";
import type { EvaluationListItem } from "./evaluation-list";
import { type EvaluationState, loadStates } from "./evaluation-state.server";
import { listEvaluations } from "./evaluation-store.server";
import { nextStepAddress } from "./next-step";
import { loadNextStep } from "./next-step.server";
import { loadLatestTotals } from "../publication/published-totals.server";
import { showPoints } from "../shown-points";

/** The evaluations that this person may see, newest first, with how far each has come and what to do next. */
export async function loadEvaluationList(
  db: Database,
  caller: Caller,
  language: Language,
): Promise<EvaluationListItem[]> {
  const evaluations = await listEvaluations(db, caller);
  const seesWork = caller.role !== "municipality";
  const states = seesWork ? await loadStates(db, evaluations) : new Map<string, EvaluationState>();
  const published = await loadLatestTotals(db, evaluations, language);
  const items: EvaluationListItem[] = [];
  for (const evaluation of evaluations) {
    const { id, stage, invented } = evaluation;
    const state = states.get(id) ?? null;
    const step = await loadNextStep(db, caller, evaluation, state);
    items.push({
      id,
      name: evaluationName(evaluation),
      stage,
      invented,
      progress: state && showsProgress(evaluation) ? showPoints(state.points.total, "total", language) : null,
      published: published.get(id) ?? null,
      step,
      address: nextStepAddress(id, step),
    });
  }
  return items;
}

/** What is graded and agreed so far says something from when the team grades as one, or agrees, until publication. */
function showsProgress({ stage, gradingMode }: Evaluation): boolean {
  if (isPublished(stage)) return false;
  return gradingMode === "together" || stages.indexOf(stage) >= stages.indexOf("agreement");
}
