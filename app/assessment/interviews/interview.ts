import type { Language } from "~/platform/i18n/languages";
import type { Instrument } from "../instrument";

/** One of those who are interviewed. The name may be left out. */
export interface Participant {
  role: string;
  name: string;
}

/** What a person decides of an interview. */
export interface InterviewContent {
  /** An interview group of the instrument. */
  groupId: string;
  /** ISO date; null until it is set. */
  heldOn: string | null;
  /** «09:30»; "" until they are set. */
  startsAt: string;
  endsAt: string;
  place: string;
  participants: Participant[];
  /** Ids of the evaluators who hold it. */
  evaluatorIds: string[];
}

/** An interview in the plan of an evaluation. */
export interface Interview extends InterviewContent {
  id: string;
  /** Counts the changes; the first is 1. */
  version: number;
  updatedAt: Date;
  updatedByName: string;
}

/** What a group is called; its id where the instrument has no such group. */
export function groupName(
  { interviewGroups }: Pick<Instrument, "interviewGroups">,
  groupId: string,
  language: Language,
): string {
  return interviewGroups.find(({ id }) => id === groupId)?.name[language] ?? groupId;
}
