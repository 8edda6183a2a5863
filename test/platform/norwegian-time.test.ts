import { describe, expect, it } from "vitest";
import { norwegianTime, readNorwegianTime } from "~/platform/norwegian-time";

describe("the clock in Norway", () => {
  it("is one hour ahead of UTC in winter and two in summer, both ways", () => {
    for (const [shown, moment] of [
      ["2026-01-15T08:00", "2026-01-15T07:00:00.000Z"],
      ["2026-06-01T00:30", "2026-05-31T22:30:00.000Z"],
      ["2026-12-31T23:59", "2026-12-31T22:59:00.000Z"],
    ] as const) {
      expect(readNorwegianTime(shown)?.toISOString()).toBe(moment);
      expect(norwegianTime(new Date(moment))).toBe(shown);
    }
  });

  it("shows an hour twice in October, of which the first is meant, and skips one in March", () => {
    // Clocks go back at 03.00 on 25 October 2026, and forward at 02.00 on 29 March 2026.
    expect(readNorwegianTime("2026-10-25T02:30")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(readNorwegianTime("2026-03-29T02:30")).toBeNull();
    expect(readNorwegianTime("2026-03-29T03:00")?.toISOString()).toBe("2026-03-29T01:00:00.000Z");
  });

  it("reads nothing else", () => {
    for (const text of [
      "",
      "2026-02-30T08:00",
      "2026-13-01T08:00",
      "2026-01-15 08:00",
      "2026-01-15T24:30",
      "i morgen",
    ])
      expect(readNorwegianTime(text)).toBeNull();
    expect(readNorwegianTime("2026-01-15T08:00:00")?.toISOString()).toBe("2026-01-15T07:00:00.000Z");
  });
});
