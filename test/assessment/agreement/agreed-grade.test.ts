import { describe, expect, test } from "vitest";
import { readAgreedGrade } from "~/assessment/agreement/agreed-grade";
import { agreedSteps } from "~/assessment/agreement/agreed-steps";

const sent = (more: Partial<Record<string, string>> = {}) => ({
  questionId: "1.1.1",
  system: "6",
  extent: "5.5",
  result: "0",
  reason: " Begge så planen.\r\nDen er vedtatt. ",
  baseVersion: "0",
  saveId: "en-lagring",
  ...more,
});

describe("an agreed grade", () => {
  test("is given in halves from 0 to 10", () => {
    expect(agreedSteps).toHaveLength(21);
    expect(agreedSteps.slice(0, 3)).toEqual([0, 0.5, 1]);
    expect(agreedSteps.at(-1)).toBe(10);
  });

  test("is read from a form, with its reason's line ends as browsers keep them", () => {
    expect(readAgreedGrade(sent())).toEqual({
      ok: true,
      value: {
        questionId: "1.1.1",
        grade: { system: 6, extent: 5.5, result: 0 },
        reason: "Begge så planen.\nDen er vedtatt.",
        baseVersion: 0,
        saveId: "en-lagring",
      },
    });
  });

  test("has every field's fault told at once", () => {
    const read = readAgreedGrade(
      sent({ system: "", extent: "5.25", result: "11", reason: "æ".repeat(4_001) }),
    );
    expect(read).toEqual({
      ok: false,
      fault: {
        code: "agreed_faults",
        fields: [
          { field: "system", code: "agreed_grade_missing" },
          { field: "extent", code: "agreed_half_step" },
          { field: "result", code: "agreed_half_step" },
          { field: "reason", code: "agreed_reason_too_long" },
        ],
      },
    });
  });

  test.each([
    ["a question", { questionId: "" }],
    ["a version", { baseVersion: "ny" }],
    ["a name of the save", { saveId: "" }],
  ])("without %s is not one of our forms", (_what, more) => {
    expect(readAgreedGrade(sent(more))).toEqual({
      ok: false,
      fault: { code: "request_malformed", fields: [] },
    });
  });
});
