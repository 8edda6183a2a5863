import { describe, expect, test } from "vitest";
import type { Caller } from "~/access/caller";
import { type roles } from "~/access/roles";
import { gradingModes, stages } from "~/assessment/evaluations/evaluation";
import { mayWithEvaluation, permissionOf } from "~/assessment/evaluations/evaluation-permissions";
import { evaluationActions } from "~/assessment/evaluations/permission-table";
import { messages } from "~/platform/i18n/messages";
import { languages } from "~/platform/i18n/languages";

/**
 * What each actor may do, stage by stage, in the order of the stages: planned, self-assessment, interviews, grading, agreement,
 * fact check, published, follow-up, correction. + is yes. Where the evaluators grade alone.
 */
const independently = `
  see                    administrator +++++++++  evaluator +++++++++  contact +++++++++
  see_work               administrator +++++++++  evaluator +++++++++  contact ---------
  write_work             administrator ---------  evaluator ++++++--+  contact ---------
  grade_together         administrator ---------  evaluator ---------  contact ---------
  grade_alone            administrator ---------  evaluator ---+-----  contact ---------
  see_agreement          administrator ---++++++  evaluator ---++++++  contact ---------
  agree                  administrator ---------  evaluator ---+++--+  contact ---------
  manage_team            administrator +++++++++  evaluator ---------  contact ---------
  move_stage             administrator ++++++---  evaluator ++++++---  contact ---------
  publish                administrator -----+--+  evaluator -----+--+  contact ---------
  open_correction        administrator ------++-  evaluator ------++-  contact ---------
  see_documents          administrator +++++++++  evaluator +++++++++  contact +++++++++
  ask_for_documents      administrator ++++++---  evaluator ++++++---  contact ---------
  add_documents          administrator ---------  evaluator ++++++---  contact ++++++---
  write_website_notes    administrator ---------  evaluator ++++++--+  contact ---------
  see_self_assessment    administrator +++++++++  evaluator +++++++++  contact +++++++++
  write_self_assessment  administrator ---------  evaluator ---------  contact -+-------
  see_interview_plan     administrator +++++++++  evaluator +++++++++  contact +++++++++
  plan_interviews        administrator ++++-----  evaluator ++++-----  contact ---------
  write_interview_notes  administrator ---------  evaluator --+++----  contact ---------
  see_fact_check         administrator -----++++  evaluator -----++++  contact -----++++
  comment_fact_check     administrator ---------  evaluator ---------  contact -----+---
  answer_fact_check      administrator ---------  evaluator -----+---  contact ---------
  see_follow_up          administrator ------+++  evaluator ------+++  contact ------+++
  write_follow_up        administrator ---------  evaluator ---------  contact ------+++
  review_progress        administrator ---------  evaluator ------+++  contact ------+++
  see_comparison         administrator ---++++++  evaluator ---++++++  contact ------+++
  share_result           administrator ---------  evaluator ---------  contact ------+++
`;

/** Where the team grades as one, only these differ. */
const together = `
  grade_together         administrator ---------  evaluator ++++++--+  contact ---------
  grade_alone            administrator ---------  evaluator ---------  contact ---------
  agree                  administrator ---------  evaluator ---------  contact ---------
  publish                administrator ++++++--+  evaluator ++++++--+  contact ---------
`;

const linesOf = (table: string): Map<string, string> =>
  new Map(
    table
      .trim()
      .split("\n")
      .map((line) => line.trim().replace(/\s+/g, " "))
      .map((line) => [line.split(" ")[0] ?? "", line]),
  );

const lineFor = (action: (typeof evaluationActions)[number], mode: (typeof gradingModes)[number]): string => {
  const cells = (["administrator", "evaluator", "contact"] as const).map(
    (actor) =>
      `${actor} ${stages.map((stage) => (permissionOf(actor, action, mode, stage).allowed ? "+" : "-")).join("")}`,
  );
  return [action, ...cells].join(" ");
};

test("every action is open to those, and in those stages, that the table says", () => {
  const expected = linesOf(independently);
  expect(evaluationActions.map((action) => lineFor(action, "independently"))).toEqual([...expected.values()]);
  const differing = linesOf(together);
  expect(evaluationActions.map((action) => lineFor(action, "together"))).toEqual(
    [...expected].map(([action, line]) => differing.get(action) ?? line),
  );
});

test("every refusal has a reason, and the reason a sentence in each language", () => {
  const reasons = new Set<string>();
  for (const action of evaluationActions) {
    for (const mode of gradingModes) {
      for (const stage of stages) {
        for (const actor of ["administrator", "evaluator", "contact"] as const) {
          const permission = permissionOf(actor, action, mode, stage);
          if (!permission.allowed) reasons.add(permission.reason);
        }
      }
    }
  }
  for (const language of languages) {
    const sentences: Record<string, string> = messages[language].faults;
    expect([...reasons].filter((reason) => !sentences[reason])).toEqual([]);
  }
  expect(reasons.size).toBeGreaterThan(10);
});

test.each([
  ["evaluator", "write_work", "published", "already_published"],
  ["evaluator", "answer_fact_check", "agreement", "opens_with_fact_check"],
  ["evaluator", "plan_interviews", "agreement", "closed_after_grading"],
  ["contact", "write_self_assessment", "interviews", "closed_after_self_assessment"],
  ["contact", "see_follow_up", "fact_check", "not_published_yet"],
  ["contact", "see_work", "grading", "not_for_municipalities"],
  ["administrator", "grade_alone", "grading", "only_evaluators_write"],
  ["evaluator", "grade_together", "grading", "graded_independently"],
  ["evaluator", "grade_alone", "planned", "opens_with_grading"],
] as const)("%s asking for %s in %s is told: %s", (actor, action, stage, reason) => {
  expect(permissionOf(actor, action, "independently", stage)).toEqual({ allowed: false, reason });
});

describe("somebody who has nothing to do with the evaluation", () => {
  const subject = { gradingMode: "independently" as const, municipality: { number: "1837" }, team: [] };
  const person = (role: (typeof roles)[number], municipalityNumber: string | null): Caller => ({
    id: "somebody",
    name: "Somebody",
    email: "somebody@example.test",
    role,
    municipalityNumber,
    language: null,
  });

  test.each([
    [person("evaluator", null), "not_on_the_team"],
    [person("municipality", "0301"), "not_your_municipality"],
    [person("municipality", null), "not_your_municipality"],
  ] as const)("may do nothing with it in any stage", (caller, reason) => {
    for (const stage of stages) {
      for (const action of evaluationActions) {
        expect(mayWithEvaluation(caller, { ...subject, stage }, action)).toEqual({ allowed: false, reason });
      }
    }
  });

  test("an evaluator on the team, a person of the municipality and any administrator have", () => {
    const team = [{ id: "somebody" }];
    for (const caller of [
      person("administrator", null),
      person("evaluator", null),
      person("municipality", "1837"),
    ]) {
      expect(mayWithEvaluation(caller, { ...subject, team, stage: "planned" }, "see").allowed).toBe(true);
    }
  });

  test("a person whose role was changed gets nothing from a place on the team", () => {
    const team = [{ id: "somebody" }];
    expect(
      mayWithEvaluation(person("municipality", "0301"), { ...subject, team, stage: "grading" }, "see_work"),
    ).toEqual({ allowed: false, reason: "not_your_municipality" });
  });
});
