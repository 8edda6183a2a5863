import type { Role } from "~/access/roles";
import { type GradingMode, type Stage, stages } from "./evaluation";

/** Somebody who has to do with an evaluation: an administrator, an evaluator on its team, a person of its municipality. */
export type Actor = "administrator" | "evaluator" | "contact";

export const actors: Record<Role, Actor> = {
  administrator: "administrator",
  evaluator: "evaluator",
  municipality: "contact",
};

/** Why not: keys of the «faults» texts. */
export type PermissionFault =
  | "not_your_municipality"
  | "not_on_the_team"
  | "not_for_municipalities"
  | "only_for_municipalities"
  | "only_evaluators_write"
  | "only_administrators_manage"
  | "only_team_moves"
  | "graded_together"
  | "graded_independently"
  | "already_published"
  | "not_published_yet"
  /** The evaluation has not come so far: what is asked for opens with that stage. */
  | `opens_with_${Stage}`
  /** The evaluation has come further: what is asked for closed after that stage. */
  | `closed_after_${Stage}`;

/** Who may do something with an evaluation, and in which stages. */
export interface Rule {
  actors: readonly Actor[];
  stages: readonly Stage[];
  /** For an actor whose stages differ. */
  actorStages?: Partial<Record<Actor, readonly Stage[]>>;
  /** For a way of grading whose stages differ. */
  modeStages?: Partial<Record<GradingMode, readonly Stage[]>>;
  /** The one way of grading that has this at all. */
  only?: GradingMode;
  /** What the other actors are told. */
  others: PermissionFault;
}

const everyone: readonly Actor[] = ["administrator", "evaluator", "contact"];
const teamAndAdministrators: readonly Actor[] = ["administrator", "evaluator"];
const team: readonly Actor[] = ["evaluator"];
const contacts: readonly Actor[] = ["contact"];

const from = (stage: Stage): readonly Stage[] => stages.slice(stages.indexOf(stage));
const between = (first: Stage, last: Stage): readonly Stage[] =>
  stages.slice(stages.indexOf(first), stages.indexOf(last) + 1);

const beforePublication = between("planned", "fact_check");
const whileOpen = [...beforePublication, "correction"] as const;
const afterPublication = from("published");

/**
 * Who may do what with an evaluation, and when: the one table that server and pages go by (actor x stage x action).
 * A person who has nothing to do with the evaluation may do none of it.
 */
export const permissionTable = {
  /** See that it exists, its stage and its published versions. */
  see: { actors: everyone, stages, others: "not_your_municipality" },
  /** See grades, notes and findings that are not published. */
  see_work: { actors: teamAndAdministrators, stages, others: "not_for_municipalities" },
  /** Write findings and summary. */
  write_work: { actors: team, stages: whileOpen, others: "only_evaluators_write" },
  grade_together: { actors: team, stages: whileOpen, only: "together", others: "only_evaluators_write" },
  /** Grade on a sheet of one's own, and hand it in. */
  grade_alone: { actors: team, stages: ["grading"], only: "independently", others: "only_evaluators_write" },
  see_agreement: {
    actors: teamAndAdministrators,
    stages: from("grading"),
    others: "not_for_municipalities",
  },
  /** Settle the agreed grade of a question whose area all have handed in. */
  agree: {
    actors: team,
    stages: [...between("grading", "fact_check"), "correction"],
    only: "independently",
    others: "only_evaluators_write",
  },
  manage_team: { actors: ["administrator"], stages, others: "only_administrators_manage" },
  /** Move to the next stage, or back with a reason. */
  move_stage: { actors: teamAndAdministrators, stages: beforePublication, others: "only_team_moves" },
  publish: {
    actors: teamAndAdministrators,
    stages: whileOpen,
    modeStages: { independently: ["fact_check", "correction"] },
    others: "not_for_municipalities",
  },
  open_correction: {
    actors: teamAndAdministrators,
    stages: ["published", "follow_up"],
    others: "not_for_municipalities",
  },
  see_documents: { actors: everyone, stages, others: "not_your_municipality" },
  ask_for_documents: {
    actors: teamAndAdministrators,
    stages: beforePublication,
    others: "not_for_municipalities",
  },
  add_documents: {
    actors: ["contact", "evaluator"],
    stages: beforePublication,
    others: "only_evaluators_write",
  },
  write_website_notes: { actors: team, stages: whileOpen, others: "only_evaluators_write" },
  see_self_assessment: { actors: everyone, stages, others: "not_your_municipality" },
  write_self_assessment: {
    actors: contacts,
    stages: ["self_assessment"],
    others: "only_for_municipalities",
  },
  see_interview_plan: { actors: everyone, stages, others: "not_your_municipality" },
  plan_interviews: {
    actors: teamAndAdministrators,
    stages: between("planned", "grading"),
    others: "not_for_municipalities",
  },
  write_interview_notes: {
    actors: team,
    stages: between("interviews", "agreement"),
    others: "only_evaluators_write",
  },
  /** See the draft that the municipality reads, its comments and their answers. */
  see_fact_check: { actors: everyone, stages: from("fact_check"), others: "not_your_municipality" },
  comment_fact_check: { actors: contacts, stages: ["fact_check"], others: "only_for_municipalities" },
  answer_fact_check: { actors: team, stages: ["fact_check"], others: "only_evaluators_write" },
  see_follow_up: { actors: everyone, stages: afterPublication, others: "not_your_municipality" },
  write_follow_up: { actors: contacts, stages: afterPublication, others: "only_for_municipalities" },
  review_progress: {
    actors: ["contact", "evaluator"],
    stages: afterPublication,
    others: "only_evaluators_write",
  },
  /** Compare with other municipalities. */
  see_comparison: {
    actors: everyone,
    stages: from("grading"),
    actorStages: { contact: afterPublication },
    others: "not_your_municipality",
  },
  /** Let other municipalities see the published result by name, and take that back. */
  share_result: { actors: contacts, stages: afterPublication, others: "only_for_municipalities" },
} as const satisfies Record<string, Rule>;

/** What somebody may want to do with an evaluation. */
export type EvaluationAction = keyof typeof permissionTable;

export const evaluationActions = Object.keys(permissionTable) as EvaluationAction[];
