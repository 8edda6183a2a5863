import type { Caller } from "~/access/caller";
import { type Evaluation, evaluationName } from "./evaluation";
import { type EvaluationHeadData, evaluationPages, type EvaluationPlace } from "./evaluation-head";
import { mayWithEvaluation } from "./evaluation-permissions";

const places = Object.keys(evaluationPages) as EvaluationPlace[];

/** The data of the head, with the pages that this reader may see now. Apart from the head, which is sent to browsers. */
export function headOf(evaluation: Evaluation, caller: Caller): EvaluationHeadData {
  const { id, stage, invented } = evaluation;
  return {
    id,
    stage,
    invented,
    name: evaluationName(evaluation),
    places: places.filter((place) => isShown(place, evaluation, caller)),
  };
}

function isShown(place: EvaluationPlace, evaluation: Evaluation, caller: Caller): boolean {
  // A team that grades as one has nothing to agree on.
  if (place === "agreement" && evaluation.gradingMode === "together") return false;
  return mayWithEvaluation(caller, evaluation, evaluationPages[place].action).allowed;
}
