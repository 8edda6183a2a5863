import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holm } from "~/survey/statistics/holm";

describe("Holm's adjustment", () => {
  test("gives what R's multtest gives", () => {
    // The p-values that statsmodels tests its multipletests with, and R's answers there (statsmodels/stats/tests/test_multi.py).
    const raw = [
      0.838541367553, 0.642193923795, 0.680845947633, 0.967833824309, 0.71626938238, 0.177096952723,
      5.23656777208e-5, 0.0202732688798, 0.00028140506198, 0.0149877310796,
    ];
    const adjusted = [
      1, 1, 1, 1, 1, 1, 0.000523656777208, 0.1419128821586, 0.00253264555782, 0.1199018486368,
    ];
    holm(raw).forEach((p, place) => expect(p).toBeCloseTo(adjusted[place] ?? NaN, 14));
  });

  test("gives what R's p.adjust gives where the steps would fall", () => {
    // p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm"): 0.05 0.08 0.09 0.09 0.09
    const expected = [0.05, 0.08, 0.09, 0.09, 0.09];
    holm([0.01, 0.02, 0.03, 0.04, 0.05]).forEach((p, place) =>
      expect(p).toBeCloseTo(expected[place] ?? NaN, 14),
    );
  });

  test("does not count what could not be tested", () => {
    expect(holm([null, 0.01, null, 0.04])).toEqual([null, 0.02, null, 0.04]);
    expect(holm([])).toEqual([]);
  });

  test("never makes a p-value smaller, keeps their order, and stays under Bonferroni's", () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { maxLength: 12 }), (raw) => {
        const adjusted = holm(raw).map((value) => value ?? NaN);
        raw.forEach((one, place) => {
          expect(adjusted[place]).toBeGreaterThanOrEqual(one);
          expect(adjusted[place]).toBeLessThanOrEqual(Math.min(1, one * raw.length));
          raw.forEach((other, elsewhere) => {
            if (one <= other) expect(adjusted[place]).toBeLessThanOrEqual(adjusted[elsewhere] ?? NaN);
          });
        });
      }),
    );
  });
});
