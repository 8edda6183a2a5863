import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "~/survey/answers";
import { answerCell, readAnswer, readAnswerCell } from "~/survey/read-answer";
import { variablesOf } from "~/survey/variables";
import { smallSurvey } from "../support/small-survey";
import { anyAnswers } from "../support/survey-answers";

const small = smallSurvey();
const variables = new Map(variablesOf(small).map((one) => [one.name, one]));
const variable = (name: string) => {
  const found = variables.get(name);
  if (!found) throw new Error(`There is no variable ${name}.`);
  return found;
};

describe("what a form or a file says", () => {
  test.each<[string, string[], Answer | null]>([
    ["agree", ["1"], 1],
    ["agree", [""], null],
    ["agree", [], null],
    ["areas", ["5", "1", "5", ""], [1, 5]],
    ["posts", ["12,5"], 12.5],
    ["posts", ["1 200"], 1200],
    ["posts", ["−3"], -3],
    ["day", ["2018-03-01"], "2018-03-01"],
    ["day", ["1.3.2018"], "2018-03-01"],
    ["more", [" en\r\nto\u0000 "], "en\nto"],
    ["ideas", ["a ", "", " b"], ["a", "b"]],
  ])("%s %j is read as %j", (name, written, expected) => {
    expect(readAnswer(variable(name), written)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ["agree", ["ja"], "answer_not_option"],
    ["agree", ["1", "2"], "answer_unreadable"],
    ["areas", ["1", "x"], "answer_not_option"],
    ["posts", ["mange"], "answer_not_number"],
    ["posts", ["1 2"], "answer_not_number"],
  ])("%s cannot be %j", (name, written, code) => {
    expect(readAnswer(variable(name), written)).toEqual({ ok: false, fault: { code } });
  });
});

describe("a cell of a file of answers", () => {
  test.each<[string, Answer, string]>([
    ["agree", 9, "9"],
    ["areas", [1, 5], "1|5"],
    ["posts", 12.5, "12.5"],
    ["more", "a | b", "a | b"],
    ["ideas", ["skole|barnehage", "vann\\", "vei"], "skole\\|barnehage|vann\\\\|vei"],
  ])("%s %j is written %s and read back", (name, answer, cell) => {
    expect(answerCell(answer)).toBe(cell);
    expect(readAnswerCell(variable(name), cell)).toEqual({ ok: true, value: answer });
  });

  test("gives back every answer", () => {
    fc.assert(
      fc.property(anyAnswers(small), (given) => {
        for (const [name, answer] of given) {
          expect(readAnswerCell(variable(name), answerCell(answer))).toEqual({ ok: true, value: answer });
        }
      }),
      { numRuns: 100 },
    );
  });

  test("is blank where nothing is answered", () => {
    expect(answerCell(undefined)).toBe("");
    for (const one of variables.values()) expect(readAnswerCell(one, "")).toEqual({ ok: true, value: null });
  });
});
