import type { Caller } from "~/access/caller";
import { type Evaluation, type GradingMode, type Stage, stages } from "./evaluation";
import {
  type Actor,
  actors,
  type EvaluationAction,
  type PermissionFault,
  permissionTable,
  type Rule,
} from "./permission-table";

export type Permission = { allowed: true } | { allowed: false; reason: PermissionFault };

const yes: Permission = { allowed: true };
const no = (reason: PermissionFault): Permission => ({ allowed: false, reason });

type Subject = Pick<Evaluation, "stage" | "gradingMode"> & {
  municipality: { number: string };
  team: { id: string }[];
};

/** Whether this person may do this with this evaluation now, and if not, why. The server decides by it; pages show by it. */
export function mayWithEvaluation(caller: Caller, evaluation: Subject, action: EvaluationAction): Permission {
  if (caller.role === "municipality" && caller.municipalityNumber !== evaluation.municipality.number) {
    return no("not_your_municipality");
  }
  if (caller.role === "evaluator" && !evaluation.team.some(({ id }) => id === caller.id)) {
    return no("not_on_the_team");
  }
  return permissionOf(actors[caller.role], action, evaluation.gradingMode, evaluation.stage);
}

/** What the table says of an actor who has to do with the evaluation. */
export function permissionOf(
  actor: Actor,
  action: EvaluationAction,
  mode: GradingMode,
  stage: Stage,
): Permission {
  const rule: Rule = permissionTable[action];
  if (!rule.actors.includes(actor)) return no(rule.others);
  if (rule.only && rule.only !== mode)
    return no(mode === "together" ? "graded_together" : "graded_independently");
  const open = openStages(rule, actor, mode);
  return open.includes(stage) ? yes : no(closedReason(open, stage));
}

function openStages(rule: Rule, actor: Actor, mode: GradingMode): readonly Stage[] {
  return rule.actorStages?.[actor] ?? rule.modeStages?.[mode] ?? rule.stages;
}

/** Why an action that is open in some stages is not open in this one. */
function closedReason(open: readonly Stage[], stage: Stage): PermissionFault {
  if (stage === "published" || stage === "follow_up") return "already_published";
  const [first] = open;
  const last = open.filter((candidate) => candidate !== "correction").at(-1);
  if (!first || !last) throw new Error("An action of the table is never open.");
  if (stages.indexOf(stage) < stages.indexOf(first)) {
    return first === "published" ? "not_published_yet" : `opens_with_${first}`;
  }
  return first === "published" ? "not_published_yet" : `closed_after_${last}`;
}
