import { describe, expect, it } from "vitest";
import { resembling } from "~/registry/index-tools/resemblance";

/** One step is one sample standard deviation in both: (0, 1, 2) has variance 1, (10, 20, 30) has 100. */
const size = new Map([
  ["a", 0],
  ["b", 1],
  ["c", 2],
]);
const age = new Map([
  ["a", 10],
  ["b", 20],
  ["c", 30],
]);

describe("who resembles a municipality", () => {
  it("is the nearest in standard deviations, whatever the figures are counted in", () => {
    // Both have one step a standard deviation: b is one away in each, c two.
    const { nearest, unused } = resembling(
      "a",
      [
        { id: "size", weight: 1, values: size },
        { id: "age", weight: 3, values: age },
      ],
      10,
    );
    expect(nearest).toEqual([
      { municipality: "b", distance: 1, missing: [] },
      { municipality: "c", distance: 2, missing: [] },
    ]);
    expect(unused).toEqual([]);
  });

  it("follows the weights, and 0 leaves a measure out", () => {
    const turned = new Map([
      ["a", 0],
      ["b", 2],
      ["c", 1],
    ]);
    const order = (weight: number) =>
      resembling(
        "a",
        [
          { id: "size", weight: 1, values: size },
          { id: "turned", weight, values: turned },
        ],
        10,
      ).nearest.map(({ municipality, distance }) => [municipality, distance]);
    expect(order(0)).toEqual([
      ["b", 1],
      ["c", 2],
    ]);
    // (1·1² + 4·2²) / 5 = 17/5 for b, (1·2² + 4·1²) / 5 = 8/5 for c.
    expect(order(4)).toEqual([
      ["c", Math.sqrt(8 / 5)],
      ["b", Math.sqrt(17 / 5)],
    ]);
  });

  it("compares one that lacks a figure by the rest, and leaves out one that lacks too much", () => {
    const partial = new Map([
      ["a", 10],
      ["c", 30],
    ]);
    const asked = (weight: number) =>
      resembling(
        "a",
        [
          { id: "size", weight: 1, values: size },
          { id: "partial", weight, values: partial },
        ],
        1,
      ).nearest;
    expect(asked(1)).toEqual([{ municipality: "b", distance: 1, missing: ["partial"] }]);
    expect(asked(2).map(({ municipality }) => municipality)).toEqual(["c"]);
  });

  it("tells what it could not compare by: own figure missing, nobody's figure, or the same for all", () => {
    const others = new Map([
      ["b", 1],
      ["c", 2],
    ]);
    const same = new Map([...size].map(([key]) => [key, 5]));
    const { unused, nearest } = resembling(
      "a",
      [
        { id: "own", weight: 1, values: others },
        { id: "none", weight: 1, values: new Map() },
        { id: "same", weight: 1, values: same },
        { id: "off", weight: 0, values: size },
      ],
      10,
    );
    expect(unused).toEqual(["own", "none", "same"]);
    expect(nearest).toEqual([]);
  });
});
