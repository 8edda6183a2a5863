import { expect, test } from "vitest";
import { knownIndicators } from "~/registry/imports/known-indicators.server";

test("are all that an index, the need key, the background of municipalities or a source's table uses", () => {
  const known = knownIndicators();
  const some = [
    ...["care.health-trained-staff", "cost.care", "finance.net-loan-debt", "need.care"],
    ...["projection.age-6-15", "population.age-0-15", "background.free-income"],
    ...["municipality.kostra-group", "care.aged-80-home-services"],
  ];
  expect(some.filter((id) => !known.has(id))).toEqual([]);
  expect([known.get("care.health-trained-staff"), known.get("finance.net-loan-debt")]).toEqual([
    { min: 0, max: 100 },
    { min: null, max: null },
  ]);
  expect(known.has("care.health-trained-stafff")).toBe(false);
});
