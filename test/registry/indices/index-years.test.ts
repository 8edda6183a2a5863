import { describe, expect, it } from "vitest";
import { costYears, hasFiguresOf, indexYears, withYear } from "~/registry/indices/index-years";
import { findIndex } from "~/registry/indices/shipped-indices.server";

const shipped = (id: string) => {
  const found = findIndex(id);
  if (!found) throw new Error(`There is no index ${id}.`);
  return found;
};
const quality = shipped("kvalitetsindeks-2023");
const composite = shipped("kommuneindeks-2025");

const observed = (years: Record<number, string[]>) =>
  new Map(Object.entries(years).map(([year, ids]) => [Number(year), new Set(ids)]));

describe("the years that an index is offered of", () => {
  const register = observed({
    2021: ["transport.lit-roads"],
    2022: ["transport.lit-roads", "finance.disposition-fund", "cost.total"],
    2023: ["transport.lit-roads", "cost.primary-school"],
    2024: ["finance.disposition-fund"],
    2025: ["population.all"],
  });

  it("are those with something of all that its total needs, newest first", () => {
    expect(indexYears(quality, register)).toEqual([2023, 2022, 2021]);
    expect(indexYears(composite, register)).toEqual([2022]);
    expect(costYears(composite, register)).toEqual([2023]);
    expect(costYears(quality, register)).toEqual([]);
  });

  it("are those with most of it where no year has all, and none without", () => {
    const partly = observed({
      2022: ["finance.disposition-fund"],
      2023: ["finance.disposition-fund", "transport.lit-roads"],
      2024: ["finance.disposition-fund"],
      2025: ["population.all"],
    });
    expect(indexYears(composite, partly)).toEqual([2023]);
    expect(indexYears(composite, observed({ 2024: ["finance.disposition-fund"] }))).toEqual([2024]);
    expect(indexYears(quality, observed({ 2024: ["finance.disposition-fund"] }))).toEqual([]);
  });

  it("are shown where the register has anything of it", () => {
    expect([2021, 2024, 2025, 1999].map((year) => hasFiguresOf(composite, register, year))).toEqual([
      ...[true, true, false, false],
    ]);
    expect(hasFiguresOf(quality, register, 2024)).toBe(false);
  });

  it("are led to beside the one that is shown, each once", () => {
    expect(withYear([2023, 2021], 2022)).toEqual([2023, 2022, 2021]);
    expect(withYear([2023, 2021], 2021)).toEqual([2023, 2021]);
  });
});
