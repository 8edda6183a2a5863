import type { Role } from "~/access/roles";
import type { FactCheckState } from "../fact-check/fact-check-state.server";
import type { ChecklistItem } from "../publication/publication";
import type { PracticeFacts } from "../stages/stage-gate";
import { nextStage } from "../stages/stage-path";
import { type Evaluation, isPublished, type Stage } from "./evaluation";

/** What a reader is best off doing next with an evaluation; the one thing that its pages point at. */
export type NextStep =
  | { code: "grade" | "write_findings" | "hand_in" | "agree"; areaId: string }
  | {
      code:
        | "ask_for_documents"
        | "send_documents"
        | "self_assess"
        | "plan_interviews"
        | "hold_interviews"
        | "write_summary"
        | "publish"
        | "publish_correction"
        | "follow_up"
        | "wait_for_self_assessment"
        | "wait_for_colleagues"
        | "wait_for_team"
        | "wait_for_publication";
    }
  | { code: "move_on"; to: Stage }
  | { code: "answer_comments"; count: number }
  /** `dueOn` is an ISO date. */
  | { code: "check_facts" | "wait_for_fact_check"; dueOn: string }
  | { code: "read_report"; number: number };

type Subject = Pick<Evaluation, "stage" | "gradingMode"> & { publications: { number: number }[] };

/** What the step depends on besides the evaluation itself. */
export interface Progress {
  /** The list that gates publication; empty for people of a municipality, who do not see the work. */
  items: readonly ChecklistItem[];
  practice: Pick<PracticeFacts, "documents" | "interviews" | "selfAssessmentHandedIn" | "handIns">;
  /** Where the reader's own grading stands, by the first area that has it; null for one who does not grade alone. */
  own: { ungraded: string | null; notHandedIn: string | null } | null;
  /** The first area that all have handed in and that is not agreed on. */
  unagreed: string | null;
  factCheck: Pick<FactCheckState, "unanswered" | "closed" | "dueOn"> | null;
}

/** The next step for a person of this role. */
export function nextStep(role: Role, evaluation: Subject, progress: Progress): NextStep {
  const { stage, publications } = evaluation;
  const latest = publications[0];
  if (role === "municipality") return municipalityStep(evaluation, progress);
  if (latest && isPublished(stage)) return { code: "read_report", number: latest.number };
  return role === "evaluator" ? evaluatorStep(evaluation, progress) : administratorStep(evaluation, progress);
}

function municipalityStep({ stage, publications }: Subject, progress: Progress): NextStep {
  const { documents, selfAssessmentHandedIn } = progress.practice;
  const latest = publications[0];
  if (stage === "follow_up") return { code: "follow_up" };
  if (latest) return { code: "read_report", number: latest.number };
  if (stage === "self_assessment" && !selfAssessmentHandedIn) return { code: "self_assess" };
  if (stage === "fact_check" && progress.factCheck && !progress.factCheck.closed) {
    return { code: "check_facts", dueOn: progress.factCheck.dueOn };
  }
  return { code: documents.received < documents.asked ? "send_documents" : "wait_for_publication" };
}

function evaluatorStep(evaluation: Subject, progress: Progress): NextStep {
  const { stage, gradingMode } = evaluation;
  const { practice, own, unagreed, factCheck } = progress;
  if (stage === "fact_check") {
    if (factCheck && factCheck.unanswered > 0)
      return { code: "answer_comments", count: factCheck.unanswered };
    if (factCheck && !factCheck.closed) return { code: "wait_for_fact_check", dueOn: factCheck.dueOn };
    return writingStep(evaluation, progress);
  }
  if (gradingMode === "together" || stage === "agreement" || stage === "correction") {
    return stage === "self_assessment" || stage === "interviews"
      ? preparationStep(evaluation, practice)
      : writingStep(evaluation, progress);
  }
  if (stage !== "grading") return preparationStep(evaluation, practice);
  if (own?.ungraded) return { code: "grade", areaId: own.ungraded };
  if (own?.notHandedIn) return { code: "hand_in", areaId: own.notHandedIn };
  if (practice.handIns.done >= practice.handIns.all) return moveOn(evaluation, "agreement");
  // Nobody has to sit idle while a colleague grades on.
  return unagreed ? { code: "agree", areaId: unagreed } : { code: "wait_for_colleagues" };
}

