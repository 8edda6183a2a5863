import { expect, test } from "vitest";
import { unknownIndicators } from "~/registry/imports/unknown-indicators";

const counted = (indicator: string) => ({ indicator, values: 2, missing: 1 });
const known = ["care.health-trained-staff", "finance.disposition-fund", "need.care"];

test("finds the ids that nothing uses, with the one that was probably meant", () => {
  const file = ["need.care", "care.health-trained-stafff", "Finance.disposition_fund", "tull"].map(counted);
  expect(unknownIndicators(file, known)).toEqual([
    { indicator: "care.health-trained-stafff", rows: 3, nearest: "care.health-trained-staff" },
    { indicator: "Finance.disposition_fund", rows: 3, nearest: "finance.disposition-fund" },
    { indicator: "tull", rows: 3, nearest: null },
  ]);
  expect(unknownIndicators([counted("need.care")], known)).toEqual([]);
});
