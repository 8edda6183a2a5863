import { describe, expect, it } from "vitest";
import { editionDifferences } from "~/registry/editions/edition-differences";

const row = (municipality: string, rank: number | null) => ({
  municipality,
  rank,
  score: rank === null ? null : -rank,
  parts: [],
});

const before = {
  results: [row("1101", 1), row("1102", 2), row("1103", 3), row("1104", null)],
  observations: {
    a: { "1101": 5, "1102": 4, "1103": 3, "1104": "not_reported" as const },
    gone: { "1101": 1 },
  },
};
const after = {
  results: [row("1101", 3), row("1102", 1), row("1103", 2), row("1104", null), row("1105", 4)],
  observations: { a: { "1101": 2, "1102": 4, "1103": 3, "1104": "not_published" as const, "1105": 1 } },
};

describe("what moved between two editions", () => {
  const { moved, changedFigures } = editionDifferences(before, after);

  it("has the longest move first, and who came in before all", () => {
    expect(moved.map(({ municipality, rank }) => [municipality, rank.before, rank.after])).toEqual([
      ["1105", null, 4],
      ["1101", 1, 3],
      ["1102", 2, 1],
      ["1103", 3, 2],
      ["1104", null, null],
    ]);
  });

  it("names a municipality's own changed figures, and none where it moved because of others", () => {
    const figuresOf = (number: string) => moved.find(({ municipality }) => municipality === number)?.figures;
    expect(figuresOf("1101")).toEqual([
      { indicator: "a", before: 5, after: 2 },
      { indicator: "gone", before: 1, after: null },
    ]);
    expect(figuresOf("1102")).toEqual([]);
    expect(figuresOf("1104")).toEqual([{ indicator: "a", before: "not_reported", after: "not_published" }]);
    expect(changedFigures).toBe(4);
  });

  it("is nothing between an edition and itself", () => {
    expect(editionDifferences(after, after)).toEqual({ moved: [], changedFigures: 0 });
  });
});
