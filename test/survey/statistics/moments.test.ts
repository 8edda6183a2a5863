import { describe, expect, test } from "vitest";
import { moments } from "~/survey/statistics/moments";

describe("mean and standard deviation", () => {
  // NIST Statistical Reference Datasets, univariate summary statistics, with certified values.
  test("meets NIST's certified values for NumAcc1 and NumAcc4, which a sum of squares does not", () => {
    const first = moments([10000001, 10000003, 10000002]);
    expect(first).toEqual({ n: 3, mean: 10000002, sd: 1 });
    const alternating = Array.from({ length: 1000 }, (_, index) =>
      index % 2 === 0 ? 10000000.1 : 10000000.3,
    );
    const fourth = moments([10000000.2, ...alternating]);
    expect(fourth.n).toBe(1001);
    expect(fourth.mean).toBeCloseTo(10000000.2, 6);
    expect(fourth.sd).toBeCloseTo(0.1, 7);
  });

  test("says no more than the numbers do", () => {
    expect(moments([])).toEqual({ n: 0, mean: null, sd: null });
    expect(moments([4])).toEqual({ n: 1, mean: 4, sd: null });
    expect(moments([4, 4, 4])).toEqual({ n: 3, mean: 4, sd: 0 });
  });
});
