import type { LetterState, MailingKind, SkipReason } from "./mailing-kind";

/** What decides whether a member of the frame gets a mail. */
export interface MailMember {
  email: string;
  bounced: boolean;
  /** Whether the respondent has asked for no more letters. */
  withdrawn: boolean;
  submitted: boolean;
  /** Letters to this member so far, in any order. */
  letters: readonly MemberLetter[];
}

export interface MemberLetter {
  kind: MailingKind;
  state: LetterState;
  /** When it was sent; for one in line, when it was put there. */
  at: Date;
}

/** Why a member gets no mail of a kind. */
export type NoMailReason =
  | Exclude<SkipReason, "cancelled" | "wave_closed">
  | "invited_before"
  | "not_invited"
  | "reminded_lately"
  | "thanked_before";

const DAY = 24 * 60 * 60 * 1000;

/** In line, under way or gone: whoever has such a letter must not get another of the kind. */
const counts = ({ state }: MemberLetter): boolean => state !== "failed" && state !== "skipped";

/** Gone as far as Peil knows: sent, or so uncertain that it may have been. */
const gone = ({ state }: MemberLetter): boolean => state === "sent" || state === "uncertain";

/**
 * Why a member gets no mail of this kind now; null for somebody who gets it.
 * @param restDays a reminder goes only to those who have had none for so many days.
 */
export function noMailReason(
  kind: MailingKind,
  member: MailMember,
  { now, restDays }: { now: Date; restDays: number },
): NoMailReason | null {
  const of = (wanted: MailingKind) => member.letters.filter((letter) => letter.kind === wanted);
  const standing = standingReason(kind, member);
  if (standing) return standing;
  switch (kind) {
    case "invitation":
      return of("invitation").some(counts) ? "invited_before" : null;
    case "reminder": {
      if (!of("invitation").some(gone)) return "not_invited";
      const since = now.getTime() - restDays * DAY;
      const lately = of("reminder").filter(counts);
      // One that still waits in line is always a reminder too many.
      return lately.some((letter) => !gone(letter) || letter.at.getTime() > since) ? "reminded_lately" : null;
    }
    case "thanks":
      return of("thanks").some(counts) ? "thanked_before" : null;
  }
}

/** What can change between the making of a mailing and the turn of a letter. */
function standingReason(
  kind: MailingKind,
  { email, bounced, withdrawn, submitted }: Omit<MailMember, "letters">,
): Exclude<SkipReason, "cancelled" | "wave_closed"> | null {
  if (kind === "thanks" ? !submitted : submitted) return submitted ? "submitted" : "not_submitted";
  if (withdrawn) return "withdrawn";
  if (email === "") return "no_address";
  return bounced ? "bounced" : null;
}

/** Why a letter whose turn has come is not sent after all; null when it is sent. Thanks may go out when a wave has closed. */
export function skipReason(
  kind: MailingKind,
  member: Omit<MailMember, "letters">,
  waveClosed: boolean,
): Exclude<SkipReason, "cancelled"> | null {
  if (waveClosed && kind !== "thanks") return "wave_closed";
  return standingReason(kind, member);
}
