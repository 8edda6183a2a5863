import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { formatDate, formatDateTime, formatNumber, formatTime } from "~/platform/format";

describe("a number as it is shown", () => {
  test("4.35 is 4,4 in Norwegian and 4.4 in English", () => {
    expect(formatNumber(4.35, 1, "nb")).toBe("4,4");
    expect(formatNumber(4.35, 1, "nn")).toBe("4,4");
    expect(formatNumber(4.35, 1, "en")).toBe("4.4");
  });

  test("has a thin space for thousands in Norwegian and a comma in English", () => {
    expect(formatNumber(1234567.5, 1, "nb")).toBe("1\u202f234\u202f567,5");
    expect(formatNumber(1234567.5, 1, "en")).toBe("1,234,567.5");
    expect(formatNumber(999, 0, "nb")).toBe("999");
  });

  test("has a real minus, and none before a zero", () => {
    expect(formatNumber(-3.14159, 2, "nb")).toBe("\u22123,14");
    expect(formatNumber(new Fraction(-1, 100), 1, "nb")).toBe("0,0");
  });
});

describe("a time as it is shown", () => {
  // A winter evening in UTC is past midnight in Oslo.
  const at = new Date("2026-03-02T23:32:00Z");

  test("is Norwegian time, in the language's own way", () => {
    expect(formatDate(at, "nb")).toBe("3. mars 2026");
    expect(formatDate(at, "en")).toBe("3 March 2026");
    expect(formatTime(at, "nn")).toBe("00.32");
    expect(formatTime(at, "en")).toBe("00:32");
    expect(formatDateTime(at, "nb")).toBe("3. mars 2026 kl. 00.32");
    expect(formatDateTime(at, "en")).toBe("3 March 2026 at 00:32");
  });

  test("follows summer time", () => {
    expect(formatTime(new Date("2026-07-01T12:00:00Z"), "nb")).toBe("14.00");
  });
});
