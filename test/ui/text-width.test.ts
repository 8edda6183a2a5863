import { describe, expect, test } from "vitest";
import { textWidth, wrapText } from "~/ui/charts/text-width";

describe("the width of a text", () => {
  test("is never less than Inter's own at weight 600", () => {
    // Advance widths read from inter-latin-600-normal.woff, in em.
    const own = { m: 0.9, W: 1.02, Æ: 1.01, a: 0.57, å: 0.57, "4": 0.67, f: 0.39, i: 0.26, " ": 0.25 };
    for (const [letter, width] of Object.entries(own)) {
      expect(textWidth(letter, 100)).toBeGreaterThanOrEqual(width * 100);
    }
  });
});

describe("a text in lines", () => {
  test("is broken between words, as evenly as its number of lines allows", () => {
    expect(wrapText("Lederskap og medarbeiderskap", 10, 120)).toEqual(["Lederskap og", "medarbeiderskap"]);
    expect(wrapText("Effektivitet", 10, 120)).toEqual(["Effektivitet"]);
  });

  test("keeps a word that is wider than the line whole", () => {
    expect(wrapText("om kvalitetsutviklingsarbeidet", 10, 40)).toEqual(["om", "kvalitetsutviklingsarbeidet"]);
  });
});
