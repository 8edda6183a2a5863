import { describe, expect, test } from "vitest";
import { decimalDigits } from "~/platform/rounding";
import { categoryOf } from "~/survey/background";
import { itemsOf } from "~/survey/instrument";
import { readSurveys, surveyFolder } from "~/survey/instruments/instrument-file.server";
import { variablesOf } from "~/survey/variables";
import { radmann, radmannFrame } from "../support/radmann";

const survey = radmann();
const frame = radmannFrame();
const variables = variablesOf(survey);
const codesOf = (name: string) => variables.find((one) => one.name === name)?.options.map(({ code }) => code);

/** Seeds 004, appendix: the rows of each grid. */
const rowsOfGrids = { q4: 5, q5: 8, q6: 4, q7: 3, q9: 3, q10: 17, q11: 6, q14: 2, q15: 2, q16: 2, q19: 7 };

describe("the survey of chief executives as it ships", () => {
  test("holds", () => {
    expect(readSurveys(surveyFolder).faults).toEqual([]);
  });

  test("has the source's sections, questions and rows", () => {
    expect(survey.sections.map(({ items }) => items.map(({ number }) => Number(number)))).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8, 9],
      [10, 11, 12, 13, 14, 15, 16, 17, 18],
      [19, 20, 21, 22],
    ]);
    const rows = itemsOf(survey).flatMap((item) => ("rows" in item ? [[item.id, item.rows.length]] : []));
    expect(Object.fromEntries(rows)).toEqual(rowsOfGrids);
  });

  test("has the source's codes, in its order", () => {
    expect(codesOf("q1")).toEqual([1, 2, 3]);
    expect(codesOf("q3")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16]);
    expect(codesOf("q6_4")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(codesOf("q8")).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(codesOf("q10_17")).toEqual([1, 2, 3, 4, 5]);
    expect(codesOf("q13")).toEqual([4, 1, 2, 3, 5]);
    for (const name of ["q4_5", "q5_8", "q7_3", "q9_3", "q11_6", "q14_2", "q15_2", "q16_2", "q19_7"]) {
      expect(codesOf(name), name).toEqual([1, 2, 3, 4, 5, 6, 7]);
    }
  });

  test("gives a mean where the source does, and leaves «vet ikke» out of it", () => {
    const means = variables.filter(({ hasMean }) => hasMean);
    expect([...new Set(means.map(({ itemId }) => itemId))]).toEqual([
      ...["q4", "q5", "q7", "q8", "q9", "q11", "q14", "q15", "q16", "q19"],
    ]);
    expect(
      new Set(means.map(({ itemId, missingCodes }) => `${itemId === "q8"} ${missingCodes.join()}`)),
    ).toEqual(new Set(["false 7", "true 8"]));
  });

  test("mends the two faults of the source, with a note", () => {
    const [q6, q16] = ["q6", "q16"].map((id) => itemsOf(survey).find((item) => item.id === id));
    const labels = (name: string) => variables.find((one) => one.name === name)?.options;
    expect(labels("q6_1")?.[5]?.label).toEqual({ nb: "2007–2008", nn: "2007–2008", en: "2007–2008" });
    expect(q6?.note?.en).toContain("2007–2011");
    expect(labels("q16_1")?.[0]?.label.nb).toContain("ingen");
    expect(labels("q16_1")?.[5]?.label.nb).toContain("svært stor");
    expect(q16?.help?.nb).toMatch(/1 er «ingen.*6 er «svært stor/);
    expect(q16?.note?.en).toContain("turns the scale round");
  });
});

describe("the frame of 2018", () => {
  const categoryCounts = (id: string) => {
    const background = survey.background.find((one) => one.id === id);
    if (!background) throw new Error(`There is no background variable ${id}.`);
    const found = frame.map((unit) => categoryOf(background, unit)?.id);
    return background.categories.map((category) => found.filter((one) => one === category.id).length);
  };
  const shares = (id: string) => categoryCounts(id).map((count) => decimalDigits((100 * count) / 124, 1));

  test("has 124 municipalities in groups of 20, 42, 42 and 20, without exception", () => {
    expect(frame).toHaveLength(124);
    expect(new Set(frame.map(({ municipality }) => municipality)).size).toBe(124);
    expect(categoryCounts("group")).toEqual([20, 42, 42, 20]);
  });

  test.each([
    ["table 1", "population", ["43.5", "56.5"]],
    ["table 2", "region", ["24.2", "8.1", "19.4", "10.5", "37.9"]],
    ["table 3", "income", ["30.6", "31.5", "37.9"]],
    ["table 4", "centrality", ["45.2", "54.8"]],
  ])("gives the totals of %s", (_table, id, expected) => {
    expect(shares(id)).toEqual(expected);
  });

  test.each([
    ["1", 844, 2925, "1920"],
    ["2", 682, 2959, "2185"],
    ["3", 208, 2946, "1307"],
    ["4", 542, 2857, "1634"],
  ])("gives table 6 for group %s", (group, least, most, mean) => {
    const populations = frame.flatMap((unit) => (unit.group === group ? (unit.population ?? []) : []));
    const sum = populations.reduce((total, population) => total + population, 0);
    expect([Math.min(...populations), Math.max(...populations)]).toEqual([least, most]);
    expect(decimalDigits(sum / populations.length, 0)).toBe(mean);
  });

  test("has another mean than the source's text", () => {
    const sum = frame.reduce((total, { population }) => total + (population ?? 0), 0);
    expect(decimalDigits(sum / 124, 0)).toBe("1756");
  });

  test("writes names officially and numbers as in 2018", () => {
    const nameOf = (number: string) => frame.find(({ municipality }) => municipality === number)?.name;
    expect(["0513", "2021", "1939", "1940", "5041", "1567"].map(nameOf)).toEqual([
      ...["Skjåk", "Kárášjohka - Karasjok", "Storfjord - Omasvuotna - Omasvuono"],
      ...["Gáivuotna - Kåfjord - Kaivuono", "Snåase - Snåsa", "Rindal"],
    ]);
  });
});
