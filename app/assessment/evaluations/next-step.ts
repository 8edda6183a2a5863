import type { Role } from "~/access/roles";
import { type Evaluation, isPublished } from "./evaluation";
import type { ChecklistItem } from "../publication/publication";

/** What a reader is best off doing next with an evaluation; the one thing that its pages point at. */
export type NextStep =
  | { code: "grade" | "write_findings"; areaId: string }
  | { code: "write_summary" | "publish" | "publish_correction" | "wait_for_team" | "wait_for_publication" }
  | { code: "read_report"; number: number };

type Subject = Pick<Evaluation, "stage"> & { publications: { number: number }[] };

/**
 * The next step for a person of this role.
 * @param items the checklist as it stands; empty for people of a municipality, who do not see the work.
 */
export function nextStep(
  role: Role,
  { stage, publications }: Subject,
  items: readonly ChecklistItem[],
): NextStep {
  const latest = publications[0];
  if (latest && (isPublished(stage) || role === "municipality")) {
    return { code: "read_report", number: latest.number };
  }
  if (role === "municipality") return { code: "wait_for_publication" };
  const missing = items.find(({ done }) => !done);
  if (!missing) return { code: stage === "correction" ? "publish_correction" : "publish" };
  if (role === "administrator") return { code: "wait_for_team" };
  switch (missing.code) {
    case "questions_graded":
      return { code: "grade", areaId: missing.detail.areaIds[0] ?? "1" };
    case "findings_written":
      return { code: "write_findings", areaId: missing.detail.areaIds[0] ?? "1" };
    case "summary_written":
      return { code: "write_summary" };
  }
}

/** Where the next step is taken; null when there is nothing to do but wait. */
export function nextStepAddress(evaluationId: string, step: NextStep): string | null {
  const evaluation = `/evaluations/${evaluationId}`;
  switch (step.code) {
    case "grade":
      return `${evaluation}/areas/${step.areaId}`;
    case "write_findings":
      return `${evaluation}/findings/${step.areaId}`;
    case "write_summary":
      return `${evaluation}/summary`;
    case "publish":
    case "publish_correction":
      return `${evaluation}/publish`;
    case "read_report":
      return `/reports/${evaluationId}/${step.number}`;
    case "wait_for_team":
    case "wait_for_publication":
      return null;
  }
}
