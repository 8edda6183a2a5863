import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { instrumentFaults } from "~/survey/instruments/instrument-faults";
import { pathText } from "~/platform/definition-fault";
import { smallSurveyDefinition, surveyWithChange } from "../support/small-survey";

const faultsOf = (text: string) =>
  instrumentFaults(parse(text)).map(({ path, message }) => `${pathText(path)}: ${message}`);
const faultsWith = (from: string, to: string) => faultsOf(surveyWithChange(from, to));

const options = "sections[0].items[1].options";

describe("the checks of a survey", () => {
  test("find nothing in a definition that holds", () => {
    expect(faultsOf(smallSurveyDefinition)).toEqual([]);
  });

  test.each([
    [
      "a lost question",
      "questionCount: 9",
      "questionCount: 8",
      "questionCount: is 8, but there are 9 questions",
    ],
    [
      "a section's id twice",
      "- id: second",
      "- id: first",
      "sections[1].id: there is another section with the id first",
    ],
    [
      "a number twice",
      'number: "9"',
      'number: "8"',
      "sections[1].items[4].number: there is another question with the number 8",
    ],
    [
      "a variable twice",
      "variable: access_2",
      "variable: access_1",
      "sections[0].items[2].rows[1].variable: there is another item or variable with the name access_1",
    ],
    [
      "a variable with the name of a grid",
      "variable: why_1",
      "variable: access",
      "sections[0].items[3].rows[0].variable: there is another item or variable with the name access",
    ],
    [
      "a variable with the name of a column that is there",
      "id: ideas",
      "id: region",
      "sections[1].items[1].id: region is a column that files of answers have already",
    ],
    [
      "a code twice",
      "{ code: 2, label: { nb: Skole",
      "{ code: 1, label: { nb: Skole",
      `${options}[1].code: there is another option with the code 1`,
    ],
    [
      "a label twice",
      "nn: Skule, en: Schools",
      "nn: Helse, en: Schools",
      `${options}[1].label.nn: another option says «Helse» too`,
    ],
    [
      "«don't know» that goes together with others",
      "{ code: 4, exclusive: true, missing: true",
      "{ code: 4, missing: true",
      "sections[0].items[2].options[3]: is a missing answer that can be ticked together with others; it must have exclusive: true too",
    ],
    [
      "limits that cross",
      "min: 0",
      "min: 101",
      "sections[1].items[2].min: is 101, which is more than the most, 100",
    ],
    [
      "days that cross",
      'from: "2018-01-01"',
      'from: "2019-01-01"',
      "sections[1].items[3].from: is 2019-01-01, which is after the last day, 2018-12-31",
    ],
    ["a language that is missing", "nn: Takk!, ", "", "closing.nn: the nynorsk text is missing"],
    [
      "a type that is not known",
      "type: longText",
      "type: essay",
      "sections[1].items[0].type: must be one of single, multiple, grid, gridMultiple, longText, shortTexts, number, date",
    ],
    [
      "a key that is not known",
      "minutes: 3",
      "minuts: 3",
      "minuts: is a key that Peil does not know; is it misspelt?",
    ],
  ])("find %s", (_name, from, to, expected) => {
    expect(faultsWith(from, to)).toContain(expected);
  });

  test("find options of which only one can be ticked, and options that say nothing", () => {
    const options = "- { code: 1, exclusive: true, missing: true, label: { nb: A, nn: A, en: A } }";
    const [before = "", after = ""] = smallSurveyDefinition.split(
      /- \{ code: 1, label: \{ nb: Selv[\s\S]*?(?=\n +rows)/,
    );
    expect(faultsOf(before + options + after)).toEqual(
      expect.arrayContaining([
        "sections[0].items[2].options: are all exclusive, so that only one can be ticked",
        "sections[0].items[2].options: are all missing answers",
      ]),
    );
  });

  test.each([
    [
      "a variable that is not there",
      "{ variable: why_2, atLeast: 2 }",
      "{ variable: why_9, atLeast: 2 }",
      "sections[1].items[0].showWhen.variable: there is no variable why_9",
    ],
    [
      "a grid in the place of a variable",
      "{ variable: why_2, atLeast: 2 }",
      "{ variable: why, atLeast: 2 }",
      "sections[1].items[0].showWhen.variable: why is a grid; name the variable of a row, or use anyRowOf instead",
    ],
    [
      "a variable in the place of a grid",
      "{ anyRowOf: access, is: 3 }",
      "{ anyRowOf: agree, is: 1 }",
      "sections[0].items[3].showWhen.anyRowOf: agree has no rows; use variable instead",
    ],
    [
      "what is asked later",
      "{ anyRowOf: access, is: 3 }",
      "{ anyRowOf: why, is: 3 }",
      "sections[0].items[3].showWhen.anyRowOf: why is not asked before this; a condition looks back only",
    ],
    [
      "a code that is not there",
      "{ anyRowOf: access, is: 3 }",
      "{ anyRowOf: access, is: 5 }",
      "sections[0].items[3].showWhen.is: access has no code 5",
    ],
    [
      "an amount that no answer reaches",
      "{ variable: why_2, atLeast: 2 }",
      "{ variable: why_2, atLeast: 4 }",
      "sections[1].items[0].showWhen.atLeast: no answer of why is 4 or more",
    ],
    [
      "an amount of codes without order",
      "{ variable: why_2, atLeast: 2 }",
      "{ variable: agree, atLeast: 2 }",
      "sections[1].items[0].showWhen.atLeast: the codes of agree have no order; its measure must be ordinal or scale",
    ],
    [
      "an amount of ticks",
      "{ variable: why_2, atLeast: 2 }",
      "{ variable: areas, atLeast: 2 }",
      "sections[1].items[0].showWhen.atLeast: the answers of areas cannot be compared with a number",
    ],
    [
      "a code of a text",
      "{ variable: posts, atLeast: 10 }",
      "{ variable: areas_other, is: 1 }",
      "sections[1].items[3].showWhen.variable: areas_other is a text, which a condition cannot be about",
    ],
    [
      "a fault deep within",
      "{ not: { variable: agree, is: 9 } }",
      "{ not: { variable: agree, is: 8 } }",
      "sections[1].items[2].showWhen.any[1].all[1].not.is: agree has no code 8",
    ],
    [
      "no condition at all",
      "{ variable: posts, atLeast: 10 }",
      "{ variable: posts, most: 10 }",
      "sections[1].items[3].showWhen: must be a condition: { variable, is }, { variable, atLeast }, { anyRowOf, is }, { anyRowOf, atLeast }, { all }, { any } or { not }",
    ],
  ])("find a condition about %s", (_name, from, to, expected) => {
    expect(faultsWith(from, to)).toEqual([expected]);
  });

  test.each([
    [
      "a gap",
      "{ below: 1000 }",
      "{ below: 999 }",
      "background[0].categories: no category takes population 999",
    ],
    [
      "an overlap",
      "{ below: 1000 }",
      "{ atMost: 1000 }",
      "background[0].categories: few and many both take population 1000",
    ],
    [
      "no limit",
      "where: { population: { below: 1000 } }",
      "where: {}",
      "background[0].categories[0].where: sets no limit",
    ],
  ])("find %s between the categories of a background variable", (_name, from, to, expected) => {
    expect(faultsWith(from, to)).toContain(expected);
  });
});
