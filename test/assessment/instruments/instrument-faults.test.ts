import { describe, expect, test } from "vitest";
import { instrumentFaults } from "~/assessment/instruments/instrument-faults";
import { pathText } from "~/platform/definition-fault";
import { contentOf, smallDefinition, withChange } from "../../support/small-definition";

/** The faults as «path: sentence». */
const faultsOf = (yaml: string) =>
  instrumentFaults(contentOf(yaml)).map(({ path, message }) => `${pathText(path)}: ${message}`);

const firstQuestion = "perspectives[0].areas[0].subareas[0].questions[0]";

/** Each fault alone: what is changed in a definition that holds, and all that is to be said of it. */
const single: [name: string, from: string, to: string, faults: string[]][] = [
  [
    "a translation that is missing",
    "question: { nb: Første?, nn: Første?, en: First? }",
    "question: { nb: Første?, en: First? }",
    [`${firstQuestion}.question.nn: the nynorsk text is missing`],
  ],
  [
    "a translation that is empty",
    "name: { nb: Planen, nn: Planen, en: The plan }",
    'name: { nb: Planen, nn: Planen, en: " " }',
    ["documents[0].name.en: the English text is empty"],
  ],
  [
    "a translation with a key and no text",
    "nb: Kilde, nn",
    "nb: , nn",
    ["source.nb: the bokmål text is empty"],
  ],
  [
    "a key that Peil does not know",
    "questionCount: 4",
    "questionCount: 4\nquestioncount: 4",
    ["questioncount: is a key that Peil does not know; is it misspelt?"],
  ],
  ["a key that is missing", 'version: "1"\n', "", ["version: is missing"]],
  [
    "a version without quotation marks",
    'version: "1"',
    "version: 1",
    ["version: must be text, but is the number 1; text that looks like a number needs quotation marks"],
  ],
  [
    "text where a number must be",
    "weight: 2",
    "weight: two",
    ['dimensions[0].weight: must be a number, but is the text "two"'],
  ],
  [
    "a threshold beyond 100 per cent",
    "strength: 70, weakness: 35",
    "strength: 170, weakness: 35",
    ["findingThresholds.strength: must be at most 100, but is 170"],
  ],
  ["a weight of nothing", "weight: 2", "weight: 0", ["dimensions[0].weight: must be more than 0, but is 0"]],
  [
    "a kind of document that there is not",
    "kind: document",
    "kind: letter",
    ['documents[0].kind: must be document or webpage or register, but is "letter"'],
  ],
  [
    "an id of the wrong form",
    "id: small-2026",
    "id: Small 2026",
    ["id: must be small letters, digits and hyphens, such as kommunekompass-2020"],
  ],
  [
    "questions that do not reach the sub-area's maximum",
    "                max: 5.5\n                question: { nb: Tredje?",
    "                max: 5.4\n                question: { nb: Tredje?",
    [
      "perspectives[0].areas[0].subareas[1].questions: the questions of sub-area 1.2 add up to 10.9 points, but its maximum is 11",
    ],
  ],
  [
    "sub-areas that exceed the area's maximum",
    "max: 25.5",
    "max: 25",
    [
      "perspectives[0].areas[0].subareas: the sub-areas of area 1 add up to 25.5 points, but its maximum is 25",
    ],
  ],
  [
    "a wrong number of questions",
    "questionCount: 4",
    "questionCount: 75",
    ["questionCount: is 75, but there are 4 questions"],
  ],
  [
    "a doubled question",
    'id: "1.2.2"',
    'id: "1.2.1"',
    ["perspectives[0].areas[0].subareas[1].questions[1].id: there is another question with the id 1.2.1"],
  ],
  [
    "a question under another sub-area",
    'id: "1.2.2"',
    'id: "1.3.2"',
    ["perspectives[0].areas[0].subareas[1].questions[1].id: question 1.3.2 stands under sub-area 1.2"],
  ],
  [
    "a sub-area under another area, whose questions still stand under it",
    'id: "2"',
    'id: "3"',
    ["perspectives[0].areas[1].subareas[0].id: sub-area 2.1 stands under area 3"],
  ],
  [
    "a sub-area that begins like its area's number but is not under it",
    'id: "2.1"',
    'id: "21.1"',
    [
      "perspectives[0].areas[1].subareas[0].id: sub-area 21.1 stands under area 2",
      "perspectives[0].areas[1].subareas[0].questions[0].id: question 2.1.1 stands under sub-area 21.1",
    ],
  ],
  [
    "the same question asked twice, in one language and other letters",
    "en: Fourth?",
    "en: first?",
    ["perspectives[0].areas[1].subareas[0].questions[0].question.en: question 1.1.1 asks the same"],
  ],
  [
    "an interview group that is not there",
    "askedOf: [chief]",
    "askedOf: [chief, mayor]",
    [`${firstQuestion}.askedOf[1]: there is no interview group with the id mayor`],
  ],
  [
    "a document that is not there",
    "shownIn: [plan]",
    "shownIn: [plan, budget]",
    [`${firstQuestion}.shownIn[1]: there is no document with the id budget`],
  ],
  [
    "a document that is named twice",
    "shownIn: [plan]",
    "shownIn: [plan, plan]",
    [`${firstQuestion}.shownIn[1]: names the document plan twice`],
  ],
  [
    "a document that nobody names",
    "documents:\n",
    "documents:\n  - { id: spare, kind: register, name: { nb: A, nn: A, en: A } }\n",
    ["documents[0].id: no question names the document spare"],
  ],
  [
    "an interview group that is asked nothing",
    "interviewGroups:\n",
    "interviewGroups:\n  - { id: spare, name: { nb: A, nn: A, en: A } }\n",
    ["interviewGroups[0].id: no question names the interview group spare"],
  ],
  [
    "a gap between bands",
    "from: 5, to: 10",
    "from: 6, to: 10",
    ["dimensions[0].bands: no band covers the grade 5"],
  ],
  [
    "bands that overlap",
    "from: 5, to: 10",
    "from: 4, to: 10",
    ["dimensions[0].bands[1]: another band covers the grade 4 too"],
  ],
  [
    "bands that end too early",
    "from: 5, to: 10",
    "from: 5, to: 9",
    ["dimensions[0].bands: no band covers the grade 10"],
  ],
  [
    "a dimension that is there twice",
    "id: extent",
    "id: system",
    ["dimensions[1].id: there is another dimension with the id system"],
  ],
  [
    "thresholds the wrong way round",
    "strength: 70, weakness: 35",
    "strength: 35, weakness: 35",
    [
      "findingThresholds.strength: a strength begins at 35 per cent, which is not above the 35 that a weakness is under",
    ],
  ],
];

