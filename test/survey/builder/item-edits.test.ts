import { describe, expect, test } from "vitest";
import type { Content } from "~/survey/builder/content";
import { itemAfter } from "~/survey/builder/item-edits";
import { itemOfForm } from "~/survey/builder/item-form";
import { asType } from "~/survey/builder/item-parts";
import { newItem } from "~/survey/builder/new-items";
import { nextVersion } from "~/survey/builder/next-version";
import { itemTypes } from "~/survey/builder/item-types";
import { itemSchema } from "~/survey/instruments/instrument-schema";
import { smallSurvey } from "../../support/small-survey";

const survey = structuredClone(smallSurvey()) as unknown as Content;
const single: Content = {
  id: "agree",
  number: "1",
  type: "single",
  question: { nb: "Enig?", nn: "Einig?", en: "Agreed?" },
  options: [
    { code: 1, label: { nb: "Ja", nn: "Jau", en: "Yes" } },
    { code: 4, label: { nb: "Nei", nn: "Nei", en: "No" }, other: { variable: "agree_other" } },
  ],
};
const codes = (item: Content) => (item["options"] as Content[]).map(({ code }) => code);

describe("an item", () => {
  test("gets options and rows, and has them moved and removed", () => {
    expect(codes(itemAfter(survey, single, "options-add"))).toEqual([1, 4, 5]);
    expect(codes(itemAfter(survey, single, "options-up:1"))).toEqual([4, 1]);
    expect(codes(itemAfter(survey, single, "options-up:0"))).toEqual([1, 4]);
    expect(codes(itemAfter(survey, single, "options-remove:0"))).toEqual([4]);
    const grid = { ...newItem("grid", "q9", "9") };
    // A row takes no name that something else in the survey has.
    expect(itemAfter(survey, { ...grid, id: "why" }, "rows-add")["rows"]).toMatchObject([
      { variable: "q9_1" },
      { variable: "q9_2" },
      { variable: "why_3" },
    ]);
    expect(itemAfter(survey, single, "save")).toBe(single);
    expect(itemAfter(survey, single, "rows-fly:0")).toMatchObject(single);
  });

  test.each(itemTypes)("can be made into %s, and lacks nothing then but words", (type) => {
    const became = asType(single, type, "agree");
    const blank = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value).replaceAll('"label":{}', '"label":{"nb":"a","nn":"a","en":"a"}'));
    expect(itemSchema.safeParse(blank(became)).error).toBeUndefined();
    expect(became["question"]).toEqual(single["question"]);
  });

  test("is read from its form with commas, line ends and blanks as people write them", () => {
    const form = new FormData();
    const values = { shownType: "number", type: "number", min: "-1,5", max: " mange ", decimals: "" };
    for (const [name, value] of Object.entries(values)) form.set(`item.${name}`, value);
    form.set("item.question.nb", "Hvor\r\nmange? ");
    form.set("item.help.nb", "  ");
    const read = itemOfForm(form, { decimals: 2, help: { nb: "Hjelp" }, strange: 1 });
    expect(read).toEqual({
      id: "",
      number: "",
      type: "number",
      question: { nb: "Hvor\nmange?" },
      min: -1.5,
      max: "mange",
      strange: 1,
    });
  });

  test("of a form keeps what its type does not show", () => {
    const form = new FormData();
    form.set("item.shownType", "date");
    form.set("item.type", "date");
    expect(itemOfForm(form, single)["options"]).toEqual(single["options"]);
  });
});

test("the next version is the next whole number that is free, or counts on", () => {
  expect(nextVersion("1", ["1", "2"])).toBe("3");
  expect(nextVersion("2018a", ["2018a", "2018a-2"])).toBe("2018a-3");
});
