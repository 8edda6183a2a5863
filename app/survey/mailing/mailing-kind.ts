/** What a mailing is for, in the order of a wave's work. */
export const mailingKinds = ["invitation", "reminder", "thanks"] as const;

export type MailingKind = (typeof mailingKinds)[number];

export function isMailingKind(value: unknown): value is MailingKind {
  return mailingKinds.some((kind) => kind === value);
}

/**
 * How far a letter has come.
 * - claimed: being handed over, but the mail server cannot have taken it yet, since the mark of its end is not sent.
 * - sending: that mark is being sent, and the server's answer is not known.
 * - uncertain: Peil stopped, or the server fell silent, while it was «sending». A person decides.
 */
export const letterStates = [
  "waiting",
  "claimed",
  "sending",
  "sent",
  "failed",
  "uncertain",
  "skipped",
] as const;

export type LetterState = (typeof letterStates)[number];

/** Why a letter in line is not sent after all; column `fault` of a skipped letter. */
export const skipReasons = [
  "no_address",
  "bounced",
  "withdrawn",
  "submitted",
  "not_submitted",
  "wave_closed",
  "cancelled",
] as const;

export type SkipReason = (typeof skipReasons)[number];
