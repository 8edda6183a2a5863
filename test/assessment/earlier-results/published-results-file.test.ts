import { describe, expect, test } from "vitest";
import { readResultsFile } from "~/assessment/earlier-results/published-results-file";
import { known, meloyFile } from "../../support/meloy";

const heading = "municipality;year;version;level;id;points;max;source";
const good = "1837;2023;2020;subarea;1.3;16,8;30,0;a report";

const read = (...rows: string[]) =>
  readResultsFile(new TextEncoder().encode([heading, ...rows].join("\n")), known());

function places(...rows: string[]): string[] {
  const file = read(...rows);
  return file.ok ? [] : file.faults.map(({ row, column, code }) => `${row} ${column} ${code}`);
}

test("Meløy's file is read whole", () => {
  const file = readResultsFile(meloyFile(), known());
  expect(file.ok && file.figures.length).toBe(43);
});

test("a row becomes a figure, with its digits as printed and the instrument's id for version", () => {
  expect(read(good)).toEqual({
    ok: true,
    figures: [
      {
        municipalityNumber: "1837",
        year: 2023,
        version: "kommunekompass-2020",
        level: "subarea",
        id: "1.3",
        points: "16.8",
        max: "30.0",
        source: "a report",
        row: 2,
      },
    ],
  });
});

describe("faults, each with row and column", () => {
  test.each([
    ["an old number", "2030;2023;2020;area;1;47;100;s", "2 municipality municipality_former"],
    [
      "the number of a divided municipality",
      "5012;2019;2020;area;1;47;100;s",
      "2 municipality municipality_split",
    ],
    ["no such municipality", "9876;2023;2020;area;1;47;100;s", "2 municipality municipality_number_unknown"],
    [
      "a number that lost its zero",
      "301;2023;2020;area;1;47;100;s",
      "2 municipality municipality_not_four_digits",
    ],
    ["a short year", "1837;23;2020;area;1;47;100;s", "2 year year_not_year"],
    ["no version", "1837;2023;;area;1;47;100;s", "2 version version_missing"],
    ["no source", "1837;2023;2020;area;1;47;100;", "2 source source_missing"],
    ["another level", "1837;2023;2020;total;1;47;100;s", "2 level level_unknown"],
    ["an area with a sub-area's id", "1837;2023;2020;area;1.3;16;30;s", "2 id figure_id_not_area"],
    ["a sub-area with an area's id", "1837;2023;2020;subarea;1;47;100;s", "2 id figure_id_not_subarea"],
    ["an id that became a decimal", "1837;2023;2020;subarea;1,3;16;30;s", "2 id figure_id_unreadable"],
    ["an id that the instrument has not got", "1837;2023;2020;subarea;1.6;1;30;s", "2 id figure_id_unknown"],
    ["points that are words", "1837;2023;2020;area;1;many;100;s", "2 points points_not_number"],
    ["points below zero", "1837;2023;2020;area;1;−1;100;s", "2 points points_negative"],
    ["points over the maximum", "1837;2023;2020;area;1;101;100;s", "2 points points_above_max"],
    ["a maximum that is words", "1837;2023;2020;area;1;47;all;s", "2 max max_not_number"],
    ["a maximum of nothing", "1837;2023;another;area;1;0;0;s", "2 max max_zero"],
    ["another maximum than the instrument's", "1837;2023;2020;area;1;47;90;s", "2 max max_differs"],
  ])("%s", (_, row, place) => {
    expect(places(row)).toEqual([place]);
  });

  test("a doubled row names the first, also where the version is written otherwise", () => {
    const file = read(good, "1837;2023;kommunekompass-2020;subarea;1.3;16,8;30,0;another report");
    expect(file).toEqual({
      ok: false,
      faults: [{ code: "figure_doubled", row: 3, column: "id", value: "1.3", values: { first: 2 } }],
    });
  });

  test("all are told at once, in the order of the rows", () => {
    expect(places(";23;;;;;;", good, "1837;2023;2020;area;1;x;y;s")).toEqual([
      "2 municipality municipality_not_four_digits",
      "2 year year_not_year",
      "2 version version_missing",
      "2 level level_unknown",
      "2 id figure_id_unreadable",
      "2 points points_not_number",
      "2 max max_not_number",
      "2 source source_missing",
      "4 points points_not_number",
      "4 max max_not_number",
    ]);
  });

  test("an old number says which it leads to", () => {
    const file = read("2030;2023;2020;area;1;47;100;s");
    expect(file.ok ? [] : file.faults.map(({ values }) => values)).toEqual([{ now: "5605" }]);
  });
});

test("ids and maxima of a version that Peil does not know are taken as they are", () => {
  const file = read("1837;2012;older;area;12;80;90;s");
  expect(file.ok && file.figures[0]).toMatchObject({ version: "older", id: "12", max: "90" });
});
