import { describe, expect, test } from "vitest";
import { nextStep, nextStepAddress, type Progress } from "~/assessment/evaluations/next-step";
import type { Stage } from "~/assessment/evaluations/evaluation";
import type { ChecklistItem } from "~/assessment/publication/publication";

const list = (ungraded: string[], silent: string[], summary: boolean): ChecklistItem[] => [
  {
    code: "questions_graded",
    done: ungraded.length === 0,
    detail: { graded: 0, questions: 75, areaIds: ungraded },
  },
  { code: "findings_written", done: silent.length === 0, detail: { areaIds: silent } },
  { code: "summary_written", done: summary, detail: null },
];

const prepared: Progress["practice"] = {
  documents: { asked: 3, received: 3 },
  interviews: { planned: 6, dated: 6, noted: 6 },
  selfAssessmentHandedIn: true,
  handIns: { done: 16, all: 16 },
};

const progress = (items: ChecklistItem[] = [], more: Partial<Progress> = {}): Progress => ({
  items,
  practice: prepared,
  own: null,
  unagreed: null,
  factCheck: null,
  ...more,
});

const evaluation = (stage: Stage, numbers: number[] = [], gradingMode = "together" as const) => ({
  stage,
  gradingMode,
  publications: numbers.map((number) => ({ number })),
});

const alone = (stage: Stage) => ({ ...evaluation(stage), gradingMode: "independently" as const });

describe("where the team grades as one, the next step", () => {
  const open = evaluation("grading");

  test("of an evaluator follows the work: grade, write findings, summarise, publish", () => {
    const step = (items: ChecklistItem[]) => nextStep("evaluator", open, progress(items));
    expect(step(list(["3", "4"], ["2"], false))).toEqual({ code: "grade", areaId: "3" });
    expect(step(list([], ["2", "5"], false))).toEqual({ code: "write_findings", areaId: "2" });
    expect(step(list([], [], false))).toEqual({ code: "write_summary" });
    expect(step(list([], [], true))).toEqual({ code: "publish" });
    const correction = evaluation("correction", [1]);
    expect(nextStep("evaluator", correction, progress(list([], [], true)))).toEqual({
      code: "publish_correction",
    });
  });

  test("of an administrator is to wait until there is something to publish", () => {
    expect(nextStep("administrator", open, progress(list(["1"], [], true)))).toEqual({
      code: "wait_for_team",
    });
    expect(nextStep("administrator", open, progress(list([], [], true)))).toEqual({ code: "publish" });
  });
});

