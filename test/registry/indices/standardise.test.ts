import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MeasuringRule, standardise } from "~/registry/indices/standardise";
import type { MissingReason } from "~/registry/observations/missing";
import {
  type Column,
  HAS_VALUE,
  missingCode,
  missingReason,
} from "~/registry/observations/observation-table";

const plain: MeasuringRule = {
  direction: "high",
  correction: "none",
  bounds: { min: null, max: null },
  outliers: { rule: "none" },
};

const column = (...cells: (number | MissingReason)[]): Column => ({
  values: Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : NaN)),
  missing: Uint8Array.from(cells, (cell) => (typeof cell === "number" ? HAS_VALUE : missingCode(cell))),
});

const measure = (cells: (number | MissingReason)[], rule: Partial<MeasuringRule> = {}, need?: Column) => {
  const { z, missing, ...rest } = standardise(column(...cells), { ...plain, ...rule }, need ?? null);
  return { ...rest, z: [...z], missing: [...missing].map(missingReason) };
};

const rounded = (z: number[]): (number | null)[] =>
  z.map((each) => (Number.isNaN(each) ? null : Number(each.toFixed(4))));

describe("an indicator measured against the mean of the municipalities", () => {
  test("is in sample standard deviations, better above", () => {
    // Mean 5, squares 9 + 1 + 16 = 26 over 2: the standard deviation is √13.
    const { z, spread } = measure([2, 4, 9]);
    expect(spread).toEqual({ n: 3, mean: 5, standardDeviation: Math.sqrt(13) });
    expect(rounded(z)).toEqual([-0.8321, -0.2774, 1.1094]);
    expect(rounded(measure([2, 4, 9], { direction: "low" }).z)).toEqual([0.8321, 0.2774, -1.1094]);
  });

  test("leaves what is missing out of the mean, and keeps its reason", () => {
    const { z, missing, spread } = measure([2, "not_published", 4, "no_activity", 9, "not_reported"]);
    expect(spread.mean).toBe(5);
    expect(rounded(z)).toEqual([-0.8321, null, -0.2774, null, 1.1094, null]);
    expect(missing).toEqual([null, "not_published", null, "no_activity", null, "not_reported"]);
  });

  test("takes a reported value outside the bounds for missing, before anything is divided by need", () => {
    const need = column(1, 0.5, 2, 1, "not_reported", 0);
    const bounds = { min: 0, max: 100 };
    const { corrected, missing, z } = measure(
      [100, 60, 100.1, -1, 50, 50],
      { bounds, correction: "need" },
      need,
    );
    expect(missing).toEqual([null, null, "out_of_bounds", "out_of_bounds", "no_need_index", "no_need_index"]);
    // 60 / 0.5 is over 100, but 60 was reported.
    expect([...corrected.slice(0, 2)]).toEqual([100, 120]);
    expect(rounded(z.slice(0, 2))).toEqual([-0.7071, 0.7071]);
  });

  test("takes values more than two standard deviations away out once, and measures the rest anew", () => {
    const outliers = { rule: "standardDeviations", limit: 2, rounds: 1 } as const;
    // Mean 4, squares 9 × 4 + 18² = 360 over 9: 40, so that the limit is 2 × 6.32 = 12.65 and 22 is 18 away.
    const nine = [1, 1, 1, 2, 2, 2, 3, 3, 3];
    const { missing, spread, z } = measure([...nine, 22], { outliers });
    expect(missing).toEqual([...nine.map(() => null), "outlier"]);
    expect(spread).toMatchObject({ n: 9, mean: 2 });
    // Squares 6 over 8.
    expect(rounded(z.slice(0, 1))).toEqual([-1.1547]);
    expect(measure([...nine, 22]).missing).not.toContain("outlier");
  });

  test("takes extreme values out again where an edition has several rounds", () => {
    const values = [...Array.from({ length: 10 }, (_, i) => i % 2), 10, 1000];
    const kept = (rounds: number) =>
      measure(values, { outliers: { rule: "standardDeviations", limit: 2, rounds } }).spread.n;
    expect([kept(1), kept(2), kept(3)]).toEqual([11, 10, 10]);
  });

  test("gives nobody a place where there is nobody to compare with, and all the same where all are equal", () => {
    expect(measure([7, "not_reported"]).missing).toEqual(["no_comparison", "not_reported"]);
    // 0.1 + 0.2 and 0.3 are the same share, and not the same binary fraction.
    expect(measure([0.1 + 0.2, 0.3, 0.3]).z).toEqual([0, 0, 0]);
    expect(measure([0, 0]).z).toEqual([0, 0]);
  });
});

describe("whatever the values are", () => {
  const values = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 3, maxLength: 40 });
  const close = (one: readonly number[], other: readonly number[]): void => {
    for (const [index, each] of one.entries()) expect(other[index]).toBeCloseTo(each, 8);
  };

  test("adding a constant or changing the unit moves no z", () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (all, add, times) => {
          const { z } = measure(all);
          close(z, measure(all.map((value) => value + add)).z);
          close(z, measure(all.map((value) => value * (times / 7))).z);
        },
      ),
    );
  });

  test("turning the direction mirrors z", () => {
    fc.assert(
      fc.property(values, (all) => {
        const low = measure(all, { direction: "low" }).z;
        expect(measure(all).z.map((z) => 0 - z)).toEqual(low.map((z) => z));
      }),
    );
  });

  test("z has mean 0 and standard deviation 1 over those who have one", () => {
    fc.assert(
      fc.property(values, (all) => {
        fc.pre(new Set(all).size > 1);
        const { z } = measure(all);
        const n = z.length;
        expect(z.reduce((sum, each) => sum + each, 0) / n).toBeCloseTo(0, 9);
        expect(Math.sqrt(z.reduce((sum, each) => sum + each * each, 0) / (n - 1))).toBeCloseTo(1, 9);
      }),
    );
  });
});
