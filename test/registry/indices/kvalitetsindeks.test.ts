import { describe, expect, test } from "vitest";
import type { IndexDefinition, IndexIndicator } from "~/registry/indices/index-definition";
import { checkIndices, shippedFile } from "~/registry/indices/index-file.server";

const definition = readShipped();

function readShipped(): IndexDefinition {
  const file = shippedFile("kvalitetsindeks-2023");
  const found = file && checkIndices([file]).definitions[0];
  if (!found) throw new Error("kvalitetsindeks-2023 does not hold");
  return found.definition;
}

/**
 * Seeds 002, the tables of chapters 4 to 16 in their order: weight of the service, and for each indicator its weight in the service,
 * its printed weight in the total, and whether low is good («-») or high («+»).
 */
const printed: Record<string, [number, string]> = {
  administration: [8, "35 2.8 -, 35 2.8 +, 10 0.8 +, 10 0.8 +, 10 0.8 +"],
  kindergarten: [13, "20 2.6 +, 5 0.7 -, 40 5.2 +, 10 1.3 +, 5 0.7 +, 20 2.6 +"],
  "child-welfare": [3, "30 0.9 -, 30 0.9 +, 10 0.3 +, 10 0.3 +, 10 0.3 +, 10 0.3 +"],
  housing: [2, "25 0.5 +, 75 1.5 +"],
  fire: [2, "33 0.7 +, 33 0.7 +, 34 0.7 -"],
  "primary-school": [
    20,
    "5 1 +, 15 3 +, 15 3 +, 5 1 +, 5 1 +, 5 1 +, 7.5 1.5 +, 7.5 1.5 +, 5 1 +, 5 1 +, 5 1 +, 10 2 +, 5 1 +, 5 1 -",
  ],
  health: [5, "10 0.5 +, 30 1.5 +, 30 1.5 +, 20 1 +, 10 0.5 +"],
  culture: [4, "20 0.8 +, 20 0.8 +, 20 0.8 +, 20 0.8 +, 20 0.8 +"],
  planning: [2, "25 0.5 -, 25 0.5 -, 25 0.5 -, 25 0.5 +"],
  care: [30, Array.from({ length: 20 }, () => "5 1.5 +").join(", ")],
  transport: [2, "60 1.2 +, 20 0.4 +, 20 0.4 +"],
  "social-services": [4, "20 0.8 -, 20 0.8 -, 20 0.8 -, 20 0.8 -, 20 0.8 +"],
  "water-and-waste": [5, "17 0.9 +, 17 0.9 -, 16 0.8 +, 16 0.8 +, 17 0.9 +, 17 0.9 +"],
};

/** Seeds 002, the same tables: the number of KOSTRA's table, or who else publishes the figure. Those of care follow chapter 13. */
const origins: Record<string, string> = {
  administration: "ssb 11917+119 12594 12594 dsb",
  kindergarten: "udir 13502 13502 13502 12055 udir",
  "child-welfare": "12275 12275 12280 12189 child-welfare-monitor child-welfare-monitor",
  housing: "12008 13277",
  fire: "12058 12058 12058",
  "primary-school": "12232 udir udir udir udir udir udir udir gsi gsi udir fhi 12222 12232",
  health: "12209 12005 12005 11993 12191",
  culture: "13135 13135 13135 12061 12063",
  planning: "13434 13434 13303 13434",
  care: "12209 11924 12209 12209 12293 12293 11924 11924 11644 hdir hdir hdir hdir hdir hdir hdir sintef sintef 11642 12209",
  transport: "11816 11816 11816",
  "social-services": "12210 12210 12210 12210 10824",
  "water-and-waste": "11791 11789+122 11791 11789 11789 12263",
};

const indicators = definition.services.flatMap((service) => service.indicators);
const idsWhere = (holds: (indicator: IndexIndicator) => boolean) =>
  indicators.filter(holds).map(({ id }) => id);

describe("Kvalitetsindeksen 2023 as it ships", () => {
  test("has the weights and directions of the 13 chapters", () => {
    const shipped = definition.services.map(({ id, weight, indicators: own }) => {
      const rows = own.map(
        (one) => `${one.weight} ${one.printedTotalWeight} ${one.direction === "low" ? "-" : "+"}`,
      );
      return [id, [weight, rows.join(", ")]];
    });
    expect(Object.fromEntries(shipped)).toEqual(printed);
    expect(indicators).toHaveLength(84);
  });

  test("names the table or publisher of every figure", () => {
    const shipped = definition.services.map(({ id, indicators: own }) => [
      id,
      own.map(({ source, table }) => table ?? source).join(" "),
    ]);
    expect(Object.fromEntries(shipped)).toEqual(origins);
    expect(idsWhere(({ table, source }) => (table !== null) !== (source === "kostra"))).toEqual([]);
  });

  test("corrects for need what the chapters and the appendix correct", () => {
    expect(idsWhere(({ correction }) => correction === "need")).toEqual([
      "child-welfare.children-with-measures",
      "social-services.recipients-18-24",
      "social-services.recipients-18-66",
    ]);
  });

  test("weights the services by the gross operating cost that table 1 sums up", () => {
    const total = definition.services.reduce((sum, { grossCost }) => sum + grossCost, 0);
    expect(total).toBe(441_879_026);
    const roundedOtherwise = definition.services.filter(
      ({ grossCost, weight }) => Math.round((100 * grossCost) / total) !== weight,
    );
    expect(roundedOtherwise.map(({ id }) => id)).toEqual(["kindergarten"]);
  });

  test("holds shares to 0-100 and cases to at least a day, as the source says", () => {
    const bounds = (unit: string) => indicators.filter((one) => one.unit === unit).map((one) => one.bounds);
    expect(new Set(bounds("percent").map(({ min, max }) => `${min}-${max}`))).toEqual(new Set(["0-100"]));
    expect(
      indicators
        .filter(({ id }) => id.startsWith("planning.") && id.endsWith("-days"))
        .map((one) => one.bounds.min),
    ).toEqual([1, 1]);
  });

  test("takes no extreme values out, and asks for half of a service's weight", () => {
    expect(definition.outliers).toEqual({ rule: "none" });
    expect(definition.missing.serviceNeedsWeight).toBe(50);
  });
});
