import { expect, test } from "vitest";
import { syntheticProjection } from "~/cli/demo/synthetic-projection";
import { traitsOf } from "~/cli/demo/synthetic-traits";
import { shippedNeedKey } from "~/registry/need/shipped-need-key.server";
import { isProjection } from "~/registry/observations/projection";

const key = shippedNeedKey();
const municipalities = traitsOf(
  [
    { number: "1837", inhabitants: 6_200, centrality: 488 },
    { number: "1151", inhabitants: 190, centrality: 293 },
  ],
  1,
);
const years = [2024, 2025, 2026];
const made = syntheticProjection(municipalities, key, years, 1);

test("a made-up projection has every age group once a year, in whole people, near the number of inhabitants", () => {
  expect(made).toHaveLength(2 * 8 * 3);
  expect(made.every(({ indicator, value }) => isProjection(indicator) && Number.isInteger(value))).toBe(true);
  expect(Math.min(...made.map(({ value }) => value ?? -1))).toBeGreaterThanOrEqual(0);
  const inMeløy = made.filter(({ municipality, year }) => municipality === "1837" && year === 2024);
  const people = inMeløy.reduce((sum, { value }) => sum + (value ?? 0), 0);
  expect(people / 6_200).toBeGreaterThan(0.85);
  expect(people / 6_200).toBeLessThan(1.15);
});

test("begins with the ages that the municipality has, and grows older", () => {
  const [meløy] = municipalities;
  const people = (ages: string[], year = 2024) =>
    ages.reduce((sum, age) => {
      const found = made.find(
        (each) =>
          each.municipality === "1837" && each.year === year && each.indicator === `projection.age-${age}`,
      );
      return sum + (found?.value ?? NaN);
    }, 0);
  const old = ["67-79", "80-89", "90-and-over"];
  // Each of three groups lies within 6 per cent of its share.
  expect(Math.abs(people(["0-1", "2-5", "6-15"]) / (62 * (meløy?.young ?? NaN)) - 1)).toBeLessThan(0.07);
  expect(Math.abs(people(old) / (62 * (meløy?.old ?? NaN)) - 1)).toBeLessThan(0.07);
  expect(people(old, 2026)).toBeGreaterThan(people(old));
});

test("the same seed makes the same, and another seed something else", () => {
  expect(syntheticProjection(municipalities, key, years, 1)).toEqual(made);
  expect(syntheticProjection(municipalities, key, years, 2)).not.toEqual(made);
});
