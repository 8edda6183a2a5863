import type { Caller } from "~/access/caller";
import type { Evaluation, Stage } from "./evaluation";

/** What somebody may want to do with an evaluation. */
export type EvaluationAction =
  /** See that it exists, its stage and its published versions. */
  | "see"
  /** See grades, notes and findings that are not published. */
  | "see_work"
  /** Write grades, notes, findings and summary. */
  | "write_work"
  | "manage_team"
  | "publish"
  | "open_correction";

export type Permission = { allowed: true } | { allowed: false; reason: PermissionFault };

/** Why not: keys of the «faults» texts. */
export type PermissionFault =
  | "not_your_municipality"
  | "not_on_the_team"
  | "not_for_municipalities"
  | "only_evaluators_write"
  | "only_administrators_manage"
  | "already_published"
  | "not_published_yet";

const yes: Permission = { allowed: true };
const no = (reason: PermissionFault): Permission => ({ allowed: false, reason });

const openStages: readonly Stage[] = ["planned", "grading", "correction"];

type Subject = Pick<Evaluation, "stage"> & {
  municipality: { number: string };
  team: { id: string }[];
};

/** Whether this person may do this with this evaluation now, and if not, why. The server decides by it; pages show by it. */
export function mayWithEvaluation(caller: Caller, evaluation: Subject, action: EvaluationAction): Permission {
  const onTeam = evaluation.team.some(({ id }) => id === caller.id);
  if (caller.role === "municipality" && caller.municipalityNumber !== evaluation.municipality.number) {
    return no("not_your_municipality");
  }
  if (caller.role === "evaluator" && !onTeam) return no("not_on_the_team");

  switch (action) {
    case "see":
      return yes;
    case "see_work":
      return caller.role === "municipality" ? no("not_for_municipalities") : yes;
    case "write_work":
      if (caller.role !== "evaluator") return no("only_evaluators_write");
      return openStages.includes(evaluation.stage) ? yes : no("already_published");
    case "manage_team":
      return caller.role === "administrator" ? yes : no("only_administrators_manage");
    case "publish":
      if (caller.role === "municipality") return no("not_for_municipalities");
      return openStages.includes(evaluation.stage) ? yes : no("already_published");
    case "open_correction":
      if (caller.role === "municipality") return no("not_for_municipalities");
      return evaluation.stage === "published" ? yes : no("not_published_yet");
  }
}
