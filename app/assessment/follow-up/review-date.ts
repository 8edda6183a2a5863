/** DESIGN 4.1: the progress review comes about ten months after the report. */
const MONTHS_TO_REVIEW = 10;

/**
 * The day that Peil proposes for the first progress review: ten months after the first publication, on the same day of the month,
 * or on the last one where that month is shorter.
 * @param publishedOn an ISO date
 * @returns an ISO date
 * @example «2026-03-03» gives «2027-01-03», and «2026-04-30» gives «2027-02-28»
 */
export function proposedReviewDate(publishedOn: string): string {
  const [year = 0, month = 1, day = 1] = publishedOn.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + MONTHS_TO_REVIEW, 0));
  const clamped = Math.min(day, lastOfMonth.getUTCDate());
  return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), clamped))
    .toISOString()
    .slice(0, 10);
}
