import { describe, expect, test } from "vitest";
import { type CodedAnswer, countTextCodes, withoutRareCodes } from "~/survey/analysis/coded-texts";

/** An answer that was read and is of these subjects. */
const coded = (municipality: string, ...codes: string[]): CodedAnswer => ({
  municipality,
  codes,
  noneFits: false,
});

const unread = (municipality: string): CodedAnswer => coded(municipality);

const noneFits = (municipality: string): CodedAnswer => ({ municipality, codes: [], noneFits: true });

describe("coded free texts", () => {
  test("are counted once a respondent, with everybody whose text was read as base", () => {
    const counted = countTextCodes([
      coded("0118", "IKT", "Barnevern"),
      coded("0118", "IKT"),
      coded("0121", "Barnevern", "Ørret", "Arkiv"),
      coded("0239", "Barnevern", "IKT", "Ås"),
      noneFits("0430"),
      unread("0501"),
    ]);
    expect(counted).toEqual({
      answered: 5,
      read: 4,
      codes: [
        { code: "Barnevern", count: 3, percent: 75 },
        { code: "IKT", count: 2, percent: 50 },
        { code: "Arkiv", count: 1, percent: 25 },
        { code: "Ørret", count: 1, percent: 25 },
        { code: "Ås", count: 1, percent: 25 },
      ],
    });
  });

  test("of which two of 73 have been read rest on two, not on 73", () => {
    const answers = Array.from({ length: 71 }, (_, place) => unread(String(place)));
    const counted = countTextCodes([...answers, coded("a", "Barnevern"), coded("b", "Barnevern", "IKT")]);
    expect(counted).toEqual({
      answered: 73,
      read: 2,
      codes: [
        { code: "Barnevern", count: 2, percent: 100 },
        { code: "IKT", count: 1, percent: 50 },
      ],
    });
    expect(withoutRareCodes(counted)).toEqual({ answered: 73, read: 2, codes: [], withheld: true });
  });

  test("that fewer than five wrote of are shown to no others", () => {
    const answers = ["a", "b", "c", "d", "e"].map((name) =>
      name === "a" ? coded(name, "Skole", "Veg") : coded(name, "Skole"),
    );
    const shown = withoutRareCodes(countTextCodes([...answers, noneFits("f")]));
    expect(shown.codes.map(({ code, count }) => [code, count])).toEqual([["Skole", 5]]);
    expect(shown.withheld).toBe(true);
    const all = withoutRareCodes(countTextCodes(answers.slice(1).concat(coded("g", "Skole"))));
    expect(all.withheld).toBe(false);
  });

  test("are none where nothing was answered or coded", () => {
    expect(countTextCodes([])).toEqual({ answered: 0, read: 0, codes: [] });
    expect(countTextCodes([unread("0118")])).toEqual({ answered: 1, read: 0, codes: [] });
  });
});
