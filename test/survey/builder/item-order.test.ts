import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content } from "~/survey/builder/content";
import { instrumentFaults } from "~/survey/instruments/instrument-faults";
import {
  addItem,
  moveItem,
  namesIn,
  numberInOrder,
  removeItem,
  stepPlace,
} from "~/survey/builder/item-order";
import { copyOf, newItem, nextItemId, nextNumber } from "~/survey/builder/new-items";
import { findOutlineItem, outlineItems, outlineOf } from "~/survey/builder/outline";
import { smallSurvey } from "../../support/small-survey";

const draft = (): Content => structuredClone(smallSurvey()) as unknown as Content;
const keys = (content: Content) => outlineOf(content).map(({ items }) => items.map(({ key }) => key));
const placeOf = (content: Content, key: string) => {
  const found = findOutlineItem(content, key);
  if (!found) throw new Error(`There is no ${key}.`);
  return found.place;
};

describe("the order of items", () => {
  test("is changed by a step, past the end of a section into the next one", () => {
    const before = draft();
    expect(keys(before)).toEqual([
      ["agree", "areas", "access", "why"],
      ["more", "ideas", "posts", "day", "last"],
    ]);
    const why = placeOf(before, "why");
    expect(stepPlace(before, why, "down")).toEqual({ section: 1, item: 0 });
    expect(keys(moveItem(before, why, { section: 1, item: 0 }))).toEqual([
      ["agree", "areas", "access"],
      ["why", "more", "ideas", "posts", "day", "last"],
    ]);
    expect(stepPlace(before, placeOf(before, "agree"), "up")).toBeNull();
    expect(stepPlace(before, placeOf(before, "last"), "down")).toBeNull();
  });

  test("comes back when an item goes a step and the same step back, wherever it stands", () => {
    const steps = fc.array(fc.tuple(fc.nat(8), fc.constantFrom("up" as const, "down" as const)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, fc.nat(8), fc.constantFrom("up" as const, "down" as const), (way, at, step) => {
        const go = (content: Content, place: number, direction: "up" | "down"): Content => {
          const from = outlineItems(content)[place]?.place;
          const to = from && stepPlace(content, from, direction);
          return from && to ? moveItem(content, from, to) : content;
        };
        const shuffled = way.reduce((content, [place, direction]) => go(content, place, direction), draft());
        const item = outlineItems(shuffled)[at];
        const to = item && stepPlace(shuffled, item.place, step);
        if (!item || !to) return;
        const there = moveItem(shuffled, item.place, to);
        const back = stepPlace(there, to, step === "up" ? "down" : "up");
        expect(back).toEqual(item.place);
        expect(back && moveItem(there, to, back)).toEqual(shuffled);
        expect(namesIn(there).sort()).toEqual(namesIn(draft()).sort());
      }),
      { numRuns: 30 },
    );
  });

  test("keeps the count of questions in step where it was right, and leaves a wrong one to be seen", () => {
    const without = removeItem(draft(), placeOf(draft(), "ideas"));
    expect(without["questionCount"]).toBe(8);
    const added = addItem(without, { section: 0, item: 0 }, newItem("date", "q9", "12"));
    expect(added["questionCount"]).toBe(9);
    expect(keys(added)[0]?.[0]).toBe("q9");
    const wrong = { ...draft(), questionCount: 4 };
    expect(removeItem(wrong, { section: 0, item: 0 })["questionCount"]).toBe(4);
  });

  test("shows a fault where an item is taken out that a condition looks back at", () => {
    const without = removeItem(draft(), placeOf(draft(), "posts"));
    expect(instrumentFaults(without)).toEqual([
      {
        path: ["sections", 1, "items", 2, "showWhen", "variable"],
        message: "there is no variable posts",
      },
    ]);
  });

  test("numbers the questions in the order in which they are asked", () => {
    const moved = moveItem(draft(), { section: 1, item: 4 }, { section: 0, item: 0 });
    expect(outlineItems(numberInOrder(moved)).map(({ content }) => content["number"])).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
    ]);
  });
});

describe("new items", () => {
  test.each(["agree", "areas", "access", "why", "more", "ideas", "posts", "day", "last"])(
    "a copy of %s has names of its own and no fault",
    (key) => {
      const content = draft();
      const item = findOutlineItem(content, key);
      if (!item) throw new Error(key);
      const copy = copyOf(content, item.content, nextItemId(content), nextNumber(content));
      const place = { ...item.place, item: item.place.item + 1 };
      const after = addItem(content, place, copy);
      expect(instrumentFaults(after)).toEqual([]);
      expect(copy).toMatchObject({ id: "q10", number: "10", question: item.content["question"] });
    },
  );

  test("rows and texts of a copy are called after it", () => {
    const content = draft();
    const areas = findOutlineItem(content, "areas");
    const access = findOutlineItem(content, "access");
    expect(namesIn({ sections: [{ items: [copyOf(content, access?.content ?? {}, "q10", "10")] }] })).toEqual(
      ["q10", "q10_1", "q10_2"],
    );
    expect(namesIn({ sections: [{ items: [copyOf(content, areas?.content ?? {}, "q10", "10")] }] })).toEqual([
      "q10",
      "q10_other",
    ]);
  });

  test("take the first name and number that are free", () => {
    const content = addItem(draft(), { section: 0, item: 0 }, newItem("single", "q10", "10"));
    expect(nextItemId(content)).toBe("q11");
    expect(nextNumber(content)).toBe("11");
  });
});
