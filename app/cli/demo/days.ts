import { norwegianDay } from "~/platform/norwegian-day";

const MILLISECONDS_IN_A_DAY = 86_400_000;

/** The ISO date so many days from today in Norway; negative for a day that has been. */
export function dayFromNow(days: number): string {
  return norwegianDay(new Date(Date.now() + days * MILLISECONDS_IN_A_DAY));
}

/** The same, but on the Friday before where that day is in a weekend: people are at work on the days the demo tells of. */
export function workdayFromNow(days: number): string {
  const weekday = new Date(`${dayFromNow(days)}T12:00:00Z`).getUTCDay();
  return dayFromNow(days - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0));
}
