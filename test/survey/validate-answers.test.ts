import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "~/survey/answers";
import { answerFaults } from "~/survey/validate-answers";
import { smallSurvey } from "../support/small-survey";
import { anyAnswers } from "../support/survey-answers";

const small = smallSurvey();
const ready: Record<string, Answer> = { agree: 1, access_1: [3], why_2: 3, posts: 20 };
const faults = (given: Record<string, Answer>) => answerFaults(small, new Map(Object.entries(given)));
const faultOf = (variable: string, answer: Answer) =>
  faults({ ...ready, [variable]: answer }).map(({ code, values }) => [code, ...Object.values(values ?? {})]);

describe("answers", () => {
  test("that are allowed each by itself are allowed together, whatever the routing hides", () => {
    fc.assert(
      fc.property(anyAnswers(small), (given) => {
        const expected = given.has("agree") ? [] : [{ variable: "agree", code: "answer_required" }];
        expect(answerFaults(small, given)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  test("that are required must be there, and only those", () => {
    expect(faults({})).toEqual([{ variable: "agree", code: "answer_required" }]);
  });

  test.each<[string, Answer, (string | number)[]]>([
    ["agree", 3, ["answer_not_option"]],
    ["agree", "1", ["answer_not_option"]],
    ["agree", [1], ["answer_not_option"]],
    ["areas", 1, ["answer_unreadable"]],
    ["areas", [], ["answer_not_option"]],
    ["areas", [1, 3], ["answer_not_option"]],
    ["areas", [1, 1], ["answer_option_twice"]],
    ["areas", [1, 6], ["answer_exclusive"]],
    ["access_2", [3, 4], ["answer_exclusive"]],
    ["posts", -0.1, ["answer_too_small", 0]],
    ["posts", 100.1, ["answer_too_large", 100]],
    ["posts", 20.15, ["answer_too_many_decimals", 1]],
    ["posts", NaN, ["answer_unreadable"]],
    ["posts", "20", ["answer_unreadable"]],
    ["day", "2018-02-30", ["answer_not_date"]],
    ["day", "2017-12-31", ["answer_too_early", "01.01.2018"]],
    ["day", "2019-01-01", ["answer_too_late", "31.12.2018"]],
    ["more", "x".repeat(53), ["answer_too_long", 50, 3]],
    ["more", " ", ["answer_unreadable"]],
    ["ideas", "a", ["answer_unreadable"]],
    ["ideas", ["a", "b", "c", "d"], ["answer_too_many_texts", 3]],
    ["ideas", ["a", "x".repeat(11)], ["answer_too_long", 10, 1]],
    ["ideas", [1], ["answer_unreadable"]],
  ])("%s cannot be %j", (variable, answer, expected) => {
    expect(faultOf(variable, answer)).toEqual([expected]);
  });

  test("that are not shown are not looked at", () => {
    expect(faults({ agree: 2, more: "x".repeat(99), areas_other: "x".repeat(99) })).toEqual([]);
    expect(faults({ agree: 2, areas: [5], areas_other: "x".repeat(21) })).toEqual([
      { variable: "areas_other", code: "answer_too_long", values: { most: 20, over: 1 } },
    ]);
  });
});
