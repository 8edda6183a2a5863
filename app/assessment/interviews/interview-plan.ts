import type { Instrument } from "../instrument";
import type { Interview } from "./interview";

/** The interviews of one day; the day is null for those that have no date yet. */
export interface PlanDay<T> {
  heldOn: string | null;
  interviews: T[];
}

/** The plan by day, in the order of the interviews; those without a date come last. */
export function planByDay<T extends Pick<Interview, "heldOn">>(interviews: readonly T[]): PlanDay<T>[] {
  const days = new Map<string | null, T[]>();
  for (const interview of interviews) {
    days.set(interview.heldOn, [...(days.get(interview.heldOn) ?? []), interview]);
  }
  const undated = days.get(null);
  days.delete(null);
  return [
    ...[...days].map(([heldOn, own]) => ({ heldOn, interviews: own })),
    ...(undated ? [{ heldOn: null, interviews: undated }] : []),
  ];
}

/** Ids of the instrument's interview groups that no interview is planned with, in the instrument's order. */
export function groupsWithoutInterview(
  { interviewGroups }: Pick<Instrument, "interviewGroups">,
  interviews: readonly Pick<Interview, "groupId">[],
): string[] {
  return interviewGroups
    .map(({ id }) => id)
    .filter((id) => !interviews.some(({ groupId }) => groupId === id));
}

type Timed = Pick<Interview, "id" | "heldOn" | "startsAt" | "endsAt" | "evaluatorIds">;

/** Two interviews that stand in one another's way. */
export interface Clash {
  ids: [string, string];
  /** Evaluators who would have to be in both. Where there are none, only the times overlap. */
  evaluatorIds: string[];
}

/**
 * Interviews that overlap in time. One without an end is taken to last an hour; one without a date or a start clashes with none.
 */
export function clashes(interviews: readonly Timed[]): Clash[] {
  return interviews.flatMap((one, index) =>
    interviews
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other): Clash => ({
        ids: [one.id, other.id],
        evaluatorIds: one.evaluatorIds.filter((id) => other.evaluatorIds.includes(id)),
      })),
  );
}

const MINUTES_WITHOUT_END = 60;

function overlap(one: Timed, other: Timed): boolean {
  if (one.heldOn === null || one.heldOn !== other.heldOn) return false;
  const [first, second] = [minutesOf(one), minutesOf(other)];
  return first !== null && second !== null && first.from < second.to && second.from < first.to;
}

/** Minutes after midnight. */
function minutesOf({ startsAt, endsAt }: Timed): { from: number; to: number } | null {
  if (startsAt === "") return null;
  const from = minutes(startsAt);
  return { from, to: endsAt === "" ? from + MINUTES_WITHOUT_END : minutes(endsAt) };
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return hours * 60 + rest;
}
