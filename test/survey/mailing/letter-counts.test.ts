import { expect, it } from "vitest";
import { deferredUntil, letterCounts, mailingStatus } from "~/survey/mailing/letter-counts";

const now = new Date("2026-11-21T12:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const letter = (state: string, minutes: number | null = null) => ({
  state,
  nextAttemptAt: minutes === null ? null : at(minutes),
});

it("is deferred to the first attempt of letters that all wait for a later one", () => {
  expect(deferredUntil([letter("sent"), letter("waiting", 60), letter("waiting", 10)], now)).toEqual(at(10));
  expect(deferredUntil([letter("waiting", 60), letter("waiting")], now)).toBeNull();
  expect(deferredUntil([letter("waiting", 60), letter("waiting", -1)], now)).toBeNull();
  expect(deferredUntil([letter("waiting", 60), letter("sending")], now)).toBeNull();
  expect(deferredUntil([letter("sent"), letter("failed")], now)).toBeNull();
});

it("tells why the letters of a mailing wait, and that none goes out once the wave has closed", () => {
  const counts = letterCounts([{ state: "waiting", count: 1 }]);
  const course = { kind: "invitation", paused: false, waveState: "open", deferredUntil: null } as const;
  const status = (more: object) => mailingStatus(counts, { ...course, ...more });
  expect(status({})).toBe("sending");
  expect(status({ deferredUntil: at(60) })).toBe("deferred");
  expect(status({ deferredUntil: at(60), paused: true })).toBe("paused");
  expect(status({ waveState: "planned" })).toBe("not_open");
  expect(status({ waveState: "closed", deferredUntil: at(60) })).toBe("wave_closed");
  expect(status({ waveState: "closed", paused: true })).toBe("wave_closed");
  // Thanks may go out after closing.
  expect(status({ kind: "thanks", waveState: "closed" })).toBe("sending");
  expect(mailingStatus(letterCounts([{ state: "sent", count: 1 }]), course)).toBe("done");
});
