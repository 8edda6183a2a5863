import { describe, expect, test } from "vitest";
import { findRoundings, unroundedExample } from "~/assessment/earlier-results/source-rounding";

const area7 = { printed: "51", parts: ["5.0", "26.0", "13.8", "6.7"] };

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
