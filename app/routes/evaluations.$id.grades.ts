import { forRoles } from "~/access/guard.server";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { areaProgress, areaStandings } from "~/assessment/grading/grading-view";
import type { GradesAnswer } from "~/assessment/grading/grades-resource";
import { answerToScript } from "~/assessment/grading/save-answer.server";
import { findArea } from "~/assessment/instrument";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { areaSave } from "~/assessment/sheets/area-forms.server";
import { loadAreaStandings } from "~/assessment/sheets/area-page.server";

/**
 * What stands for the questions of ?area=…, and how far every area has come, on the sheet of the area's page: the team's, so
 * that the page can ask what colleagues have saved, or the caller's own.
 */
export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ request, db, caller, params, language }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const instrument = await findInstrument(db, evaluation.instrumentId);
    const area = findArea(instrument, new URL(request.url).searchParams.get("area") ?? "");
    const standings = await loadAreaStandings(db, { caller }, evaluation);
    const answer: GradesAnswer = {
      standings: area ? areaStandings(area, standings) : {},
      areas: areaProgress(instrument, standings, language),
    };
    return Response.json(answer);
  },
);

/** Saves one question: 200 with what stands, 409 with what was saved meanwhile, 422 with what is wrong. */
export const action = forRoles(["evaluator"], async ({ request, db, caller, params, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  return answerToScript(request, caller, areaSave(db, { caller }, evaluation), t);
});
