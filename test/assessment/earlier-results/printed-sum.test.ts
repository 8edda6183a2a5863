import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSum } from "~/assessment/earlier-results/printed-sum";
import { findRoundings, unroundedExample } from "~/assessment/earlier-results/source-rounding";

const area7 = { printed: "51", parts: ["5.0", "26.0", "13.8", "6.7"] };

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

describe("how a source rounded", () => {
  const fitting = (printed: string, parts: string[]) =>
    findRoundings([{ id: "1", printed, parts }]).flatMap(({ rounding, fits }) => (fits ? [rounding] : []));

  test.each([
    ["52", ["51.5"], ["half_away", "half_even", "before_parts"]],
    ["51", ["50.5"], ["half_away", "before_parts"]],
    ["50", ["50.5"], ["half_down", "half_even", "cut_off", "before_parts"]],
    ["51", ["51.4"], ["half_away", "half_down", "half_even", "cut_off", "before_parts"]],
    ["51.4", ["51.45"], ["half_down", "half_even", "cut_off", "before_parts"]],
  ])("%s from %j may be %j", (printed, parts, roundings) => {
    expect(fitting(printed, parts)).toEqual(roundings);
  });

  test("a sum that cannot add up rules nothing out", () => {
    expect(fitting("47", ["41.7"])).toHaveLength(5);
  });

  test("13.8 may stand for 13.75 and 6.7 for 6.67, which together with 5 and 26 is 51.42", () => {
    const example = unroundedExample(area7);
    expect(example?.parts.map((part) => part.valueOf().toFixed(2))).toEqual([
      "5.00",
      "26.00",
      "13.75",
      "6.67",
    ]);
    expect(example?.sum.valueOf().toFixed(2)).toBe("51.42");
  });

  test("no example is made up where the plainest points do not give the printed sum", () => {
    expect(unroundedExample({ printed: "52", parts: ["51.0", "0.4"] })).toBeNull();
  });
});
