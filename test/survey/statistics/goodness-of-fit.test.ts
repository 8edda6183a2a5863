import { describe, expect, test } from "vitest";
import { goodnessOfFit } from "~/survey/statistics/goodness-of-fit";

describe("goodness of fit", () => {
  test("gives what R's help page of chisq.test prints", () => {
    // x <- c(89,37,30,28,2); p <- c(40,20,20,15,5); chisq.test(x, p = p, rescale.p = TRUE): X-squared = 9.9901, df = 4, p-value = 0.04059
    const rescaled = goodnessOfFit([89, 37, 30, 28, 2], [40, 20, 20, 15, 5]);
    expect(rescaled?.chiSquare).toBeCloseTo(9.9901, 4);
    expect(rescaled?.df).toBe(4);
    expect(rescaled?.p).toBeCloseTo(0.04059, 5);
    // p <- c(0.40,0.20,0.20,0.19,0.01): X-squared = 5.7947, df = 4, p-value = 0.215, with a warning for the small expected count 1.86
    const shares = goodnessOfFit([89, 37, 30, 28, 2], [0.4, 0.2, 0.2, 0.19, 0.01]);
    expect(shares?.chiSquare).toBeCloseTo(5.7947, 4);
    expect(shares?.p).toBeCloseTo(0.215, 3);
    expect(shares?.smallestExpected).toBeCloseTo(1.86, 12);
    // x <- c(A = 20, B = 15, C = 25); chisq.test(x): X-squared = 2.5, df = 2, p-value = 0.2865
    const equal = goodnessOfFit([20, 15, 25], [1, 1, 1]);
    expect(equal?.chiSquare).toBeCloseTo(2.5, 12);
    expect(equal?.p).toBeCloseTo(0.2865, 4);
  });

  test("gives the known answer for Mendel's peas", () => {
    // 315 round yellow, 108 round green, 101 wrinkled yellow, 32 wrinkled green against 9:3:3:1: 0.47 with 3 degrees of freedom.
    const fit = goodnessOfFit([315, 108, 101, 32], [9, 3, 3, 1]);
    expect(fit?.chiSquare).toBeCloseTo(0.47, 2);
    expect(fit?.p).toBeCloseTo(0.925, 3);
  });

  test("leaves out a category that cannot occur", () => {
    expect(goodnessOfFit([20, 0, 15, 25], [1, 0, 1, 1])).toEqual(goodnessOfFit([20, 15, 25], [1, 1, 1]));
  });

  test("has nothing to test without observations, or with one category", () => {
    expect(goodnessOfFit([0, 0], [1, 1])).toBeNull();
    expect(goodnessOfFit([7, 0], [1, 0])).toBeNull();
  });

  test("refuses what cannot be", () => {
    expect(() => goodnessOfFit([1, 1], [1, 0])).toThrow("nothing is expected");
    expect(() => goodnessOfFit([1, 1], [1])).toThrow("same categories");
  });
});
