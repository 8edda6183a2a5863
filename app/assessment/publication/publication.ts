import type { EvaluationPoints } from "../points";
import type { Snapshot } from "./snapshot";

/** What must be in place before an evaluation can be published, and what is still missing. */
export type ChecklistItem =
  | {
      code: "questions_graded";
      done: boolean;
      /** `areaIds`: the areas that have questions left. */
      detail: { graded: number; questions: number; areaIds: string[] };
    }
  /** `areaIds`: the areas without any finding. */
  | { code: "findings_written"; done: boolean; detail: { areaIds: string[] } }
  | { code: "summary_written"; done: boolean; detail: null }
  /** Asked for while the evaluation is in its fact check. */
  | { code: "comments_answered"; done: boolean; detail: { unanswered: number } }
  /** The municipality has said that it is finished, or its last day has passed. `dueOn` is an ISO date. */
  | { code: "fact_check_over"; done: boolean; detail: { dueOn: string } };

/** What the list asks of a fact check. */
export interface CheckedFacts {
  unanswered: number;
  closed: boolean;
  dueOn: string;
}

/**
 * The list that gates publication, in the order that the work is done: every item must be done.
 * @param factCheck null where the evaluation is not in its fact check
 */
export function checklist(
  points: EvaluationPoints,
  findings: readonly { areaId: string }[],
  summary: string,
  factCheck: CheckedFacts | null = null,
): ChecklistItem[] {
  const { graded, questions } = points.total;
  const unfinished = points.areas.filter((area) => area.graded < area.questions).map(({ id }) => id);
  const silent = points.areas
    .map(({ id }) => id)
    .filter((id) => !findings.some(({ areaId }) => areaId === id));
  return [
    {
      code: "questions_graded",
      done: unfinished.length === 0,
      detail: { graded, questions, areaIds: unfinished },
    },
    { code: "findings_written", done: silent.length === 0, detail: { areaIds: silent } },
    { code: "summary_written", done: summary.trim() !== "", detail: null },
    ...(factCheck ? factCheckItems(factCheck) : []),
  ];
}

function factCheckItems({ unanswered, closed, dueOn }: CheckedFacts): ChecklistItem[] {
  return [
    { code: "comments_answered", done: unanswered === 0, detail: { unanswered } },
    { code: "fact_check_over", done: closed, detail: { dueOn } },
  ];
}

export function isComplete(items: readonly ChecklistItem[]): boolean {
  return items.every(({ done }) => done);
}

/** What a team writes: the part of a snapshot that a correction may change. */
export type Work = Pick<Snapshot, "grades" | "findings" | "summary">;

/** Whether two states of an evaluation say the same. The order of findings counts, that of grades does not. */
export function saysTheSame(one: Work, other: Work): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

function comparable({ grades, findings, summary }: Work) {
  return {
    grades: grades
      .filter(
        (grade) =>
          grade.note !== "" || [grade.system, grade.extent, grade.result].some((step) => step !== null),
      )
      .map(
        ({ questionId, system, extent, result, note }) => [questionId, system, extent, result, note] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    findings: findings.map(({ areaId, kind, text, questionIds }) => [areaId, kind, text, questionIds]),
    summary,
  };
}
