import { describe, expect, test } from "vitest";
import { nextStep, nextStepAddress } from "~/assessment/evaluations/next-step";
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

const open = { stage: "grading" as const, publications: [] };
const published = { stage: "published" as const, publications: [{ number: 2 }, { number: 1 }] };
const correction = { stage: "correction" as const, publications: [{ number: 1 }] };

describe("the next step", () => {
  test("of an evaluator follows the work: grade, write findings, summarise, publish", () => {
    expect(nextStep("evaluator", open, list(["3", "4"], ["2"], false))).toEqual({
      code: "grade",
      areaId: "3",
    });
    expect(nextStep("evaluator", open, list([], ["2", "5"], false))).toEqual({
      code: "write_findings",
      areaId: "2",
    });
    expect(nextStep("evaluator", open, list([], [], false))).toEqual({ code: "write_summary" });
    expect(nextStep("evaluator", open, list([], [], true))).toEqual({ code: "publish" });
    expect(nextStep("evaluator", correction, list([], [], true))).toEqual({ code: "publish_correction" });
  });

  test("of an administrator is to wait until there is something to publish", () => {
    expect(nextStep("administrator", open, list(["1"], [], true))).toEqual({ code: "wait_for_team" });
    expect(nextStep("administrator", open, list([], [], true))).toEqual({ code: "publish" });
  });

  test("of a municipality is the latest report, also while a correction is open, or to wait", () => {
    expect(nextStep("municipality", open, [])).toEqual({ code: "wait_for_publication" });
    expect(nextStep("municipality", correction, [])).toEqual({ code: "read_report", number: 1 });
  });

  test("of everybody is the latest version once it is published", () => {
    for (const role of ["administrator", "evaluator", "municipality"] as const) {
      expect(nextStep(role, published, list([], [], true))).toEqual({ code: "read_report", number: 2 });
    }
  });

  test("leads to where it is taken, and nowhere when there is nothing to do", () => {
    expect(nextStepAddress("x", { code: "grade", areaId: "3" })).toBe("/evaluations/x/areas/3");
    expect(nextStepAddress("x", { code: "read_report", number: 2 })).toBe("/reports/x/2");
    expect(nextStepAddress("x", { code: "wait_for_team" })).toBeNull();
  });
});
