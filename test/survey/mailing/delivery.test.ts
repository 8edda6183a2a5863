import { describe, expect, it } from "vitest";
import { readMailFault } from "~/platform/mail-fault";
import { undelivered } from "~/survey/mailing/delivery";

const now = new Date("2026-11-21T12:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const first = { ended: false, attempts: 1, now };

describe("a letter that the mail server has not said yes to", () => {
  it.each([
    ["a recipient refused for good", "recipient", 550, { state: "failed", bounced: true }],
    ["an address that is none", "recipient", null, { state: "failed", bounced: true }],
    ["a recipient asked to wait", "recipient", 451, { state: "waiting", nextAttemptAt: minutes(1) }],
    ["content refused for good", "content", 554, { state: "failed", bounced: false }],
    ["content asked to wait", "content", 452, { state: "waiting", nextAttemptAt: minutes(1) }],
    ["a connection lost before the end", "content", null, { state: "waiting", nextAttemptAt: minutes(1) }],
    ["a password refused", "server", 535, { state: "waiting", nextAttemptAt: minutes(1) }],
    ["no server there", "server", null, { state: "waiting", nextAttemptAt: minutes(1) }],
  ] as const)("%s", (_what, step, code, expected) => {
    expect(undelivered({ step, code }, first)).toEqual(expected);
  });

  it.each(["server", "content"] as const)("is uncertain without an answer after its end: %s", (step) => {
    expect(undelivered({ step, code: null }, { ...first, ended: true })).toEqual({ state: "uncertain" });
  });

  it.each([
    [452, { state: "waiting", nextAttemptAt: minutes(1) }],
    [554, { state: "failed", bounced: false }],
  ])("is not uncertain when the server has answered %i after its end", (code, expected) => {
    expect(undelivered({ step: "content", code }, { ...first, ended: true })).toEqual(expected);
  });

  it("is tried five times, later and later", () => {
    const after = [1, 2, 3, 4, 5].map((attempts) =>
      undelivered({ step: "server", code: 421 }, { ...first, attempts }),
    );
    expect(after).toEqual([
      ...[1, 10, 60, 360].map((delay) => ({ state: "waiting", nextAttemptAt: minutes(delay) })),
      { state: "failed", bounced: false },
    ]);
  });
});

describe("a fault of the mail server", () => {
  it("is read from what the SMTP client says", () => {
    const error = Object.assign(new Error("Can't send mail"), {
      code: "EENVELOPE",
      command: "RCPT TO",
      responseCode: 550,
      response: "550 5.1.1 No\r\nsuch person",
    });
    expect(readMailFault(error)).toEqual({ step: "recipient", code: 550, text: "550 5.1.1 No such person" });
    expect(readMailFault(new Error("no route"))).toEqual({ step: "server", code: null, text: "no route" });
    expect(readMailFault("odd").text).toBe("odd");
  });
});