describe("where each grades alone, the next step", () => {
  const nothing: Progress["practice"] = {
    documents: { asked: 0, received: 0 },
    interviews: { planned: 0, dated: 0, noted: 0 },
    selfAssessmentHandedIn: false,
    handIns: { done: 0, all: 16 },
  };

  test("before the grading is what the practice lacks, and then to move on", () => {
    const step = (stage: Stage, practice: Partial<Progress["practice"]>) =>
      nextStep("evaluator", alone(stage), progress([], { practice: { ...prepared, ...practice } }));
    expect(step("planned", nothing)).toEqual({ code: "ask_for_documents" });
    expect(step("planned", { ...nothing, documents: { asked: 2, received: 0 } })).toEqual({
      code: "plan_interviews",
    });
    expect(step("planned", {})).toEqual({ code: "move_on", to: "self_assessment" });
    expect(step("self_assessment", { selfAssessmentHandedIn: false })).toEqual({
      code: "wait_for_self_assessment",
    });
    expect(step("self_assessment", {})).toEqual({ code: "move_on", to: "interviews" });
    expect(step("interviews", { interviews: { planned: 6, dated: 6, noted: 5 } })).toEqual({
      code: "hold_interviews",
    });
    expect(step("interviews", {})).toEqual({ code: "move_on", to: "grading" });
  });

  test("in the grading is one's own sheet, then what is open to agree on, then the others", () => {
    const items = list(["1", "2"], ["1"], false);
    const step = (more: Partial<Progress>) => nextStep("evaluator", alone("grading"), progress(items, more));
    expect(step({ own: { ungraded: "2", notHandedIn: "1" } })).toEqual({ code: "grade", areaId: "2" });
    expect(step({ own: { ungraded: null, notHandedIn: "1" } })).toEqual({ code: "hand_in", areaId: "1" });
    const done = { own: { ungraded: null, notHandedIn: null } };
    const waiting = { ...done, practice: { ...prepared, handIns: { done: 15, all: 16 } } };
    expect(step({ ...waiting, unagreed: "4" })).toEqual({ code: "agree", areaId: "4" });
    expect(step(waiting)).toEqual({ code: "wait_for_colleagues" });
    expect(step({ ...done, unagreed: "4" })).toEqual({ code: "move_on", to: "agreement" });
    expect(step(done)).toEqual({ code: "move_on", to: "agreement" });
  });

  test("in the agreement is to agree, write, and open the fact check", () => {
    const step = (items: ChecklistItem[], unagreed: string | null = null) =>
      nextStep("evaluator", alone("agreement"), progress(items, { unagreed }));
    expect(step(list(["3"], [], false), "3")).toEqual({ code: "agree", areaId: "3" });
    expect(step(list([], ["5"], false))).toEqual({ code: "write_findings", areaId: "5" });
    expect(step(list([], [], true))).toEqual({ code: "move_on", to: "fact_check" });
  });

  test("in the fact check is to answer, to wait for the last day, and to publish", () => {
    const step = (unanswered: number, closed: boolean) =>
      nextStep(
        "evaluator",
        alone("fact_check"),
        progress(list([], [], true), { factCheck: { unanswered, closed, dueOn: "2026-12-01" } }),
      );
    expect(step(2, true)).toEqual({ code: "answer_comments", count: 2 });
    expect(step(0, false)).toEqual({ code: "wait_for_fact_check", dueOn: "2026-12-01" });
    expect(step(0, true)).toEqual({ code: "publish" });
  });

  test("of an administrator is to wait while the team has the work", () => {
    const step = (stage: Stage, more: Partial<Progress> = {}) =>
      nextStep("administrator", alone(stage), progress(list(["1"], [], true), more));
    expect(step("grading", { practice: { ...prepared, handIns: { done: 3, all: 16 } } })).toEqual({
      code: "wait_for_team",
    });
    expect(step("grading")).toEqual({ code: "move_on", to: "agreement" });
    expect(step("agreement", { unagreed: "1" })).toEqual({ code: "wait_for_team" });
  });
});

describe("the next step of a municipality", () => {
  const step = (stage: Stage, more: Partial<Progress> = {}, numbers: number[] = []) =>
    nextStep("municipality", evaluation(stage, numbers), progress([], more));

  test("is what it is asked for, and else to wait", () => {
    const missing = { practice: { ...prepared, documents: { asked: 3, received: 1 } } };
    expect(step("planned", missing)).toEqual({ code: "send_documents" });
    expect(step("planned")).toEqual({ code: "wait_for_publication" });
    expect(step("self_assessment", { practice: { ...prepared, selfAssessmentHandedIn: false } })).toEqual({
      code: "self_assess",
    });
    expect(step("self_assessment")).toEqual({ code: "wait_for_publication" });
    const factCheck = { unanswered: 0, closed: false, dueOn: "2026-12-01" };
    expect(step("fact_check", { factCheck })).toEqual({ code: "check_facts", dueOn: "2026-12-01" });
    expect(step("fact_check", { factCheck: { ...factCheck, closed: true } })).toEqual({
      code: "wait_for_publication",
    });
  });

  test("is the latest report, also while a correction is open, and the plan when it is followed up", () => {
    expect(step("correction", {}, [2, 1])).toEqual({ code: "read_report", number: 2 });
    expect(step("follow_up", {}, [1])).toEqual({ code: "follow_up" });
  });
});

test("the next step of those who evaluate is the latest version once it is published", () => {
  for (const role of ["administrator", "evaluator"] as const) {
    for (const stage of ["published", "follow_up"] as const) {
      expect(nextStep(role, evaluation(stage, [2, 1]), progress(list([], [], true)))).toEqual({
        code: "read_report",
        number: 2,
      });
    }
  }
});

test("the next step leads to where it is taken, and nowhere when there is nothing to do", () => {
  expect(nextStepAddress("x", { code: "grade", areaId: "3" })).toBe("/evaluations/x/areas/3");
  expect(nextStepAddress("x", { code: "agree", areaId: "3" })).toBe("/evaluations/x/agreement/3");
  expect(nextStepAddress("x", { code: "move_on", to: "interviews" })).toBe("/evaluations/x/stage");
  expect(nextStepAddress("x", { code: "read_report", number: 2 })).toBe("/reports/x/2");
  expect(nextStepAddress("x", { code: "wait_for_team" })).toBeNull();
});
