import { describe, expect, test } from "vitest";
import { countTextCodes } from "~/survey/analysis/coded-texts";

describe("coded free texts", () => {
  test("are counted once a respondent, with everybody who answered as base", () => {
    const counts = countTextCodes([
      { municipality: "0118", codes: ["IKT", "Barnevern"] },
      { municipality: "0118", codes: ["IKT"] },
      { municipality: "0121", codes: ["Barnevern", "Ørret", "Arkiv"] },
      { municipality: "0239", codes: ["Barnevern", "IKT", "Ås"] },
      { municipality: "0430", codes: [] },
    ]);
    expect(counts).toEqual([
      { code: "Barnevern", count: 3, percent: 75 },
      { code: "IKT", count: 2, percent: 50 },
      { code: "Arkiv", count: 1, percent: 25 },
      { code: "Ørret", count: 1, percent: 25 },
      { code: "Ås", count: 1, percent: 25 },
    ]);
  });

  test("are none where nothing was answered or coded", () => {
    expect(countTextCodes([])).toEqual([]);
    expect(countTextCodes([{ municipality: "0118", codes: [] }])).toEqual([]);
  });
});
