import { describe, expect, test } from "vitest";
import { variablesOf } from "~/survey/variables";
import { radmann } from "../support/radmann";
import { smallSurvey } from "../support/small-survey";

describe("the variables of a survey", () => {
  const variables = variablesOf(smallSurvey());

  test("are its items, the rows of its grids and the texts of its options, in the order in which they are asked", () => {
    expect(variables.map(({ name, kind, part }) => `${name} ${kind} ${part}`)).toEqual([
      "agree code item",
      "areas codes item",
      "areas_other text other",
      "access_1 codes row",
      "access_2 codes row",
      "why_1 code row",
      "why_2 code row",
      "more text item",
      "ideas texts item",
      "posts number item",
      "day date item",
      "last code item",
      "last_other text other",
    ]);
  });

  test("know what they are about, and which answers have no part in a mean", () => {
    const of = (name: string) => variables.find((variable) => variable.name === name);
    expect(of("why_2")).toMatchObject({
      itemId: "why",
      question: { en: "Why?" },
      label: { en: "Other" },
      missingCodes: [7],
      hasMean: true,
    });
    expect(of("areas_other")).toMatchObject({ label: { en: "Others" }, otherCode: 5, maxLength: 20 });
    expect(of("areas")?.options[2]?.otherVariable).toBe("areas_other");
    expect(variables.filter(({ hasMean }) => hasMean).map(({ name }) => name)).toEqual([
      ...["why_1", "why_2", "posts"],
    ]);
  });

  test("of the survey of chief executives are named as its files are", () => {
    const names = variablesOf(radmann()).map(({ name }) => name);
    expect(names).toHaveLength(71);
    expect(names.slice(0, 6)).toEqual(["q1", "q2", "q3", "q3_other", "q4_1", "q4_2"]);
    expect(names.slice(-4)).toEqual(["q19_7", "q20", "q21", "q22"]);
  });
});
