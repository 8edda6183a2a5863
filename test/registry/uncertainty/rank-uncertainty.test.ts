import { describe, expect, it } from "vitest";
import { standardiseIndex } from "~/registry/indices/quality-index";
import { testedQuality } from "~/registry/indices/tested-index";
import { observationTable } from "~/registry/observations/observation-table";
import { fewCases } from "~/registry/uncertainty/few-cases";
import { rankUncertainty } from "~/registry/uncertainty/rank-uncertainty";
import { indicator, observed, smallIndex, YEAR } from "../../support/small-index";

const definition = smallIndex([
  { id: "school", weight: 60, indicators: [indicator("school.a", 50), indicator("school.b", 50)] },
  { id: "fire", weight: 40, indicators: [indicator("fire.a", 100)] },
]);

/** 1001 is best in everything and 1003 worst but for a gap; 1004 has nothing. */
const table = observationTable(
  observed({
    "1001": { "school.a": 9, "school.b": 9, "fire.a": 9 },
    "1002": { "school.a": 5, "school.b": 5, "fire.a": 5 },
    "1003": { "school.a": 1, "school.b": "not_reported", "fire.a": 4.9 },
    "1004": { "school.a": "not_reported" },
  }),
  YEAR,
);

describe("how much ranks rest on choices and gaps", () => {
  it("tells who keeps the place whatever is chosen, and who has none", () => {
    const told: number[] = [];
    const ranks = rankUncertainty(
      testedQuality(standardiseIndex(definition, table)),
      { draws: 100, seed: 3, spread: 0.25 },
      (done) => told.push(done),
    );
    expect(ranks.map(({ municipality, rank }) => [municipality, rank])).toEqual([
      ["1001", 1],
      ["1002", 2],
      ["1003", 3],
      ["1004", 0],
    ]);
    expect(ranks[0]).toMatchObject({
      weights: { best: 1, worst: 1 },
      missing: { best: 1, worst: 1 },
      leftOut: { best: 1, worst: 1 },
      decisive: null,
    });
    expect(ranks[3]).toMatchObject({ weights: { best: 0, worst: 0 }, decisive: null });
    expect(told.at(-1)).toBe(200);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });
});

describe("few cases", () => {
  it("are told of a rate against all inhabitants: 2.5 per 1,000 of 1,200 are 3", () => {
    expect(fewCases("per-1000", 2.5, 1_200)).toBe(3);
    expect(fewCases("per-10000", 9, 10_000)).toBe(9);
  });

  it("are not told where there are ten, where nothing is known, or where the unit has another base", () => {
    expect(fewCases("per-1000", 10, 1_000)).toBeNull();
    expect(fewCases("per-1000", null, 1_000)).toBeNull();
    expect(fewCases("per-1000", 1, null)).toBeNull();
    expect(fewCases("percent", 1, 1_000)).toBeNull();
  });
});
