import { noonOf, norwegianDay } from "~/platform/norwegian-day";

/** How many began and how many sent in for the first time on one day. */
export interface ResponseDay {
  /** ISO date in Norway. */
  day: string;
  begun: number;
  submitted: number;
  /** All that had sent in by the end of the day. */
  total: number;
}

const DAY = 24 * 60 * 60 * 1000;
const MOST_DAYS = 400;

/**
 * The course of a wave day by day, from the day it opened or somebody answered, whichever is first, to the day it closed or to today.
 * Every day is there, also those when nothing came; of a wave that is longer than 400 days the newest 400. Empty before it opens.
 */
export function responseDays(
  members: readonly { startedAt: Date | null; submittedAt: Date | null }[],
  { opensAt, endsAt }: { opensAt: Date; endsAt: Date },
  now: Date,
): ResponseDay[] {
  const begun = countDays(members.flatMap(({ startedAt }) => startedAt ?? []));
  const submitted = countDays(members.flatMap(({ submittedAt }) => submittedAt ?? []));
  const last = norwegianDay(endsAt < now ? endsAt : now);
  const first = [norwegianDay(opensAt), ...begun.keys(), ...submitted.keys()].sort()[0] ?? last;
  const earliest = norwegianDay(new Date(noonOf(last).getTime() - (MOST_DAYS - 1) * DAY));
  const shownFrom = first < earliest ? earliest : first;
  const days: ResponseDay[] = [];
  let total = [...submitted].reduce((sum, [day, count]) => (day < shownFrom ? sum + count : sum), 0);
  for (let day = shownFrom; day <= last; day = nextDay(day)) {
    const came = submitted.get(day) ?? 0;
    total += came;
    days.push({ day, begun: begun.get(day) ?? 0, submitted: came, total });
  }
  return days;
}

function countDays(moments: readonly Date[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const moment of moments) {
    const day = norwegianDay(moment);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

const nextDay = (day: string): string => norwegianDay(new Date(noonOf(day).getTime() + DAY));
