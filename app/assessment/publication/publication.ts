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
  | { code: "summary_written"; done: boolean; detail: null };

/** The list that gates publication, in the order that the work is done: every item must be done. */
export function checklist(
  points: EvaluationPoints,
  findings: readonly { areaId: string }[],
  summary: string,
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
