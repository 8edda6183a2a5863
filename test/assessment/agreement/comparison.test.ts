import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareQuestion, type EvaluatorSheet, largestFirst } from "~/assessment/agreement/comparison";
import type { Grade } from "~/assessment/grade";

const grade = (system: number | null, extent: number | null, result: number | null): Grade => ({
  system,
  extent,
  result,
});

/** A sheet that gives the questions 1.1.1, 1.1.2 and so on these grades. */
const sheet = (name: string, ...grades: Grade[]): EvaluatorSheet => ({
  evaluator: { id: name, name },
  standings: new Map(grades.map((given, index) => [`1.1.${index + 1}`, { grade: given, note: "" }])),
});

const compare = (...grades: Grade[]) =>
  compareQuestion(
    "1.1.1",
    grades.map((given, index) => sheet(`Evaluator ${index}`, given)),
  );

describe("what the evaluators gave to a question", () => {
  test("is compared on each dimension, between the highest and the lowest of them", () => {
    expect(compare(grade(6, 5, 4), grade(2, 5, 7))).toEqual({
      questionId: "1.1.1",
      spread: { system: 4, extent: 0, result: 3 },
      largest: 4,
      equal: false,
      common: grade(null, 5, null),
      asksForReason: ["system", "result"],
    });
    expect(compare(grade(6, 5, 4), grade(4, 5, 4), grade(7, 4, 4))).toMatchObject({
      spread: { system: 3, extent: 1, result: 0 },
      common: grade(null, null, 4),
      asksForReason: ["system"],
    });
  });

  test.each([
    [2, []],
    [2.5, ["system"]],
    [3, ["system"]],
  ])("asks for a reason from more than two steps apart: %s", (apart, asks) => {
    expect(compare(grade(7, 5, 5), grade(7 - apart, 5, 5)).asksForReason).toEqual(asks);
  });

  test("is equal when all three dimensions are on every sheet", () => {
    expect(compare(grade(6, 5, 4), grade(6, 5, 4)).equal).toBe(true);
    expect(compare(grade(6, 5, 4), grade(6, 5, 4), grade(6, 5, 3)).equal).toBe(false);
    // Not graded by anybody is no agreement.
    expect(compare(grade(6, 5, null), grade(6, 5, null))).toMatchObject({
      equal: false,
      spread: { result: null },
    });
    expect(compare(grade(6, 5, 4), grade(6, 5, null))).toMatchObject({
      equal: false,
      common: grade(6, 5, null),
    });
    expect(compareQuestion("9.9.9", [sheet("Kari", grade(6, 5, 4))])).toMatchObject({
      equal: false,
      largest: 0,
    });
  });

  test("of one evaluator alone is what that one gave", () => {
    expect(compare(grade(6, 5, 4))).toMatchObject({
      equal: true,
      largest: 0,
      common: grade(6, 5, 4),
      asksForReason: [],
    });
  });
});

test("the largest difference stands first, and equal ones in the order of the questions", () => {
  const kari = sheet("Kari", grade(5, 5, 5), grade(5, 5, 5), grade(5, 5, 5), grade(5, 5, 5));
  const ola = sheet("Ola", grade(5, 5, 5), grade(5, 7, 5), grade(9, 5, 5), grade(3, 5, 5));
  const compared = [1, 2, 3, 4].map((place) => compareQuestion(`1.1.${place}`, [kari, ola]));
  expect(largestFirst(compared).map(({ questionId }) => questionId)).toEqual([
    "1.1.3",
    "1.1.2",
    "1.1.4",
    "1.1.1",
  ]);
});

const steps = fc.integer({ min: 0, max: 10 });
const someGrade = fc.record({ system: steps, extent: steps, result: steps });
const team = fc.array(someGrade, { minLength: 1, maxLength: 5 });

describe("any team's grades", () => {
  test("need no reason where they are equal, and differ by nothing exactly there", () => {
    fc.assert(
      fc.property(team, (grades) => {
        const { equal, largest, asksForReason, common } = compare(...grades);
        expect(equal).toBe(largest === 0);
        if (equal) expect([asksForReason, common]).toEqual([[], grades[0]]);
        expect(asksForReason.length > 0).toBe(largest > 2);
      }),
    );
  });

  test("are the same in whatever order the evaluators stand", () => {
    fc.assert(
      fc.property(team, (grades) => {
        expect(compare(...grades.toReversed())).toEqual(compare(...grades));
      }),
    );
  });
});
