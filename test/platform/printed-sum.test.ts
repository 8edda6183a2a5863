import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSum } from "~/platform/printed-sum";

describe("a printed sum and its printed parts", () => {
  test.each([
    ["52", ["51.5"], "adds_up"],
    ["51", ["51.4"], "adds_up"],
    // The parts lack 0.5 + 2 × 0.05 = 0.6 at most.
    ["52", ["50.7", "0.7"], "explained_by_rounding"],
    ["52", ["50.7", "0.6"], "does_not_add_up"],
    // Sub-areas in whole numbers may each be half a point off.
    ["10", ["3", "3", "3"], "explained_by_rounding"],
    ["12", ["3", "3", "3"], "does_not_add_up"],
    // An area with a decimal leaves rounding less to explain.
    ["41.9", ["41.8"], "explained_by_rounding"],
    ["42.0", ["41.8"], "does_not_add_up"],
    ["0", ["0.0"], "adds_up"],
  ] as const)("%s against %j %s", (printed, parts, agreement) => {
    expect(checkSum({ printed, parts }).agreement).toBe(agreement);
  });

  test("says how far they are apart and how much rounding can explain", () => {
    const { sum, difference, explainable } = checkSum({
      printed: "47",
      parts: ["3.3", "3.3", "16.8", "3.3", "15.0"],
    });
    expect([sum, difference, explainable].map(String)).toEqual(["41.7", "5.3", "0.75"]);
  });

  test("points that were rounded only when they were printed never fail to add up", () => {
    const tenths = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(tenths, (hundredths) => {
        const parts = hundredths.map((points) => (Math.floor(points / 10 + 0.5) / 10).toFixed(1));
        const printed = String(Math.floor(hundredths.reduce((sum, points) => sum + points, 0) / 100 + 0.5));
        expect(checkSum({ printed, parts }).agreement).not.toBe("does_not_add_up");
      }),
    );
  });
});
