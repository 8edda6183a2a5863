import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conditionField, conditionOfForm, operatorWord, subjectWord } from "~/survey/builder/condition-form";
import {
  type ConditionNode,
  emptyTest,
  readCondition,
  withGroup,
  withoutPart,
  withTest,
  writeCondition,
} from "~/survey/builder/condition-tree";
import type { Content } from "~/survey/builder/content";
import { followRenames, renamedCondition } from "~/survey/builder/rename";
import type { Condition } from "~/survey/instrument";
import { instrumentFaults } from "~/survey/instruments/instrument-faults";
import { smallSurvey } from "../../support/small-survey";

const name = fc.constantFrom("q1", "q2_1", "why");
const test0 = fc.oneof(
  fc.record({ variable: name, is: fc.integer() }),
  fc.record({ variable: name, atLeast: fc.integer() }),
  fc.record({ anyRowOf: name, is: fc.integer() }),
  fc.record({ anyRowOf: name, atLeast: fc.integer() }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    test0,
    fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
  ),
}));

/** The form of a condition, as the page of an item sends it. */
function formOf(node: ConditionNode, form = new FormData(), path: number[] = []): FormData {
  const set = (key: string, value: string) => form.set(conditionField(path, key), value);
  if (node.kind === "unread") {
    set("kind", "unread");
    set("content", JSON.stringify(node.content));
  } else if (node.kind === "test") {
    set("kind", "test");
    set("subject", subjectWord(node.about, node.name));
    set("operator", operatorWord(node));
    set("value", node.value === null ? "" : String(node.value));
  } else {
    set("kind", "group");
    set("join", `${node.negated ? "not_" : ""}${node.kind}`);
    set("count", String(node.parts.length));
    node.parts.forEach((part, place) => formOf(part, form, [...path, place]));
  }
  return form;
}

describe("the condition of an item", () => {
  test("read and written again is the same, also through its form", () => {
    fc.assert(
      fc.property(condition, (content) => {
        const node = readCondition(content);
        expect(writeCondition(node)).toEqual(content);
        expect(conditionOfForm(formOf(node))).toEqual(node);
      }),
    );
  });

  test("is kept as it is where it has not the form of one", () => {
    for (const content of [
      "q1",
      { variable: "q1", least: 3 },
      { all: "q1" },
      null,
      { not: { not: { variable: "a", is: 1 } } },
    ])
      expect(writeCondition(readCondition(content))).toEqual(content);
  });

  test("grows by tests and groups, and shrinks to what is left", () => {
    const first = readCondition({ variable: "q1", is: 1 });
    const two = withTest(first, []);
    expect(two).toEqual({ kind: "all", negated: false, parts: [first, emptyTest] });
    const inner = withGroup(two, [0]);
    expect(writeCondition(inner)).toEqual({
      all: [{ any: [{ variable: "q1", is: 1 }, { variable: "" }] }, { variable: "" }],
    });
    expect(withoutPart(inner, [0, 1])).toEqual(two);
    expect(withoutPart(two, [1])).toEqual(first);
    expect(withoutPart(first, [])).toBeNull();
    expect(withTest(null, [])).toEqual(emptyTest);
  });
});

describe("a new name", () => {
  const renames = new Map([
    ["agree", "areas"],
    ["areas", "agree"],
    ["why", "reasons"],
  ]);

  test("is followed in every condition, also where two change places", () => {
    expect(
      renamedCondition(
        {
          any: [
            { variable: "agree", is: 1 },
            { not: { variable: "areas", is: 2 } },
            { anyRowOf: "why", is: 3 },
          ],
        },
        renames,
      ),
    ).toEqual({
      any: [
        { variable: "areas", is: 1 },
        { not: { variable: "agree", is: 2 } },
        { anyRowOf: "reasons", is: 3 },
      ],
    });
  });

  test("leaves a survey without faults when the item is renamed too, and back again as it was", () => {
    const content = structuredClone(smallSurvey()) as unknown as Content;
    const back = new Map([...renames].map(([was, now]) => [now, was]));
    expect(followRenames(followRenames(content, renames), back)).toEqual(content);
    const text = JSON.stringify(followRenames(content, new Map([["posts", "posts_now"]])));
    const renamed = JSON.parse(text.replace('"id":"posts"', '"id":"posts_now"')) as unknown;
    expect(instrumentFaults(renamed)).toEqual([]);
  });
});