function preparationStep(evaluation: Subject, practice: Progress["practice"]): NextStep {
  const { documents, interviews } = practice;
  const { stage } = evaluation;
  if (stage === "planned" && documents.asked === 0) return { code: "ask_for_documents" };
  if (stage !== "interviews" && interviews.planned === 0) return { code: "plan_interviews" };
  if (stage === "self_assessment" && !practice.selfAssessmentHandedIn) {
    return { code: "wait_for_self_assessment" };
  }
  if (stage === "interviews" && interviews.noted < interviews.planned) return { code: "hold_interviews" };
  return moveOn(evaluation, "grading");
}

/** What is left of grades, findings and summary, and then the way out: the fact check, or publication. */
function writingStep(evaluation: Subject, { items, unagreed }: Progress): NextStep {
  const { stage, gradingMode } = evaluation;
  const missing = items.find(({ done }) => !done);
  switch (missing?.code) {
    case "questions_graded": {
      const areaId = missing.detail.areaIds[0] ?? "1";
      return gradingMode === "independently"
        ? { code: "agree", areaId: unagreed ?? areaId }
        : { code: "grade", areaId };
    }
    case "findings_written":
      return { code: "write_findings", areaId: missing.detail.areaIds[0] ?? "1" };
    case "summary_written":
      return { code: "write_summary" };
    default:
      if (stage === "correction") return { code: "publish_correction" };
      return stage === "agreement" ? moveOn(evaluation, "fact_check") : { code: "publish" };
  }
}

/** Who does not do the work can move it on, or publish it, when the team is done. */
function administratorStep(evaluation: Subject, progress: Progress): NextStep {
  const step = evaluatorStep(evaluation, { ...progress, own: null });
  switch (step.code) {
    case "ask_for_documents":
    case "plan_interviews":
    case "wait_for_self_assessment":
    case "wait_for_fact_check":
    case "move_on":
    case "publish":
    case "publish_correction":
      return step;
    default:
      return { code: "wait_for_team" };
  }
}

function moveOn({ gradingMode, stage }: Subject, otherwise: Stage): NextStep {
  return { code: "move_on", to: nextStage(gradingMode, stage) ?? otherwise };
}

/** Where the next step is taken; null when there is nothing to do but wait. */
export function nextStepAddress(evaluationId: string, step: NextStep): string | null {
  const evaluation = `/evaluations/${evaluationId}`;
  switch (step.code) {
    case "grade":
    case "hand_in":
      return `${evaluation}/areas/${step.areaId}`;
    case "agree":
      return `${evaluation}/agreement/${step.areaId}`;
    case "write_findings":
      return `${evaluation}/findings/${step.areaId}`;
    case "ask_for_documents":
    case "send_documents":
      return `${evaluation}/documents`;
    case "self_assess":
      return `${evaluation}/self-assessment`;
    case "plan_interviews":
    case "hold_interviews":
      return `${evaluation}/interviews`;
    case "write_summary":
      return `${evaluation}/summary`;
    case "move_on":
      return `${evaluation}/stage`;
    case "answer_comments":
    case "check_facts":
      return `${evaluation}/fact-check`;
    case "publish":
    case "publish_correction":
      return `${evaluation}/publish`;
    case "follow_up":
      return `${evaluation}/follow-up`;
    case "read_report":
      return `/reports/${evaluationId}/${step.number}`;
    case "wait_for_self_assessment":
    case "wait_for_colleagues":
    case "wait_for_fact_check":
    case "wait_for_team":
    case "wait_for_publication":
      return null;
  }
}
