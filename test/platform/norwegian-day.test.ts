import { describe, expect, it } from "vitest";
import { daysBetween, isDay, norwegianDay } from "~/platform/norwegian-day";

describe("a day in Norway", () => {
  it("begins an hour before that of Greenwich in winter, and two in summer", () => {
    expect(norwegianDay(new Date("2026-01-14T22:59:59Z"))).toBe("2026-01-14");
    expect(norwegianDay(new Date("2026-01-14T23:00:00Z"))).toBe("2026-01-15");
    expect(norwegianDay(new Date("2026-07-14T21:59:59Z"))).toBe("2026-07-14");
    expect(norwegianDay(new Date("2026-07-14T22:00:00Z"))).toBe("2026-07-15");
  });

  it("is counted whole where the clock is moved", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-10-26", "2026-10-24")).toBe(-2);
  });

  it("must be one that there is", () => {
    expect(["2028-02-29", "2026-12-31"].filter(isDay)).toHaveLength(2);
    expect(
      ["2026-02-29", "2026-13-01", "2026-1-1", "15.12.2026", "", "2026-12-15T00:00"].filter(isDay),
    ).toEqual([]);
  });
});
