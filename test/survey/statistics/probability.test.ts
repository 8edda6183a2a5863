import { describe, expect, test } from "vitest";
import { twoSidedT, upperChiSquare } from "~/survey/statistics/probability";

describe("the probability of t", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: critical values of Student's t, one-sided 0.025 and 0.001.
  test.each([
    [12.706, 1, 0.05],
    [2.228, 10, 0.05],
    [1.984, 100, 0.05],
    [318.313, 1, 0.002],
    [4.144, 10, 0.002],
    [3.174, 100, 0.002],
  ])("beyond ±%d with %d degrees of freedom is %d", (t, df, p) => {
    expect(twoSidedT(t, df) / p).toBeCloseTo(1, 2);
    expect(twoSidedT(-t, df)).toBe(twoSidedT(t, df));
  });

  test("is exact for one degree of freedom, where t is Cauchy's, and for two", () => {
    for (const t of [1e-9, 0.001, 0.5, 1, 3, 50]) {
      expect(twoSidedT(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 14);
      expect(twoSidedT(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 14);
    }
  });

  test("keeps its digits at the ends", () => {
    expect(twoSidedT(0, 7.3)).toBe(1);
    expect(1 - twoSidedT(1e-9, 1)).toBeCloseTo((2 / Math.PI) * 1e-9, 15);
    // With two degrees of freedom, far out: 1 - t/√(2 + t²) is 1/t² but for what is smaller.
    expect(twoSidedT(1e6, 2) / 1e-12).toBeCloseTo(1, 9);
  });
});

describe("the probability of chi-square", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: upper critical values.
  test.each([
    [3.841, 1, 0.05],
    [18.307, 10, 0.05],
    [15.086, 5, 0.01],
    [10.828, 1, 0.001],
    [149.449, 100, 0.001],
  ])("above %d with %d degrees of freedom is %d", (chiSquare, df, p) => {
    expect(upperChiSquare(chiSquare, df) / p).toBeCloseTo(1, 2);
  });

  test("is exact for two degrees of freedom, where it is exponential", () => {
    for (const x of [0, 0.1, 2, 30, 700]) expect(upperChiSquare(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 10);
  });
});
