import { describe, expect, test } from "vitest";
import { responseRate } from "~/survey/analysis/response-rate";

const responses = (complete: number, partial: number) => [
  ...Array.from({ length: complete }, () => ({ disposition: "complete" as const })),
  ...Array.from({ length: partial }, () => ({ disposition: "partial" as const })),
];

describe("response rate", () => {
  test("comes out as in the survey of 2018: 55 and 63 per cent of 124", () => {
    // Seeds 004, 3.2: 124 were asked, 55 % answered all and 8 % a part; 78 in all (tables 1-4), so 68 and 10.
    const rate = responseRate(124, responses(68, 10));
    expect(rate).toEqual({ eligible: 124, complete: 68, partial: 10, rr1: 68 / 124, rr2: 78 / 124 });
    expect([Math.round(100 * (rate.rr1 ?? 0)), Math.round(100 * (rate.rr2 ?? 0))]).toEqual([55, 63]);
  });

  test("is nothing of nobody, and 0 of those who have not answered", () => {
    expect(responseRate(0, [])).toEqual({ eligible: 0, complete: 0, partial: 0, rr1: null, rr2: null });
    expect(responseRate(4, [])).toMatchObject({ rr1: 0, rr2: 0 });
  });

  test("refuses more answers than there were questions to ask", () => {
    expect(() => responseRate(1, responses(1, 1))).toThrow("More have answered than were asked");
  });
});
