import { describe, expect, it } from "vitest";
import { syntheticObservations } from "~/cli/demo/synthetic-observations";
import { compute } from "~/registry/computed/computed-index.server";
import { connectionOf } from "~/registry/index-tools/scatter-axis";
import { regressionLine, scaleOf, scatterPoints } from "~/registry/index-tools/scatter";
import { scatterFigures } from "~/registry/index-tools/scatter-figures";
import { observationTable } from "~/registry/observations/observation-table";
import { shippedComposite, shippedIndex } from "../../support/shipped-index";

const at = (x: number, y: number) => ({ x, y });

describe("the line through a scatter", () => {
  it("is the least-squares line, with the variance that it explains", () => {
    // Means 2 and 3; xx = 2, xy = 3, yy = 6: slope 3/2, intercept 3 - 3 = 0, r² = 9/12.
    const line = regressionLine([at(1, 2), at(2, 2), at(3, 5)]);
    expect(line).toEqual({ slope: 1.5, intercept: 0, explained: 0.75, n: 3 });
  });

  it("explains everything where the points lie on it, rising or falling", () => {
    expect(regressionLine([at(0, 5), at(1, 3), at(2, 1)])).toEqual({
      slope: -2,
      intercept: 5,
      explained: 1,
      n: 3,
    });
  });

  it("is not drawn through two points, nor where a figure is the same for all", () => {
    expect(regressionLine([at(1, 1), at(2, 2)])).toBeNull();
    expect(regressionLine([at(1, 1), at(1, 2), at(1, 3)])).toBeNull();
    expect(regressionLine([at(1, 2), at(2, 2), at(3, 2)])).toBeNull();
  });
});

describe("what a line is told as", () => {
  const line = (slope: number, explained: number) => ({ slope, explained, intercept: 0, n: 357 });

  it("is rising or falling, and no connection where it explains under half a per cent", () => {
    expect(connectionOf(line(0.2, 0.3))).toBe("up");
    expect(connectionOf(line(-0.2, 0.005))).toBe("down");
    expect(connectionOf(line(0.01, 0.0049))).toBe("none");
  });
});

describe("the points of a scatter", () => {
  const y = new Map([
    ["1101", 0.5],
    ["1102", -1],
    ["1104", 2],
  ]);

  it("are those with both figures, sizes by their logarithm and none for 0", () => {
    const x = new Map([
      ["1101", 1_000],
      ["1102", 0],
      ["1103", 50],
    ]);
    expect(scatterPoints(x, y, { isLogX: true, isLogY: false })).toEqual([
      { municipality: "1101", x: 3, y: 0.5 },
    ]);
    expect(scatterPoints(x, y, { isLogX: false, isLogY: false })).toHaveLength(2);
  });

  it("have room on the scale, a single one too", () => {
    expect(scaleOf([0, 100])).toEqual({ from: -4, to: 104 });
    expect(scaleOf([7])).toEqual({ from: 6, to: 8 });
  });
});

describe("a figure of a scatter", () => {
  const [quality, composite] = [shippedIndex(), shippedComposite()];
  const observations = syntheticObservations({
    municipalities: ["1101", "1103", "1106"].map((number) => ({ number, inhabitants: 6_000 })),
    ...{ quality, composite, years: [2024], seed: 7 },
  });
  const table = observationTable(observations, 2024);
  const index = compute({ kind: "composite", id: composite.id, definition: composite, quality }, table);
  const words = {
    total: "Samlet",
    inhabitants: "Innbyggere",
    counted: "per 1. januar 2024",
    centrality: "Sentralitet",
    score: "standardavvik",
  };
  const figures = scatterFigures(index, table, [], words, "nb");
  const figure = (id: string) => figures.find((each) => each.id === id);

  it("says what more of it means: a score of costs above 0 is a lower cost", () => {
    expect(figure("cost")).toMatchObject({ unit: "standardavvik", toward: "cheaper" });
    expect(figure("quality")).toMatchObject({ unit: "standardavvik", toward: "better" });
    expect(figure("inhabitants")).toMatchObject({ unit: "per 1. januar 2024", toward: null });
    expect(figure("indicator:cost.total")).toMatchObject({ unit: "kr per innbygger", toward: "weaker" });
    expect(figure("indicator:administration.land-use-plan-year")).toMatchObject({ toward: "better" });
  });
});
