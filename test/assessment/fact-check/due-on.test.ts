import { describe, expect, it } from "vitest";
import { daysLeft, readDueOn } from "~/assessment/fact-check/due-on";

const noon = new Date("2026-03-03T11:00:00Z");
/** Half past midnight on 4 March in Norway, where it is still 3 March in Greenwich. */
const justPastMidnight = new Date("2026-03-03T23:30:00Z");

const codeOf = (text: string, now: Date): string => {
  const read = readDueOn(text, now);
  return read.ok ? read.value : read.fault.code;
};

describe("the last day for comments", () => {
  it("is tomorrow at the earliest, by the calendar in Norway", () => {
    expect(codeOf("2026-03-03", noon)).toBe("due_on_too_early");
    expect(codeOf("2026-03-04", noon)).toBe("2026-03-04");
    expect(codeOf("2026-03-04", justPastMidnight)).toBe("due_on_too_early");
    expect(codeOf("2026-03-05", justPastMidnight)).toBe("2026-03-05");
  });

  it("is a year ahead at the latest", () => {
    expect(codeOf("2027-03-03", noon)).toBe("2027-03-03");
    expect(codeOf("2027-03-04", noon)).toBe("due_on_too_late");
    const leapDay = new Date("2028-02-29T11:00:00Z");
    expect(codeOf("2029-02-28", leapDay)).toBe("2029-02-28");
    expect(codeOf("2029-03-01", leapDay)).toBe("due_on_too_late");
  });

  it("must be a date", () => {
    expect(codeOf("  ", noon)).toBe("due_on_missing");
    expect(codeOf("2026-02-30", noon)).toBe("due_on_unreadable");
    expect(codeOf("15.3.2026", noon)).toBe("due_on_unreadable");
    expect(codeOf(" 2026-03-20 ", noon)).toBe("2026-03-20");
  });

  it("has no days left on itself, and has passed when it is over in Norway", () => {
    expect(daysLeft("2026-03-10", noon)).toBe(7);
    expect(daysLeft("2026-03-03", noon)).toBe(0);
    expect(daysLeft("2026-03-03", justPastMidnight)).toBe(-1);
  });
});
