import { norwegianDay } from "~/platform/norwegian-day";

const MILLISECONDS_IN_A_DAY = 86_400_000;

/** The ISO date so many days from today in Norway; negative for a day that has been. */
export function dayFromNow(days: number): string {
  return norwegianDay(new Date(Date.now() + days * MILLISECONDS_IN_A_DAY));
}
