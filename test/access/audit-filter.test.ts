import { describe, expect, it } from "vitest";
import { auditAddress, auditFilterSchema, endOfDay, startOfDay } from "~/access/audit-filter";

describe("the filter of the audit trail", () => {
  it("passes over what it cannot read", () => {
    expect(
      auditFilterSchema.parse({ event: "", person: "x", from: "2026-02-30", to: "soon", page: "-1" }),
    ).toEqual({
      page: 1,
    });
  });

  it("comes back from the address that it makes", () => {
    const filter = {
      event: "grade_saved" as const,
      person: "5f0c2a52-7d25-4b8e-9d6a-1f0a5d3c7b11",
      from: "2026-03-01",
      to: "2026-03-31",
      page: 3,
    };
    const { searchParams } = new URL(auditAddress(filter, 3), "http://localhost");
    expect(auditFilterSchema.parse(Object.fromEntries(searchParams))).toEqual(filter);
  });

  it("has the plain address when nothing is chosen", () => {
    expect(auditAddress({}, 1)).toBe("/audit");
  });
});

describe("a day in Norway", () => {
  it.each([
    ["2026-01-15", "2026-01-14T23:00:00.000Z", "2026-01-15T23:00:00.000Z"],
    ["2026-07-15", "2026-07-14T22:00:00.000Z", "2026-07-15T22:00:00.000Z"],
    // Clocks go forward at 2 and back at 3 in the night: 23 and 25 hours.
    ["2026-03-29", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"],
    ["2026-12-31", "2026-12-30T23:00:00.000Z", "2026-12-31T23:00:00.000Z"],
  ])("%s begins at %s and ends at %s", (day, start, end) => {
    expect(startOfDay(day).toISOString()).toBe(start);
    expect(endOfDay(day).toISOString()).toBe(end);
  });
});
