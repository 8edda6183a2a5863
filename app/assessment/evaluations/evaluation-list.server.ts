import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { evaluationName, isPublished } from "./evaluation";
import type { EvaluationListItem } from "./evaluation-list";
import { loadStates } from "./evaluation-state.server";
import { listEvaluations } from "./evaluation-store.server";
import { nextStep, nextStepAddress } from "./next-step";
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
  const states = seesWork ? await loadStates(db, evaluations) : new Map<string, never>();
  const published = await loadLatestTotals(db, evaluations, language);
  return evaluations.map((evaluation) => {
    const { id, stage, invented } = evaluation;
    const state = states.get(id);
    const step = nextStep(caller.role, evaluation, state?.items ?? []);
    return {
      id,
      name: evaluationName(evaluation),
      stage,
      invented,
      progress: state && !isPublished(stage) ? showPoints(state.points.total, "total", language) : null,
      published: published.get(id) ?? null,
      step,
      address: nextStepAddress(id, step),
    };
  });
}
