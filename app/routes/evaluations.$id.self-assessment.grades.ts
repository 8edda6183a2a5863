import { forRoles, refusal } from "~/access/guard.server";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { areaProgress, areaStandings } from "~/assessment/grading/grading-view";
import type { GradesAnswer } from "~/assessment/grading/grades-resource";
import { answerToScript } from "~/assessment/grading/save-answer.server";
import { findArea } from "~/assessment/instrument";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { loadSelfSheet } from "~/assessment/sheets/self-assessment.server";
import { saveSheetGrade } from "~/assessment/sheets/sheet-store.server";

/** What stands in ?area=… of the self-assessment, for the pages that ask what others of the municipality have saved. */
export const loader = forRoles(
  ["administrator", "evaluator", "municipality"],
  async ({ request, db, caller, params, language }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_self_assessment");
    const instrument = await findInstrument(db, evaluation.instrumentId);
    const area = findArea(instrument, new URL(request.url).searchParams.get("area") ?? "");
    const { standings } = await loadSelfSheet(db, caller, evaluation.id);
    if (!standings) throw refusal("self_assessment_not_handed_in");
    const answer: GradesAnswer = {
      standings: area ? areaStandings(area, standings) : {},
      areas: areaProgress(instrument, standings, language),
    };
    return Response.json(answer);
  },
);

/** Saves one question: 200 with what stands, 409 with what was saved meanwhile, 422 with what is wrong. */
export const action = forRoles(["municipality"], async ({ request, db, caller, params, t }) => {
  const { id } = await requireEvaluation(db, caller, params["id"], "see_self_assessment");
  const save = (sent: object) => saveSheetGrade(db, caller, { ...sent, evaluationId: id, kind: "self" });
  return answerToScript(request, caller, save, t);
});
