/** How far a member of a frame has come, in the order in which a page counts them. */
export const memberStatuses = [
  "submitted",
  "begun",
  "not_begun",
  "withdrawn",
  "bounced",
  "not_asked",
] as const;

export type MemberStatus = (typeof memberStatuses)[number];

/** What the status is told by. */
export interface MemberCourse {
  /** Whether a personal link was ever made or a letter sent. */
  asked: boolean;
  /** Whether the last mail came back. */
  bounced: boolean;
  /** Whether the respondent has asked for no more letters: a refusal, unless they answer all the same. */
  withdrawn: boolean;
  /** Whether anything is answered. */
  begun: boolean;
  submitted: boolean;
}

/**
 * The status of a member: who has begun to answer got the link, whatever became of the mail. A refusal is eligible and has not answered
 * (AAPOR Standard Definitions, 2.10), so that response rates count it as every other that has not.
 */
export function memberStatus({ asked, bounced, withdrawn, begun, submitted }: MemberCourse): MemberStatus {
  if (submitted) return "submitted";
  if (begun) return "begun";
  if (withdrawn) return "withdrawn";
  if (bounced) return "bounced";
  return asked ? "not_begun" : "not_asked";
}

/** How many there are of each status. */
export function countStatuses(statuses: readonly MemberStatus[]): Record<MemberStatus, number> {
  const count = (status: MemberStatus) => statuses.filter((other) => other === status).length;
  return Object.fromEntries(memberStatuses.map((status) => [status, count(status)])) as Record<
    MemberStatus,
    number
  >;
}
