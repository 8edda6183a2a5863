import { describe, expect, test } from "vitest";
import { foldForSearch, matchSearch } from "~/registry/municipality-search";

const municipality = {
  number: "5610",
  names: ["Kárášjohka", "Karasjok"],
  formerNumbers: [
    {
      number: "2021",
      name: "Kárásjohka – Karasjok",
      fromYear: null,
      toYear: 2019,
      change: "renumbered" as const,
    },
  ],
};

test.each([
  ["SØR-VARANGER", "sor varanger"],
  ["  Nore  og Uvdal ", "nore og uvdal"],
  ["Gáivuotna", "gaivuotna"],
  ["Åfjord", "afjord"],
  ["Evenášši", "evenassi"],
  ["Meløy", "meloy"],
  ["Ærø", "aero"],
  ["Đŋŧč Ïö", "dntc io"],
])("%s is searched for as %s", (name, folded) => {
  expect(foldForSearch(name)).toBe(folded);
});

test("an Å made of an a and a ring is the same as the letter Å", () => {
  expect(foldForSearch("A\u030Afjord")).toBe(foldForSearch("Åfjord"));
});

describe("a search finds a municipality", () => {
  test.each(["karasjok", "KÁRÁŠJOHKA", "karasjohka", "jok", "5610", "56", ""])(
    "by what it is called today: «%s»",
    (search) => {
      expect(matchSearch(municipality, search)).toEqual({ by: "today" });
    },
  );

  test("by an old number, and says which", () => {
    expect(matchSearch(municipality, "2021")).toEqual({
      by: "former",
      number: "2021",
      name: "Kárásjohka – Karasjok",
    });
  });

  test.each(["kautokeino", "5611", "610"])("but not by «%s»", (search) => {
    expect(matchSearch(municipality, search)).toBeNull();
  });

  test.each(["meloy", "MELØY", "Mèlöy"])("with accents and without: «%s»", (search) => {
    expect(matchSearch({ ...municipality, names: ["Meløy"] }, search)).toEqual({ by: "today" });
  });

  test.each(["Våler", "valer"])("whose name has none, by «%s»", (search) => {
    expect(matchSearch({ ...municipality, names: ["Valer"] }, search)).toEqual({ by: "today" });
  });
});
