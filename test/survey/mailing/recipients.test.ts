import { describe, expect, it } from "vitest";
import type { LetterState, MailingKind } from "~/survey/mailing/mailing-kind";
import { mailingFault } from "~/survey/mailing/mailing-permission";
import { type MailMember, noMailReason, skipReason } from "~/survey/mailing/recipients";

const now = new Date("2026-11-21T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
const when = { now, restDays: 3 };

const letter = (kind: MailingKind, state: LetterState, days = 10) => ({ kind, state, at: daysAgo(days) });

const member = (more: Partial<MailMember> = {}): MailMember => ({
  email: "post@example.no",
  bounced: false,
  withdrawn: false,
  submitted: false,
  letters: [],
  ...more,
});

const invited = [letter("invitation", "sent")];

describe("an invitation", () => {
  it.each([
    ["goes to somebody who has had none", member(), null],
    ["needs an address", member({ email: "" }), "no_address"],
    ["does not go to an address that mail came back from", member({ bounced: true }), "bounced"],
    ["does not go to somebody who has answered", member({ submitted: true }), "submitted"],
    ["goes out once", member({ letters: invited }), "invited_before"],
    [
      "goes out once, also while it waits",
      member({ letters: [letter("invitation", "waiting")] }),
      "invited_before",
    ],
    [
      "goes out once, also when nobody knows",
      member({ letters: [letter("invitation", "uncertain")] }),
      "invited_before",
    ],
    ["goes again where it failed", member({ letters: [letter("invitation", "failed")] }), null],
    ["goes again where it was skipped", member({ letters: [letter("invitation", "skipped")] }), null],
  ])("%s", (_what, someone, reason) => {
    expect(noMailReason("invitation", someone, when)).toBe(reason);
  });
});

describe("a reminder", () => {
  it.each([
    ["goes to the invited who have not answered", member({ letters: invited }), null],
    ["does not go to those who were never invited", member(), "not_invited"],
    [
      "does not go before the invitation",
      member({ letters: [letter("invitation", "waiting")] }),
      "not_invited",
    ],
    [
      "goes where the invitation is uncertain",
      member({ letters: [letter("invitation", "uncertain")] }),
      null,
    ],
    ["does not go to those who have answered", member({ letters: invited, submitted: true }), "submitted"],
    [
      "does not go to those who have asked for no more",
      member({ letters: invited, withdrawn: true }),
      "withdrawn",
    ],
    [
      "rests for three days",
      member({ letters: [...invited, letter("reminder", "sent", 2.9)] }),
      "reminded_lately",
    ],
    ["goes again after three days", member({ letters: [...invited, letter("reminder", "sent", 3)] }), null],
    [
      "does not stand in line twice",
      member({ letters: [...invited, letter("reminder", "waiting", 9)] }),
      "reminded_lately",
    ],
    ["goes again where it failed", member({ letters: [...invited, letter("reminder", "failed", 1)] }), null],
  ])("%s", (_what, someone, reason) => {
    expect(noMailReason("reminder", someone, when)).toBe(reason);
  });

  it("may be asked to rest for no time at all", () => {
    const someone = member({ letters: [...invited, letter("reminder", "sent", 0.01)] });
    expect(noMailReason("reminder", someone, { now, restDays: 0 })).toBeNull();
  });
});

describe("thanks", () => {
  it.each([
    ["go to those who have answered", member({ submitted: true }), null],
    [
      "do not go to those who have asked for no more",
      member({ submitted: true, withdrawn: true }),
      "withdrawn",
    ],
    ["go to nobody else", member({ letters: invited }), "not_submitted"],
    ["go out once", member({ submitted: true, letters: [letter("thanks", "sent")] }), "thanked_before"],
    [
      "do not go to an address that mail came back from",
      member({ submitted: true, bounced: true }),
      "bounced",
    ],
  ])("%s", (_what, someone, reason) => {
    expect(noMailReason("thanks", someone, when)).toBe(reason);
  });
});

describe("a letter whose turn has come", () => {
  it.each([
    ["invitation", member(), false, null],
    ["invitation", member(), true, "wave_closed"],
    ["invitation", member({ email: "" }), false, "no_address"],
    ["reminder", member({ submitted: true }), false, "submitted"],
    ["reminder", member({ bounced: true }), false, "bounced"],
    ["reminder", member({ withdrawn: true }), false, "withdrawn"],
    ["thanks", member({ submitted: true }), true, null],
    ["thanks", member(), true, "not_submitted"],
  ] as const)("of %s is skipped by what has changed", (kind, someone, closed, reason) => {
    expect(skipReason(kind, someone, closed)).toBe(reason);
  });
});

describe("mail of a wave", () => {
  it.each([
    ["invitation", "planned", null],
    ["reminder", "planned", "mailing_not_begun"],
    ["thanks", "planned", "mailing_not_begun"],
    ["invitation", "open", null],
    ["thanks", "open", null],
    ["invitation", "closed", "mailing_closed"],
    ["reminder", "closed", "mailing_closed"],
    ["thanks", "closed", null],
  ] as const)("%s while it is %s: %s", (kind, state, code) => {
    expect(mailingFault(kind, { state, cleared: false })?.code ?? null).toBe(code);
    expect(mailingFault(kind, { state, cleared: true })?.code).toBe("mailing_cleared");
  });
});
