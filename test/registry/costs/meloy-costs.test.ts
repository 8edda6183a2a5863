import { describe, expect, test } from "vitest";
import { checkSum } from "~/platform/printed-sum";
import { bestPractice, compareCosts, costOf, meanOf, unlessAlone } from "~/registry/costs/cost-comparison";
import { costGrowth, savingCourse } from "~/registry/costs/cost-course";
import type { CostTable } from "~/registry/costs/cost-table";
import { meloyAmounts, meloyCosts, meloyInhabitants } from "../../support/meloy-economy";

const MELOY = "1837";
const references = ["1563", "1840", "5027"];

const costsOf = (year: "in2021" | "in2022"): CostTable =>
  new Map(meloyCosts.map((row) => [row.service, new Map([[MELOY, row[year]]])]));

/** The costs of 2022 as far as they are printed. */
const costs2022: CostTable = new Map(
  meloyCosts.map(({ service, in2022, best, bestIn }) => [
    service,
    new Map([
      [bestIn as string, best as number],
      [MELOY, in2022],
    ]),
  ]),
);

describe("Meløy's costs as they were shown to the council", () => {
  test("against the best practice of 2022, service by service and in all", () => {
    const { services, sum, missing } = compareCosts(
      costs2022,
      MELOY,
      meloyInhabitants,
      bestPractice([MELOY, ...references]),
    );
    expect(services.map(({ yardstick }) => yardstick?.municipality)).toEqual(
      meloyCosts.map(({ bestIn }) => bestIn),
    );
    expect(services.map(({ amount }) => amount?.valueOf())).toEqual(meloyAmounts.toBest);
    expect([sum.valueOf(), missing]).toEqual([meloyAmounts.toBestSum, []]);
  });

  test("their growth from 2021 to 2022", () => {
    const growth = costGrowth(costsOf("in2021"), costsOf("in2022"), MELOY, meloyInhabitants);
    expect(growth.services.map(({ amount }) => amount?.valueOf())).toEqual(meloyAmounts.growth);
    expect(growth.services[0]).toMatchObject({ service: "Administrasjon og styring" });
    expect([growth.sum.valueOf(), growth.missing]).toEqual([meloyAmounts.growthSum, []]);
  });

  test("both printed sums add up from the printed parts", () => {
    const { toBest, toBestSum, growth, growthSum } = meloyAmounts;
    expect(checkSum({ printed: String(toBestSum), parts: toBest.map(String) }).agreement).toBe("adds_up");
    expect(checkSum({ printed: String(growthSum), parts: growth.map(String) }).agreement).toBe("adds_up");
  });
});

describe("a comparison of costs", () => {
  const costs: CostTable = new Map([
    [
      "school",
      new Map([
        ["1001", 100],
        ["1002", 90.5],
        ["1003", 90.5],
        ["1004", 111],
      ]),
    ],
    [
      "care",
      new Map([
        ["1001", 50],
        ["1004", 20],
      ]),
    ],
    ["roads", new Map([["1002", 7]])],
  ]);
  const sumAgainst = (comparison: Parameters<typeof compareCosts>[3]) =>
    compareCosts(costs, "1001", 10, comparison).services.map(({ amount }) => amount?.toString() ?? null);

  test("leaves out a service without a figure, and says so", () => {
    const { services, sum, missing } = compareCosts(costs, "1001", 10, bestPractice(["1001", "1002"]));
    expect(services.map(({ amount }) => amount?.valueOf() ?? null)).toEqual([-95, 0, null]);
    expect([sum.valueOf(), missing]).toEqual([-95, ["roads"]]);
    expect(services[2]).toMatchObject({ own: null, difference: null });
  });

  test("counts the first named of those that are equally good", () => {
    const best = (...among: string[]) => bestPractice(among)(costs.get("school") ?? new Map(), "school");
    expect(best("1001", "1003", "1002")?.municipality).toBe("1003");
    expect(best("1002", "1003")).toMatchObject({ municipality: "1002", n: 2 });
  });

  test("is with nobody where only the municipality itself has a figure", () => {
    const best = unlessAlone(bestPractice(["1001", "1003"]), "1001");
    // 90.5 against 100 in school; nobody else has a figure of care, and it has none itself of roads.
    expect(sumAgainst(best)).toEqual(["-95", null, null]);
    expect(sumAgainst(unlessAlone(meanOf(["1001", "1003"]), "1001"))).toEqual(["-47.5", null, null]);
    expect(best(new Map([["1003", 7]]), "roads")?.municipality).toBe("1003");
  });

  test("is against a group's mean or one chosen municipality as well, missing figures left out", () => {
    // School: (90.5 + 90.5 + 111) / 3 is 292/3, 8/3 under 100; care has one figure of the three.
    expect(sumAgainst(meanOf(["1002", "1003", "1004"]))).toEqual(["-26.(6)", "-300", null]);
    expect(meanOf(["1002", "1003", "1004"])(costs.get("care") ?? new Map(), "care")?.n).toBe(1);
    expect(sumAgainst(costOf("1004"))).toEqual(["110", "-300", null]);
  });

  test("runs over years, each with its own inhabitants, whatever their order", () => {
    const year = (year: number, own: number, best: number, inhabitants: number) => ({
      year,
      costs: new Map([
        [
          "school",
          new Map([
            ["1001", own],
            ["1002", best],
          ]),
        ],
      ]),
      population: new Map([["1001", inhabitants]]),
    });
    const years = [year(2024, 120, 100, 9), year(2022, 100, 90, 10), year(2023, 110, 100, 10)];
    const course = savingCourse(years, "1001", costOf("1002"));
    expect(course.years.map(({ year, comparison }) => [year, comparison?.sum.valueOf()])).toEqual([
      [2022, -100],
      [2023, -100],
      [2024, -180],
    ]);
    expect(course.change?.valueOf()).toBe(-80);
  });
});
