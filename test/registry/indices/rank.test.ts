import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_RANK, orderOf, ranksOf } from "~/registry/indices/rank";

const ranks = (...scores: number[]): number[] => [...ranksOf(Float64Array.from(scores))];

describe("ranks", () => {
  test("put the highest first, and let equals share the better rank", () => {
    expect(ranks(0.5, 1.2, 0.5, -3)).toEqual([2, 1, 2, 4]);
    expect(ranks(1, 1)).toEqual([1, 1]);
  });

  test("are not given without a score", () => {
    expect(ranks(NaN, -5, NaN)).toEqual([NO_RANK, 1, NO_RANK]);
    expect(ranks()).toEqual([]);
  });

  test("take what only differs by binary fractions for equal", () => {
    expect(ranks(0.1 + 0.2, 0.3, 0.29)).toEqual([1, 1, 3]);
  });

  test("count those that are better, and one", () => {
    const score = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(score, { maxLength: 30 }), (scores) => {
        const expected = scores.map((own) =>
          Number.isNaN(own) ? NO_RANK : 1 + scores.filter((other) => other > own).length,
        );
        expect(ranks(...scores)).toEqual(expected);
        expect(orderOf(Float64Array.from(scores))).toHaveLength(
          scores.filter((each) => !Number.isNaN(each)).length,
        );
      }),
    );
  });
});
