import { describe, expect, it } from "vitest";
import { costContent } from "~/registry/cost-pages/cost-rows";
import { costFigures, lackingCosts } from "~/registry/cost-pages/cost-view";
import { costTableOf, costYears, inhabitantsNear, whyNoCost } from "~/registry/cost-pages/cost-years";
import { comparisonWith, yardstickOf } from "~/registry/cost-pages/cost-yardstick";
import type { MunicipalityFact } from "~/registry/municipality";
import { observationTable } from "~/registry/observations/observation-table";
import { shippedComposite } from "../../support/shipped-index";

const composite = shippedComposite();
const inhabitants = (year: number, value: number): MunicipalityFact => ({
  kind: "inhabitants",
  year,
  value,
  source: "",
});
const figure = (municipality: string, indicator: string, year: number, value: number) => ({
  ...{ municipality, indicator, year, value },
  missing: null,
});

/** School with need, culture without, of two years: 1837 has much need, and 1804 lacks its need of 2024. */
const observations = [
  figure("1837", "cost.primary-school", 2024, 12_000),
  figure("1837", "need.primary-school", 2024, 1.2),
  figure("1833", "cost.primary-school", 2024, 9_000),
  figure("1833", "need.primary-school", 2024, 1),
  figure("1804", "cost.primary-school", 2024, 8_000),
  figure("1837", "cost.culture", 2024, 3_000),
  figure("1833", "cost.culture", 2024, 3_500),
  figure("1804", "cost.culture", 2024, 2_000),
  figure("1837", "cost.culture", 2023, 2_900),
  figure("1833", "cost.culture", 2023, 2_800),
];
const tables = [2023, 2024].map((year) => observationTable(observations, year));
const years = costYears(composite, tables, "1837", [inhabitants(2024, 6_000), inhabitants(2026, 5_900)]);
const figures = (kind: string, references: string[], group: string[] = []) => {
  const comparison = comparisonWith(yardstickOf(kind), "1837", references, group);
  return comparison ? costFigures(years, "1837", 6_000, comparison) : null;
};
/** The same, but of culture alone. */
const cultureAlone = (references: string[]) => {
  const ofCulture = observations.filter(({ indicator }) => indicator === "cost.culture");
  const comparison = comparisonWith("best", "1837", references, []);
  const both = [2023, 2024].map((year) => observationTable(ofCulture, year));
  const counted = costYears(composite, both, "1837", [inhabitants(2024, 6_000)]);
  return comparison ? costFigures(counted, "1837", 6_000, comparison) : null;
};
const row = (found: ReturnType<typeof figures>, service: string) =>
  found?.rows.find((each) => each.service === service);

describe("the costs of a year", () => {
  it("are divided by the need index where the service has one, and missing without it", () => {
    const [, now] = tables;
    if (!now) throw new Error("There is no table.");
    const costs = costTableOf(composite, now);
    expect(costs.get("cost.primary-school")).toEqual(
      new Map([
        ["1833", 9_000],
        ["1837", 10_000],
      ]),
    );
    expect(costs.get("cost.culture")?.get("1804")).toBe(2_000);
  });

  it("are counted with the inhabitants of the year, or of the nearest there are", () => {
    const facts = [inhabitants(2024, 6_000), inhabitants(2026, 5_900)];
    expect(inhabitantsNear(facts, 2022)).toEqual({ inhabitants: 6_000, year: 2024 });
    expect(inhabitantsNear(facts, 2025)).toEqual({ inhabitants: 5_900, year: 2026 });
    expect(inhabitantsNear([], 2024)).toBeNull();
  });
});

