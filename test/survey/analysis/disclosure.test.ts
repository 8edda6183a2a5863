import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenCells, withoutSmallCells } from "~/survey/analysis/disclosure";
import { tabulate } from "~/survey/analysis/tabulate";
import type { Variable } from "~/survey/variables";

const hiddenIn = (total: number, ...groups: number[]) => {
  const hidden = hiddenCells(
    [total],
    groups.map((base) => [base]),
  );
  return [hidden.total, ...hidden.groups];
};

describe("disclosure control", () => {
  test("hides a group of fewer than five, and the next smallest, which the total would give it away by", () => {
    expect(hiddenIn(60, 20, 4, 15, 21)).toEqual([false, false, true, true, false]);
  });

  test("hides no more when the hidden groups are together five or more", () => {
    expect(hiddenIn(60, 3, 2, 15, 40)).toEqual([false, true, true, false, false]);
  });

  test("hides a further group when the hidden ones are together fewer than five", () => {
    expect(hiddenIn(60, 2, 2, 16, 40)).toEqual([false, true, true, true, false]);
  });

  test("shows everything from five up, and groups that rest on nothing", () => {
    expect(hiddenIn(30, 5, 25, 0)).toEqual([false, false, false, false]);
    expect(hiddenIn(0, 0, 0)).toEqual([false, false, false]);
  });

  test("hides all when all together are fewer than five", () => {
    expect(hiddenIn(4, 4, 0)).toEqual([true, true, false]);
  });

  test("does not let the total give away those without a group", () => {
    expect(hiddenIn(32, 10, 20)).toEqual([false, true, false]);
  });

  test("never shows fewer than five, nor leaves fewer than five by subtraction, and hides nothing without need", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 7 }), fc.nat(8), (groups, without) => {
        const total = groups.reduce((sum, base) => sum + base, without);
        const [totalHidden, ...hidden] = hiddenIn(total, ...groups);
        const shown = groups.filter((_, place) => !hidden[place]);
        expect(shown.filter((base) => base > 0 && base < 5)).toEqual([]);
        expect(totalHidden).toBe(total > 0 && total < 5);
        const rest = total - shown.reduce((sum, base) => sum + base, 0);
        if (!totalHidden) expect(rest === 0 || rest >= 5).toBe(true);
        const isNeeded = groups.some((base) => base > 0 && base < 5) || (without > 0 && without < 5);
        if (!isNeeded) expect(hidden).not.toContain(true);
      }),
    );
  });

  const agreement: Variable = {
    name: "q",
    kind: "code",
    itemId: "q",
    question: { nb: "", nn: "", en: "" },
    label: { nb: "", nn: "", en: "" },
    part: "item",
    otherCode: null,
    options: [1, 2, 7].map((code) => ({
      code,
      label: { nb: "", nn: "", en: "" },
      missing: code === 7,
      exclusive: false,
      otherVariable: null,
    })),
    missingCodes: [7],
    measure: "scale",
    hasMean: true,
    maxLength: null,
  };

  function answered(answers: Record<string, number[]>) {
    const responses = Object.entries(answers).flatMap(([group, codes]) =>
      codes.map((code, place) => ({
        municipality: `${group}${place}`,
        disposition: "complete" as const,
        answers: new Map([["q", code]]),
      })),
    );
    const grouping = {
      groups: Object.keys(answers),
      groupOf: (municipality: string) => municipality[0] ?? null,
    };
    return withoutSmallCells(tabulate(agreement, responses, { grouping }));
  }

  test("leaves the figures and the tests of a hidden group out of a table", () => {
    const table = answered({
      a: [1, 2, 1, 2],
      b: [1, 1, 2, 2, 2],
      c: [1, 2, 1, 2, 1, 2],
      d: [2, 2, 2, 2, 1, 1, 1],
    });
    expect(table.figures?.n).toBe(22);
    expect(table.groups.map(({ group, figures }) => [group, figures?.n ?? null])).toEqual([
      ["a", null],
      ["b", null],
      ["c", 6],
      ["d", 7],
    ]);
    expect(table.tests.map(({ first, second }) => first + second)).toEqual(["cd"]);
  });

  test("counts don't-knows as answers that can be given away: a group of two that only said so is hidden", () => {
    const table = answered({ a: [7, 7], b: [1, 1, 2, 2, 2, 7], c: [1, 2, 1, 2, 1, 2, 2] });
    expect(table.groups.map(({ figures }) => figures !== null)).toEqual([false, false, true]);
  });
});
