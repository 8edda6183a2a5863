/** Deadlines are calendar days in Norway, whatever the clock of the machine says. */
const timeZone = "Europe/Oslo";

/**
 * The calendar day in Norway at a moment.
 * @returns an ISO date
 * @example 2026-03-03T23:30:00Z is half past midnight in Norway: «2026-03-04»
 */
export function norwegianDay(at: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone }).format(at);
}

/** Whole days from one ISO date to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Whether a text is an ISO date of a day that there is: «2026-02-30» is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A moment of an ISO date that is within that day in Norway, summer and winter, for showing it. */
export function noonOf(day: string): Date {
  return new Date(`${day}T11:00:00Z`);
}