describe("a municipality's costs", () => {
  it("against chosen references: the mean less its own, times its inhabitants", () => {
    const found = figures("references", ["1833", "1804", "1837"]);
    // Culture: (3,500 + 2,000) / 2 - 3,000 = -250; school has one reference with a figure: 9,000 - 10,000.
    expect(row(found, "cost.culture")).toMatchObject({ difference: -250, amount: -1_500_000 });
    expect(row(found, "cost.primary-school")).toMatchObject({ difference: -1_000, amount: -6_000_000 });
    expect(found?.sum).toBe(-7_500_000);
    expect(found?.missing).toContain("cost.care");
  });

  it("against best practice: the lowest, and itself where nobody is lower", () => {
    const found = figures("best", ["1833"]);
    expect(row(found, "cost.culture")).toMatchObject({ municipality: "1837", amount: 0 });
    expect(row(found, "cost.primary-school")).toMatchObject({ municipality: "1833", amount: -6_000_000 });
    expect(row(figures("best", [], ["1837", "1804"]), "cost.culture")?.municipality).toBe("1804");
  });

  it("against its group: the mean of all in it, itself among them", () => {
    // (3,000 + 3,500 + 2,000) / 3 = 2,833.33…, less 3,000 is -166.66… each.
    const found = figures("", [], ["1837", "1833", "1804"]);
    expect(row(found, "cost.culture")?.amount).toBeCloseTo(-1_000_000, 6);
  });

  it("have a course and growth: each year's own costs, growth with the same inhabitants", () => {
    const found = figures("references", ["1833"]);
    // 2024: culture +500 and school -1,000 times 6,000; 2023 has no school, so that its sum would be of something else.
    expect(found?.course).toEqual([
      { year: 2023, sum: null },
      { year: 2024, sum: -3_000_000 },
    ]);
    // 2023: 2,800 - 2,900 = -100 times 6,000; 2024: nobody is better than itself.
    expect(cultureAlone(["1833"])?.course).toEqual([
      { year: 2023, sum: -600_000 },
      { year: 2024, sum: 0 },
    ]);
    // In 2023 nobody else has a figure.
    expect(cultureAlone(["1804"])?.course).toEqual([
      { year: 2023, sum: null },
      { year: 2024, sum: -6_000_000 },
    ]);
    expect(found?.growth).toMatchObject({ from: 2023, to: 2024, sum: 600_000 });
  });

  it("have no sum where nothing can be compared, and no growth over a year that is not there", () => {
    const comparison = comparisonWith("best", "1837", ["1833"], []);
    if (!comparison) throw new Error("There is somebody to compare with.");
    const [, now] = years;
    if (!now) throw new Error("There are two years.");
    const nothing = { ...now, year: 2023, costs: new Map([["cost.culture", new Map<string, number>()]]) };
    expect(costFigures([now, { ...nothing, year: 2025 }], "1837", 6_000, comparison)).toMatchObject({
      ...{ sum: null, growth: { sum: null } },
    });
    expect(costFigures([{ ...now, year: 2022 }, now], "1837", 6_000, comparison)?.growth).toBeNull();
  });

  it("tell which references have no cost of the shown year", () => {
    expect(lackingCosts(years, ["1833", "0301", "1804"])).toEqual(["0301"]);
    expect(lackingCosts(years.slice(0, 1), ["1833", "1804"])).toEqual(["1804"]);
  });

  it("are held against nobody where nobody else is named", () => {
    expect(figures("references", [])).toBeNull();
    expect(figures("references", ["1837"])).toBeNull();
    expect(figures("group", [], ["1837"])).toBeNull();
  });

  it("are taken along as they are shown, with why a figure is missing and whose a best practice is", () => {
    const found = figures("best", ["1833"]);
    if (!found) throw new Error("There is somebody to compare with.");
    const names = { services: {}, municipalities: { "1833": "Beiarn" } };
    const view = { municipality: { number: "1837", name: "Meløy" }, year: 2024, names };
    const whyNot = (service: string, year: number) => {
      const table = tables.find((each) => each.year === year);
      return table ? whyNoCost(composite, table, service, "1837") : null;
    };
    const words = { own: "", yardstick: "", difference: "", amount: "", growth: "", "growth-amount": "" };
    const { rows } = costContent(view, found, whyNot, { total: "", figures: words });
    const at = (place: string) => {
      const there = rows.filter((each) => each.place.join(" ") === `1837 ${place}`);
      expect(there, place).toHaveLength(1);
      return there[0]?.value ?? there[0]?.status;
    };
    expect(at("cost.primary-school own 2024")).toBe(10_000);
    expect(at("cost.primary-school amount 2024")).toBe(-6_000_000);
    expect(at("cost.culture growth 2024")).toBe(100);
    expect(at("cost.culture own 2023")).toBe(2_900);
    expect(at("total growth-amount 2024")).toBe(600_000);
    expect([at("total amount 2023"), at("total amount 2024")]).toEqual(["no_comparison", -6_000_000]);
    expect([at("cost.care own 2024"), at("cost.care difference 2024")]).toEqual([
      "not_reported",
      "not_reported",
    ]);
    expect(at("cost.care yardstick 2024")).toBe("no_comparison");
    expect(at("cost.primary-school own 2023")).toBe("not_reported");
    const best = rows
      .filter(({ place }) => place[2] === "yardstick")
      .map(({ place, note }) => [place[1], note]);
    expect(best).toContainEqual(["cost.primary-school", "1833 Beiarn"]);
    const [, now] = tables;
    expect(now && whyNoCost(composite, now, "cost.primary-school", "1804")).toBe("no_need_index");
  });
});
