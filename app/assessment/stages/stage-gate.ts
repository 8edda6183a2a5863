import type { Stage } from "../evaluations/evaluation";
import type { ChecklistItem } from "../publication/publication";

/** What the gates between the stages look at. */
export interface PracticeFacts {
  /** People of the municipality who can sign in. */
  contacts: number;
  documents: { asked: number; received: number };
  /** Whether the municipality has handed in its self-assessment. */
  selfAssessmentHandedIn: boolean;
  /** `dated`: those with a date; `noted`: those that somebody has written notes to. */
  interviews: { planned: number; dated: number; noted: number };
  /** Areas times evaluators; 0 of 0 where the team grades as one. */
  handIns: { done: number; all: number };
  /** The list that gates publication. */
  checklist: readonly ChecklistItem[];
}

/** Something to look at before an evaluation moves on. */
export interface GateItem {
  code:
    | "contact_can_sign_in"
    | "documents_asked"
    | "documents_received"
    | "self_assessment_handed_in"
    | "interviews_dated"
    | "interviews_noted"
    | "areas_handed_in"
    | "questions_graded"
    | "findings_written"
    | "summary_written";
  done: boolean;
  /** Whether the evaluation cannot move on without it; the rest is advice. */
  required: boolean;
  values: Record<string, number>;
}

/** The checklist of a move forward to `next`, in the order of the work. Publication has its own (publication.ts). */
export function stageGate(next: Stage, facts: PracticeFacts): GateItem[] {
  const { contacts, documents, interviews, handIns } = facts;
  switch (next) {
    case "self_assessment":
      return [
        required("contact_can_sign_in", contacts > 0, { contacts }),
        advised("documents_asked", documents.asked > 0, { asked: documents.asked }),
      ];
    case "interviews":
      return [
        advised("self_assessment_handed_in", facts.selfAssessmentHandedIn, {}),
        advised("documents_received", documents.received >= documents.asked, documents),
        advised("interviews_dated", interviews.planned > 0 && interviews.dated === interviews.planned, {
          count: interviews.planned,
          dated: interviews.dated,
        }),
      ];
    case "grading":
      return [
        advised("interviews_noted", interviews.planned > 0 && interviews.noted === interviews.planned, {
          count: interviews.planned,
          noted: interviews.noted,
        }),
      ];
    case "agreement":
      return [required("areas_handed_in", handIns.all > 0 && handIns.done === handIns.all, handIns)];
    case "fact_check":
      return [required("contact_can_sign_in", contacts > 0, { contacts }), ...fromChecklist(facts.checklist)];
    default:
      return [];
  }
}

/** Whether an evaluation can move on: advice that is not followed does not stop it. */
export function isOpen(items: readonly GateItem[]): boolean {
  return items.every(({ done, required: needed }) => done || !needed);
}

type Code = GateItem["code"];

const required = (code: Code, done: boolean, values: Record<string, number>): GateItem => ({
  code,
  done,
  required: true,
  values,
});

const advised = (code: Code, done: boolean, values: Record<string, number>): GateItem => ({
  ...required(code, done, values),
  required: false,
});

function fromChecklist(items: readonly ChecklistItem[]): GateItem[] {
  return items.flatMap((item) => {
    switch (item.code) {
      case "questions_graded": {
        const { graded, questions } = item.detail;
        return [required(item.code, item.done, { graded, questions })];
      }
      case "findings_written":
        return [required(item.code, item.done, { areas: item.detail.areaIds.length })];
      case "summary_written":
        return [required(item.code, item.done, {})];
      default:
        return [];
    }
  });
}
