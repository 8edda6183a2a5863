import { daysBetween, isDay, norwegianDay } from "~/platform/norwegian-day";
import { failure, type Fault, type Result, success } from "~/platform/result";

export type DueOnFault = Fault & {
  code: "due_on_missing" | "due_on_unreadable" | "due_on_too_early" | "due_on_too_late";
};

/**
 * Reads the last day for comments: tomorrow at the earliest, a year ahead at the latest, by the calendar in Norway.
 * @param text an ISO date as a form sends it.
 */
export function readDueOn(text: string, now: Date): Result<string, DueOnFault> {
  const dueOn = text.trim();
  if (dueOn === "") return failure({ code: "due_on_missing" });
  if (!isDay(dueOn)) return failure({ code: "due_on_unreadable" });
  const today = norwegianDay(now);
  if (dueOn <= today) return failure({ code: "due_on_too_early" });
  if (dueOn > aYearAfter(today)) return failure({ code: "due_on_too_late" });
  return success(dueOn);
}

/** Days left to comment in: 0 on the last day, negative after it. */
export function daysLeft(dueOn: string, now: Date): number {
  return daysBetween(norwegianDay(now), dueOn);
}

/** The same date a year later. After 29 February it is a day that is not there, which still sorts after the 28th. */
function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
