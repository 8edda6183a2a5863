import { forRoles } from "~/access/guard.server";
import { requireEvaluation } from "~/assessment/evaluations/evaluation-store.server";
import { loadStandings, saveGrade } from "~/assessment/grading/grade-store.server";
import { areaProgress, areaStandings } from "~/assessment/grading/grading-view";
import type { GradesAnswer, SaveAnswer } from "~/assessment/grading/grades-resource";
import { findArea } from "~/assessment/instrument";
import { findInstrument } from "~/assessment/instruments/instrument-store.server";
import { faultSentence } from "~/platform/fault-sentence";

/** What stands for the questions of ?area=…, and how far every area has come: the page asks for what colleagues have saved. */
export const loader = forRoles(
  ["administrator", "evaluator"],
  async ({ request, db, caller, params, language }) => {
    const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
    const instrument = await findInstrument(db, evaluation.instrumentId);
    const area = findArea(instrument, new URL(request.url).searchParams.get("area") ?? "");
    const standings = await loadStandings(db, evaluation.id);
    const answer: GradesAnswer = {
      standings: area ? areaStandings(area, standings) : {},
      areas: areaProgress(instrument, standings, language),
    };
    return Response.json(answer);
  },
);

/** Saves one question: 200 with what stands, 409 with what a colleague saved meanwhile, 422 with what is wrong. */
export const action = forRoles(["evaluator"], async ({ request, db, caller, params, t }) => {
  const evaluation = await requireEvaluation(db, caller, params["id"], "see_work");
  const body: unknown = await request.json().catch(() => null);
  const { personId, ...save }: { personId?: unknown } = body && typeof body === "object" ? body : {};
  // Work that one person left in a browser must never be saved in the name of the next.
  if (personId !== caller.id) return answer({ code: "other_person" }, 401);
  const saved = await saveGrade(db, caller, { ...save, evaluationId: evaluation.id });
  if (saved.ok) return answer({ standing: saved.value }, 200);
  const { fault } = saved;
  if (fault.code === "grade_stale") return answer({ code: fault.code, standing: fault.standing }, 409);
  return answer({ code: fault.code, message: faultSentence(fault, t) }, 422);
});

function answer(body: SaveAnswer, status: number): Response {
  return Response.json(body, { status });
}