describe("the faults of a definition", () => {
  test("are none where all holds", () => {
    expect(faultsOf(smallDefinition)).toEqual([]);
  });

  test.each(single)("name %s", (_name, from, to, faults) => {
    expect(faultsOf(withChange(from, to))).toEqual(faults);
  });

  test("add decimals up exactly", () => {
    // 0.1 + 0.2 is 0.3 here, though not in binary floating point.
    const thirds = withChange("max: 11", "max: 0.3")
      .replace("max: 5.5", "max: 0.1")
      .replace("max: 5.5", "max: 0.2");
    expect(faultsOf(thirds.replace("max: 25.5", "max: 14.8"))).toEqual([]);
  });

  test("come all at once, also past a part that cannot be read", () => {
    const broken = withChange("askedOf: [chief]", "askedOf: chief")
      .replace("questionCount: 4", "questionCount: 5")
      .replace("from: 5, to: 10", "from: 6, to: 10")
      .replace("en: Area two", "eng: Area two");
    expect(new Set(faultsOf(broken))).toEqual(
      new Set([
        `${firstQuestion}.askedOf: must be a list, but is the text "chief"`,
        "perspectives[0].areas[1].name.en: the English text is missing",
        "perspectives[0].areas[1].name.eng: is a key that Peil does not know; is it misspelt?",
        "questionCount: is 5, but there are 4 questions",
        "dimensions[0].bands: no band covers the grade 5",
      ]),
    );
  });

  test.each([null, undefined, [], "text", 7, {}, { perspectives: { areas: 1 } }])(
    "are found in %j, which is no definition",
    (content) => {
      expect(instrumentFaults(content).length).toBeGreaterThan(0);
    },
  );
});
