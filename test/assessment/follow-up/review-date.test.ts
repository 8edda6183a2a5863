import { expect, it } from "vitest";
import { proposedReviewDate } from "~/assessment/follow-up/review-date";

it.each([
  ["2026-03-03", "2027-01-03"],
  ["2026-02-28", "2026-12-28"],
  // No 31 February, April …: the last day of the month.
  ["2026-04-30", "2027-02-28"],
  ["2027-04-30", "2028-02-29"],
  ["2026-08-31", "2027-06-30"],
  ["2026-12-31", "2027-10-31"],
])("a report of %s is reviewed on %s", (publishedOn, review) => {
  expect(proposedReviewDate(publishedOn)).toBe(review);
});
