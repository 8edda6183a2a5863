import { describe, expect, test } from "vitest";
import {
  flaggedAreas,
  groupFigures,
  instrumentOfVersion,
  type PublishedFigure,
} from "~/assessment/earlier-results/published-results";
import { kommunekompass, meloy } from "../../support/meloy";

const figure = (id: string, points: string, max: string): PublishedFigure => ({
  municipalityNumber: "1837",
  year: 2019,
  version: "another",
  level: id.includes(".") ? "subarea" : "area",
  id,
  points,
  max,
  source: "a report",
  row: 2,
});

describe("Meløy 2023, from the slides shown to its council", () => {
  test("has every printed area and sub-area", () => {
    const { areas, total } = meloy();
    expect(areas.map(({ printed }) => printed?.points)).toEqual([
      "47",
      "72",
      "65",
      "39",
      "51",
      "49",
      "51",
      "56",
    ]);
    expect(areas.map(({ subareas }) => subareas.length)).toEqual([5, 4, 4, 5, 5, 4, 4, 4]);
    expect(total?.points.toString()).toBe("430");
    expect(total?.max.toString()).toBe("800");
  });

  test("keeps figures as printed, the decimal that is zero and all", () => {
    expect(meloy().areas[0]?.subareas.map(({ points, max }) => [points, max])).toEqual([
      ["3.3", "20.0"],
      ["3.3", "10.0"],
      ["16.8", "30.0"],
      ["3.3", "10.0"],
      ["15.0", "30.0"],
    ]);
  });

  test("the sub-areas give the areas that are printed, but for area 1 and area 7", () => {
    expect(meloy().areas.map(({ points }) => [points?.sum.toString(), points?.agreement])).toEqual([
      ["41.7", "does_not_add_up"],
      ["72", "adds_up"],
      ["64.7", "adds_up"],
      ["39.1", "adds_up"],
      ["51.3", "adds_up"],
      ["48.7", "adds_up"],
      ["51.5", "explained_by_rounding"],
      ["55.6", "adds_up"],
    ]);
    expect(flaggedAreas(meloy()).map(({ id }) => id)).toEqual(["1", "7"]);
  });

  test("every maximum adds up to 100", () => {
    expect(meloy().areas.map(({ max }) => max?.agreement)).toEqual(Array(8).fill("adds_up"));
  });

  test("the source rounded halves down, or before it rounded the parts; it did not cut off", () => {
    const roundings = meloy().roundings.map(({ rounding, ruledOutBy }) => [
      rounding,
      ruledOutBy.map(({ id }) => id).join(" "),
    ]);
    expect(roundings).toEqual([
      ["half_away", "7"],
      ["half_down", ""],
      ["half_even", "7"],
      ["cut_off", "3 6 8"],
      ["before_parts", ""],
    ]);
  });
});

describe("what a source leaves out", () => {
  const instrument = kommunekompass();

  test("a sub-area that is not printed makes its area impossible to check, and is named", () => {
    const [result] = groupFigures([figure("2", "72", "100"), figure("2.1", "11.0", "15")], () => instrument);
    expect(result?.areas[0]).toMatchObject({ points: null, max: null, missing: ["2.2", "2.3", "2.4"] });
  });

  test("an area without sub-areas is not checked", () => {
    const [result] = groupFigures([figure("2", "72", "100")], () => instrument);
    expect(result?.areas[0]).toMatchObject({ points: null, missing: [] });
  });

  test("sub-areas without their area are summed but not taken for an area", () => {
    const [result] = groupFigures(
      [figure("2.1", "11.0", "15"), figure("2.2", "23.8", "30")],
      () => undefined,
    );
    expect(result?.total).toBeNull();
    expect(result?.subareaTotal?.points.toString()).toBe("34.8");
  });

  test("a version that Peil does not know is checked against itself only", () => {
    const figures = [figure("1", "40", "60"), figure("1.1", "20.4", "30"), figure("1.2", "19.7", "40")];
    const [result] = groupFigures(figures, () => undefined);
    expect(result?.areas[0]?.points?.agreement).toBe("adds_up");
    expect(result?.areas[0]?.max?.agreement).toBe("does_not_add_up");
  });
});

test("results of several municipalities, years and versions are kept apart, latest first", () => {
  const figures = [
    { ...figure("10", "1", "2"), year: 2015 },
    { ...figure("2", "1", "2"), year: 2015 },
    { ...figure("2", "1", "2"), year: 2023, municipalityNumber: "5605" },
    { ...figure("2", "1", "2"), year: 2023 },
    { ...figure("2", "1", "2"), year: 2015, version: "older" },
  ];
  const results = groupFigures(figures, () => undefined);
  expect(results.map(({ year, municipalityNumber, version }) => [year, municipalityNumber, version])).toEqual(
    [
      [2023, "1837", "another"],
      [2023, "5605", "another"],
      [2015, "1837", "another"],
      [2015, "1837", "older"],
    ],
  );
  expect(results[2]?.areas.map(({ id }) => id)).toEqual(["2", "10"]);
});

test("a version is the instrument's id, or the edition at the end of it where that says enough", () => {
  const instruments = [{ id: "kommunekompass-2020" }, { id: "kommunekompass-2028" }, { id: "other-2028" }];
  expect(instrumentOfVersion(instruments, "kommunekompass-2020")?.id).toBe("kommunekompass-2020");
  expect(instrumentOfVersion(instruments, "2020")?.id).toBe("kommunekompass-2020");
  expect(instrumentOfVersion(instruments, "2028")).toBeUndefined();
  expect(instrumentOfVersion(instruments, "2014")).toBeUndefined();
});
