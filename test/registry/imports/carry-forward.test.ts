import { describe, expect, test } from "vitest";
import { carryForward } from "~/registry/imports/carry-forward";
import type { Figure } from "~/registry/imports/figures";
import { breaksOf, type FormerUse, numberRegister, wasInUse } from "~/registry/imports/number-register";

const former = (
  number: string,
  toYear: number,
  successor: string,
  change: FormerUse["change"],
  fromYear: number | null = null,
) => ({ number, fromYear, toYear, successor, change }) satisfies FormerUse;

const register = numberRegister(
  ["5605", "3301", "1103", "1806", "1875", "5001"],
  [
    former("2030", 2019, "5605", "renumbered"),
    former("5444", 2023, "5605", "renumbered", 2020),
    former("0602", 2019, "3301", "merged"),
    former("0625", 2019, "3301", "merged"),
    former("3005", 2023, "3301", "renumbered", 2020),
    former("1141", 2019, "1103", "merged"),
    former("1805", 2019, "1806", "merged"),
    former("1850", 2019, "1806", "split"),
    former("1850", 2019, "1875", "split"),
    former("1601", 2017, "5001", "renumbered"),
    former("1662", 2017, "5001", "merged"),
    former("5030", 2019, "5001", "merged", 2018),
  ],
  ["1103", "5001"],
);

const figure = (value: number | string): Figure =>
  typeof value === "number" ? { value, missing: null } : { value: null, missing: value as "no_activity" };

function carried(
  year: number,
  figures: Record<string, number | string>,
  additive = false,
  isPublished = true,
) {
  const map = new Map(Object.entries(figures).map(([number, value]) => [number, figure(value)]));
  return carryForward({ year, figures: map }, register, additive, isPublished);
}

const shown = (...given: Parameters<typeof carried>) =>
  carried(...given).figures.map(({ municipality, figure: { value, missing }, reportedAs }) =>
    [municipality, value ?? missing, reportedAs].filter((part) => part !== null).join(" "),
  );

describe("old numbers", () => {
  test("are carried forward where only the number changed", () => {
    expect(shown(2019, { "2030": 21.6, "5444": "no_activity", "5605": "no_activity" })).toEqual([
      "5605 21.6 2030",
    ]);
    expect(shown(2022, { "2030": "no_activity", "5444": 7, "5605": "no_activity" })).toEqual(["5605 7 5444"]);
    expect(shown(2024, { "2030": "no_activity", "5444": "no_activity", "5605": 8 })).toEqual(["5605 8"]);
  });

  test("keep the reason why the number in use has no value", () => {
    expect(shown(2019, { "2030": "not_reported", "5605": "no_activity" })).toEqual([
      "5605 not_reported 2030",
    ]);
    expect(carried(2019, { "2030": 1, "5444": "no_activity", "5605": "no_activity" }).notInUse).toBe(2);
  });

  test("tell by «nothing to measure» that they were not in use in a publisher's table only", () => {
    const figures = { "2030": "no_activity", "5605": "no_activity" };
    expect(shown(2022, figures)).toEqual([]);
    expect(shown(2022, figures, false, false)).toEqual(["5605 no_activity"]);
  });

  test("of merged municipalities break a share's series", () => {
    expect(shown(2019, { "0602": 10, "0625": 20, "3301": "no_activity" })).toEqual(["0602 10", "0625 20"]);
    expect(shown(2019, { "1103": 26.1, "1141": 30 })).toEqual(["1103 26.1", "1141 30"]);
    expect(breaksOf(register, "3301")).toEqual([2020]);
    expect(breaksOf(register, "5605")).toEqual([]);
    expect(breaksOf(register, "5001")).toEqual([2018, 2020]);
  });

  test("of merged municipalities are added up in a count when every part is there", () => {
    expect(shown(2019, { "0602": 0.1, "0625": 0.2, "3301": "no_activity" }, true)).toEqual([
      "3301 0.3 0602+0625",
    ]);
    expect(shown(2019, { "0602": 100, "0625": "not_reported" }, true)).toEqual([
      "0602 100",
      "0625 not_reported",
    ]);
    expect(shown(2019, { "0602": 100 }, true)).toEqual(["0602 100"]);
    expect(shown(2019, { "1103": 130, "1141": 3 }, true)).toEqual(["1103 133 1103+1141"]);
    expect(shown(2019, { "1141": 3 }, true)).toEqual(["1141 3"]);
    expect(shown(2017, { "1601": 190, "1662": 6 }, true)).toEqual(["5001 196 1601+1662"]);
    expect(shown(2019, { "5001": 200, "5030": 6 }, true)).toEqual(["5001 206 5001+5030"]);
  });

  test("that count nobody where they were not in use, as tables of population do, are no figures", () => {
    expect(shown(2019, { "2030": 9, "5444": 0, "5605": 0 }, true)).toEqual(["5605 9 2030"]);
    expect(shown(2024, { "2030": 0, "5444": 0, "5605": 8 }, true)).toEqual(["5605 8"]);
    expect(shown(2019, { "0602": 100, "0625": 50, "3005": 0, "3301": 0 }, true)).toEqual([
      "3301 150 0602+0625",
    ]);
    expect(shown(2024, { "0602": 0, "0625": 0, "3005": 0, "3301": 160 }, true)).toEqual(["3301 160"]);
    expect(carried(2024, { "0602": 0, "0625": 0, "3301": 160 }, true)).toMatchObject({
      notInUse: 2,
      underOldNumber: 0,
    });
    // Nobody where there could be somebody is a figure.
    expect(shown(2024, { "3301": 0 }, true)).toEqual(["3301 0"]);
    expect(shown(2019, { "0602": 0, "0625": 50, "3301": 0 }, true)).toEqual(["3301 50 0602+0625"]);
  });

  test("of a divided municipality always break the series", () => {
    expect(shown(2019, { "1805": 18, "1850": 2 }, true)).toEqual(["1805 18", "1850 2"]);
  });

  test("that nobody knows are told when they have a value", () => {
    expect(carried(2019, { "2111": 5, "2112": "no_activity" })).toMatchObject({
      figures: [],
      unknown: ["2111"],
    });
  });

  test("were in use in their years", () => {
    expect([2017, 2018, 2024].map((year) => wasInUse(register, "5001", year))).toEqual([false, true, true]);
    expect([2019, 2020, 2024].map((year) => wasInUse(register, "5444", year))).toEqual([false, true, false]);
    expect(wasInUse(register, "1103", 1999)).toBe(true);
  });
});
