import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import type { Language } from "~/platform/i18n/languages";
import type { Evaluation } from "./evaluation";
import type { EvaluationOverviewData, WorkOverview } from "./evaluation-overview";
import { loadState } from "./evaluation-state.server";
import { areasOf } from "../instrument";
import { findInstrument } from "../instruments/instrument-store.server";
import { nextStep, nextStepAddress } from "./next-step";
import { loadPublishedTotals } from "../publication/published-totals.server";
import { showPoints } from "../shown-points";

/** What this person may see of an evaluation on its first page: the work for those who do it, else only what is published. */
export async function loadOverview(
  db: Database,
  caller: Caller,
  evaluation: Evaluation,
  language: Language,
): Promise<EvaluationOverviewData> {
  const state = caller.role === "municipality" ? null : await loadState(db, evaluation);
  const step = nextStep(caller.role, evaluation, state?.items ?? []);
  const { id, stage } = evaluation;
  return {
    id,
    stage,
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
