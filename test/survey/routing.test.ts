import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Answers } from "~/survey/answers";
import { hiddenAnswers, withoutHidden } from "~/survey/hidden-answers";
import type { Instrument } from "~/survey/instrument";
import { shownItems } from "~/survey/routing";
import { radmann } from "../support/radmann";
import { smallSurvey } from "../support/small-survey";
import { anyAnswers } from "../support/survey-answers";

const survey = radmann();
const small = smallSurvey();
const answers = (given: Record<string, Answer>): Answers => new Map(Object.entries(given));
const idsShown = (instrument: Instrument, given: Answers) =>
  shownItems(instrument, given).map(({ id }) => id);
const shown = (given: Record<string, Answer>, of = survey) => idsShown(of, answers(given));

describe("the routing of the survey of chief executives", () => {
  const always = shown({});

  test("asks neither 11, 12, 13 nor 18 of somebody who has not answered", () => {
    expect(always).toHaveLength(18);
    expect(["q11", "q12", "q13", "q18"].filter((id) => always.includes(id))).toEqual([]);
  });

  test.each<[string, Record<string, Answer>, string[]]>([
    ["11 when the last row of 10 is «nei»", { q10_17: [4] }, ["q11"]],
    ["no 11 when 10 is «vet ikke» or has access", { q10_1: [5], q10_2: [1, 3] }, []],
    ["12 when «andre årsaker» is 3", { q10_1: [4], q11_6: 3 }, ["q11", "q12"]],
    ["no 12 when it is 2", { q10_1: [4], q11_6: 2 }, ["q11"]],
    ["no 12 when it is «vet ikke», though its code is 7", { q10_1: [4], q11_6: 7 }, ["q11"]],
    ["no 12 when 11 is not asked any more", { q10_1: [1], q11_6: 6 }, []],
    ["13 when child welfare is in the own organisation", { q10_8: [1] }, ["q13"]],
    ["13 when it is there in several ways", { q10_8: [1, 2] }, ["q13"]],
    ["no 13 when it is with other municipalities", { q10_8: [2] }, []],
    ["18 when 17 is yes", { q17: 1 }, ["q18"]],
    ["no 18 when 17 is no", { q17: 2 }, []],
  ])("asks %s", (_name, given, extra) => {
    expect(shown(given).filter((id) => !always.includes(id))).toEqual(extra);
  });
});

describe("conditions", () => {
  test.each<[string, Record<string, Answer>, boolean]>([
    ["any", { agree: 1 }, true],
    ["all and not, where what is not answered is not the code", { areas: [2] }, true],
    ["not", { areas: [2], agree: 9 }, false],
    ["neither", { areas: [1], agree: 2 }, false],
  ])("%s", (_name, given, expected) => {
    expect(shown(given, small).includes("posts")).toBe(expected);
  });

  test("compare a number, and any row of a grid", () => {
    expect(shown({ agree: 1, posts: 10 }, small)).toContain("day");
    expect(shown({ agree: 1, posts: 9.9 }, small)).not.toContain("day");
    expect(shown({ access_1: [3], why_1: 3 }, small)).toContain("last");
    expect(shown({ access_1: [3], why_1: 7 }, small)).not.toContain("last");
  });
});

describe("what is cleared when the answers are sent in", () => {
  const before = answers({
    areas: [1],
    areas_other: "kirke",
    access_1: [1],
    why_2: 3,
    more: "mer",
    strange: 1,
  });

  test("is what is not shown, and the text of an option that is not chosen; the respondent is told in order", () => {
    expect(hiddenAnswers(small, before).map(({ name }) => name)).toEqual(["areas_other", "why_2", "more"]);
    expect([...withoutHidden(small, before)]).toEqual([
      ["areas", [1]],
      ["access_1", [1]],
    ]);
  });

  test("is never a chosen option's text", () => {
    const given = answers({ areas: [1, 5], areas_other: "kirke" });
    expect(withoutHidden(small, given)).toEqual(given);
  });

  test.each([
    ["small", small],
    ["radmann-2018", survey],
  ])("hidden answers never survive, and clearing shows nothing new (%s)", (_name, instrument) => {
    fc.assert(
      fc.property(anyAnswers(instrument), (given) => {
        const kept = withoutHidden(instrument, given);
        const asked = idsShown(instrument, given);
        const ids = new Set(asked);
        expect(idsShown(instrument, kept)).toEqual(asked);
        expect(hiddenAnswers(instrument, kept)).toEqual([]);
        expect(withoutHidden(instrument, kept)).toEqual(kept);
        const cleared = hiddenAnswers(instrument, given);
        expect(kept.size + cleared.length).toBe(given.size);
        for (const { itemId, part } of cleared) expect(part === "other" || !ids.has(itemId)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("the order of answering never matters", () => {
    const shuffled = anyAnswers(small).chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given], { minLength: given.size, maxLength: given.size }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, entries]) => {
        const other = new Map(entries);
        expect(idsShown(small, other)).toEqual(idsShown(small, given));
        expect(withoutHidden(small, other)).toEqual(withoutHidden(small, given));
      }),
      { numRuns: 60 },
    );
  });
});
