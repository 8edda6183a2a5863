import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareMeans } from "~/survey/statistics/welch";

/** Two-point samples with exactly this mean and this standard deviation (n - 1); n must be even. */
function sample(mean: number, sd: number, n: number): number[] {
  const away = sd * Math.sqrt((n - 1) / n);
  return Array.from({ length: n }, (_, index) => mean + (index % 2 === 0 ? away : -away));
}

describe("Welch's t-test", () => {
  test("gives what R prints for t.test(extra ~ group, data = sleep)", () => {
    // Student's sleep data, in R's datasets. R: t = -1.8608, df = 17.776, p-value = 0.07939; means 0.75 and 2.33.
    const result = compareMeans(
      [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
      [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
    );
    expect(result.difference).toBeCloseTo(0.75 - 2.33, 12);
    expect(result.t).toBeCloseTo(-1.8608, 4);
    expect(result.df).toBeCloseTo(17.776, 3);
    expect(result.p).toBeCloseTo(0.07939, 5);
  });

  test("gives what R prints for t.test(mpg ~ am, data = mtcars), with groups of different size", () => {
    // R: t = -3.7671, df = 18.332, p-value = 0.001374; means 17.14737 and 24.39231.
    const automatic = [
      21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 21.5, 15.5, 15.2,
      13.3, 19.2,
    ];
    const manual = [21, 21, 22.8, 32.4, 30.4, 33.9, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4];
    const result = compareMeans(automatic, manual);
    expect(result.difference).toBeCloseTo(17.14737 - 24.39231, 4);
    expect(result.t).toBeCloseTo(-3.7671, 4);
    expect(result.df).toBeCloseTo(18.332, 3);
    expect(result.p).toBeCloseTo(0.001374, 6);
  });

  test("gives the size of a difference as Hedges' g", () => {
    // Borenstein, Hedges, Higgins and Rothstein 2009, Introduction to Meta-Analysis, chapter 4: means 103 and 100, standard
    // deviations 5.5 and 4.5, 50 in each group: d = 0.5970, J = 0.9923, g = 0.5924.
    const { effect } = compareMeans(sample(103, 5.5, 50), sample(100, 4.5, 50));
    expect(effect).toBeCloseTo(0.5924, 4);
  });

  test("says only the difference where there is nothing to test by", () => {
    const untested = { t: null, df: null, p: null, effect: null };
    expect(compareMeans([], [1, 2])).toEqual({ difference: null, ...untested });
    expect(compareMeans([4], [1, 2])).toEqual({ difference: 2.5, ...untested });
    expect(compareMeans([4, 4], [1, 1, 1])).toEqual({ difference: 3, ...untested });
    expect(compareMeans([0, 0], [0, 0])).toEqual({ difference: 0, ...untested });
    // Equal but for rounding: 0.1 + 0.2 is not 0.3.
    expect(compareMeans([0.3, 0.1 + 0.2], [0.3, 0.3]).t).toBeNull();
  });

  test("tests when only one group has any spread", () => {
    // By hand: s² = 1 of three values, so the error is √(1/3), and df is that group's 2.
    const result = compareMeans([1, 2, 3], [5, 5]);
    expect(result.t).toBeCloseTo(-3 / Math.sqrt(1 / 3), 12);
    expect(result.df).toBeCloseTo(2, 12);
  });

  const answers = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 40 });

  test("turns round with its groups, and does not mind the unit", () => {
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const there = compareMeans(first, second);
        const back = compareMeans(second, first);
        expect(back.p).toEqual(there.p);
        expect(back.difference).toBeCloseTo(-(there.difference ?? NaN), 12);
        if (there.p === null) return;
        expect(there.p).toBeGreaterThanOrEqual(0);
        expect(there.p).toBeLessThanOrEqual(1);
        const scaled = compareMeans(
          first.map((value) => value * 8 + 16),
          second.map((value) => value * 8 + 16),
        );
        expect(scaled.p).toBeCloseTo(there.p, 9);
        expect(scaled.effect).toBeCloseTo(there.effect ?? NaN, 9);
      }),
    );
  });
});
