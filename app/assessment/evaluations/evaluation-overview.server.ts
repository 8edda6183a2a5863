import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import { type Evaluation, stages } from "./evaluation";
import type { EvaluationOverviewData, WorkOverview } from "./evaluation-overview";
import { loadState } from "./evaluation-state.server";
import { earlierWithActions } from "../follow-up/earlier-actions.server";
import { areasOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { nextStepAddress } from "./next-step";
import { loadNextStep } from "./next-step.server";
import { loadPublishedTotals } from "../publication/published-totals.server";
import { sheetProgress } from "../sheets/sheet-progress.server";
import { showPoints } from "../shown-points";
import { stagePath } from "../stages/stage-path";

/** What this person may see of an evaluation on its first page: the work for those who do it, else only what is published. */
export async function loadOverview(
  db: Database,
  caller: Caller,
  evaluation: Evaluation,
  language: Language,
): Promise<EvaluationOverviewData> {
  const state = caller.role === "municipality" ? null : await loadState(db, evaluation);
  const step = await loadNextStep(db, caller, evaluation, state);
  const { id, stage, gradingMode } = evaluation;
  return {
    id,
    stage,
    gradingMode,
    path: stagePath(gradingMode),
    step,
    address: nextStepAddress(id, step),
    versions: await loadPublishedTotals(db, id, language),
    work: state && (await workOverview()),
  };

  async function workOverview(): Promise<WorkOverview | null> {
    if (!state) return null;
    const instrument = await findInstrument(db, evaluation.instrumentId);
    return {
      team: evaluation.team,
      managesTeam: caller.role === "administrator",
      language: evaluation.language,
      sheets: gradesAlone(evaluation) ? await sheetProgress(db, evaluation, caller) : null,
      earlier: await earlierWithActions(db, evaluation),
      correctionReason: evaluation.correctionReason,
      summaryIsWritten: evaluation.summary.trim() !== "",
      total: showPoints(state.points.total, "total", language),
      areas: areasOf(instrument).map((area, index) => {
        const points = state.points.areas[index];
        if (!points) throw new Error(`Area ${area.id} has no points.`);
        return {
          id: area.id,
          name: area.name[language],
          points: showPoints(points, "area", language),
          findings: state.findings.get(area.id) ?? 0,
        };
      }),
    };
  }
}

/** Until the grading is over, what each has done alone is all there is to tell. */
function gradesAlone({ gradingMode, stage }: Evaluation): boolean {
  return gradingMode === "independently" && stages.indexOf(stage) <= stages.indexOf("grading");
}
