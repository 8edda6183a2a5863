import type { Caller } from "~/access/caller";
import type { Database } from "~/platform/database.server";
import { factCheckState } from "../fact-check/fact-check-state.server";
import { sheetProgress } from "../sheets/sheet-progress.server";
import { loadPracticeFacts } from "../stages/practice-facts.server";
import { type Evaluation, isPublished } from "./evaluation";
import type { EvaluationState } from "./evaluation-state.server";
import { type NextStep, nextStep, type Progress } from "./next-step";

const nothingToKnow: Progress["practice"] = {
  documents: { asked: 0, received: 0 },
  interviews: { planned: 0, dated: 0, noted: 0 },
  selfAssessmentHandedIn: false,
  handIns: { done: 0, all: 0 },
};

/**
 * What this person is best off doing next with an evaluation.
 * @param state null for people of a municipality, who do not see the work.
 */
export async function loadNextStep(
  db: Database,
  caller: Caller,
  evaluation: Evaluation,
  state: EvaluationState | null,
): Promise<NextStep> {
  const published = isPublished(evaluation.stage);
  const sheets =
    !published && state && evaluation.gradingMode === "independently"
      ? await sheetProgress(db, evaluation, caller)
      : [];
  const own = sheets.filter(({ graded }) => graded !== null);
  const agreed = new Set(
    state?.points.areas.filter(({ graded, questions }) => graded === questions).map(({ id }) => id),
  );
  return nextStep(caller.role, evaluation, {
    items: state?.items ?? [],
    practice: published ? nothingToKnow : await loadPracticeFacts(db, evaluation),
    own:
      own.length === 0
        ? null
        : {
            ungraded: own.find(({ graded, questions }) => (graded ?? 0) < questions)?.id ?? null,
            notHandedIn: own.find((area) => !handedIn(area, caller.id))?.id ?? null,
          },
    unagreed: sheets.find(({ id, revealed }) => revealed && !agreed.has(id))?.id ?? null,
    factCheck: evaluation.stage === "fact_check" ? await factCheckState(db, evaluation.id) : null,
  });
}

function handedIn(
  { members }: { members: { id: string; handedInAt: Date | null }[] },
  callerId: string,
): boolean {
  return members.some(({ id, handedInAt }) => id === callerId && handedInAt !== null);
}
