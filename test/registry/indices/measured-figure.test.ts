import { expect, test } from "vitest";
import { formatChange, formatMeasured } from "~/registry/indices/measured-figure";

const percent = { id: "percent", decimals: 1 };

test("a figure that is a year has no thousands, others have their unit's decimals", () => {
  expect(formatMeasured(2017, { id: "year", decimals: 0 }, "nb")).toBe("2017");
  expect(formatMeasured(2017, { id: "nok", decimals: 0 }, "nb")).toBe("2\u202f017");
  expect(formatMeasured(65, percent, "nb")).toBe("65,0");
});

test("two figures have as many decimals each, and more where they would look alike", () => {
  expect(formatChange([59.2, 65], percent, "nb")).toEqual(["59,2", "65,0"]);
  expect(formatChange([1.04, 1.01], percent, "en")).toEqual(["1.04", "1.01"]);
  expect(formatChange([2017, 2018], { id: "year", decimals: 0 }, "en")).toEqual(["2017", "2018"]);
  expect(formatChange([3, 3], percent, "en")).toEqual(["3.0", "3.0"]);
});
