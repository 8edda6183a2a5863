import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SurveyResponse } from "~/survey/analysis/response";
import { tabulate } from "~/survey/analysis/tabulate";
import type { Answer, Answers } from "~/survey/answers";
import { variablesOf } from "~/survey/variables";
import { smallSurvey } from "../../support/small-survey";
import { anyAnswers } from "../../support/survey-answers";

const survey = smallSurvey();

function variable(name: string) {
  const found = variablesOf(survey).find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
}

const respond = (answers: readonly Answers[]): SurveyResponse[] =>
  answers.map((each, place) => ({
    municipality: String(1000 + place),
    disposition: "complete",
    answers: each,
  }));

const answering = (name: string, ...answers: Answer[]) =>
  tabulate(variable(name), respond(answers.map((answer) => new Map([[name, answer]]))));

const anyResponses = fc.array(anyAnswers(survey), { maxLength: 30 }).map(respond);

describe("tabulation of a variable", () => {
  test("gives a number its mean, and a text and a date only how many have answered", () => {
    expect(answering("posts", 1.5, 2, 4)).toMatchObject({ n: 3, mean: 2.5, distribution: [] });
    expect(answering("day", "2018-01-01", "2018-12-31")).toMatchObject({
      n: 2,
      mean: null,
      distribution: [],
    });
    expect(answering("ideas", ["a", "b"], ["c"])).toMatchObject({ n: 2, answered: 2, distribution: [] });
  });

  test("keeps don't-knows out of the mean and its n, and in the per cents", () => {
    const { n, answered, mean, distribution } = answering("why_1", 1, 3, 7, 7);
    expect([n, answered, mean]).toEqual([2, 4, 2]);
    expect(distribution.map(({ percent }) => percent)).toEqual([25, 0, 25, 50]);
  });

  test("says nothing of nobody", () => {
    const { n, mean, sd, distribution } = answering("why_1");
    expect([n, mean, sd]).toEqual([0, null, null]);
    expect(distribution.map(({ count, percent }) => [count, percent])).toEqual(Array(4).fill([0, null]));
  });

  test("adds up: one answer makes a hundred per cent, several at least that, and groups make the whole", () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        const grouping = {
          groups: ["even", "odd"],
          groupOf: (municipality: string) => (Number(municipality) % 2 === 0 ? "even" : "odd"),
        };
        for (const each of variablesOf(survey)) {
          const { n, answered, distribution, groups } = tabulate(each, responses, { grouping });
          expect(groups.reduce((sum, group) => sum + group.n, 0)).toBe(n);
          expect(n).toBeLessThanOrEqual(answered);
          if (answered === 0 || distribution.length === 0) continue;
          const counts = distribution.reduce((sum, { count }) => sum + count, 0);
          const percents = distribution.reduce((sum, { percent }) => sum + (percent ?? NaN), 0);
          if (each.kind === "code") expect(counts).toBe(answered);
          else expect(counts).toBeGreaterThanOrEqual(answered);
          expect(percents).toBeCloseTo((100 * counts) / answered, 9);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("is the same with weights that are all the same, but for the tests", () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        const weights = new Map(responses.map(({ municipality }) => [municipality, 3]));
        const plain = tabulate(variable("why_1"), responses);
        const weighted = tabulate(variable("why_1"), responses, { weights });
        expect(weighted.n).toBe(plain.n);
        expect(weighted.mean ?? -1).toBeCloseTo(plain.mean ?? -1, 12);
        expect(weighted.sd ?? -1).toBeCloseTo(plain.sd ?? -1, 12);
        expect(weighted.distribution.map(({ count }) => count)).toEqual(
          plain.distribution.map(({ count }) => count),
        );
      }),
      { numRuns: 50 },
    );
  });
});
