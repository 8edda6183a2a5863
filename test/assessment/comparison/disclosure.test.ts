import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { givesAway } from "~/assessment/comparison/disclosure";

const groups = (...members: string[]) => members.map((group) => new Set(group));

describe("the means of some groups", () => {
  test.each([
    ["one group of three", ["abc"], false],
    ["one group of two", ["ab"], true],
    ["nobody", [], false],
    ["a group with nobody whose figures are unknown", [""], false],
    ["all, and all but one", ["abcd", "abc"], true],
    ["all, and all but two", ["abcde", "abc"], true],
    ["all, and all but three", ["abcdef", "abc"], false],
    ["two groups that have nobody in common", ["abc", "def"], false],
    ["two that split all but one", ["abcdefg", "abc", "def"], true],
    ["two that split all but three", ["abcdefghi", "abc", "def"], false],
    // abcd − bcde tells how a and e differ: of two municipalities.
    ["two that differ by one each", ["abcd", "bcde"], true],
    ["the same group twice", ["abc", "abc"], false],
  ] as const)("%s: given away %s", (_, members, given) => {
    expect(givesAway(groups(...members))).toBe(given);
  });

  test("give nobody away twice: what is safe stays safe with a group left out, in any order", () => {
    const group = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 }).map((all) => new Set(all));
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        const together = givesAway([a, b, c]);
        expect(givesAway([c, a, b])).toBe(together);
        if (!together) {
          for (const fewer of [[a, b], [b, c], [a, c], [a]]) expect(givesAway(fewer)).toBe(false);
        }
      }),
    );
  });

  test("never give away what small whole-number sums and differences of them could not", () => {
    // Every combination with weights from −2 to 2, counted out: one that touches one or two municipalities gives them away.
    const weights = [-2, -1, 0, 1, 2];
    const touched = (all: ReadonlySet<string>[]) =>
      weights.flatMap((x) =>
        weights.flatMap((y) =>
          weights.map(
            (z) =>
              [..."abcdefgh"].filter(
                (one) =>
                  [x, y, z].reduce((sum, weight, index) => sum + (all[index]?.has(one) ? weight : 0), 0) !==
                  0,
              ).length,
          ),
        ),
      );
    const group = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 }).map((all) => new Set(all));
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        expect(givesAway([a, b, c])).toBe(touched([a, b, c]).some((count) => count === 1 || count === 2));
      }),
    );
  });
});
