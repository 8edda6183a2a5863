import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSame, textDifference, textLikeness } from "~/assessment/publication/text-difference";

const text = fc
  .array(fc.constantFrom("kommunen", "Kommunen", "er", "godt", "styrt", "ikke", "2,5", "–", "\n", "år"), {
    maxLength: 14,
  })
  .map((words) => words.join(" "));
const anyText = fc.oneof(text, fc.string({ unit: "binary", maxLength: 40 }));

describe("the difference between two texts", () => {
  test("is word by word, with the signs and spaces between two changed words in the change", () => {
    expect(textDifference("Kommunen er godt styrt.", "Kommunen er svært dårlig styrt.")).toEqual([
      { before: "Kommunen er ", after: "Kommunen er " },
      { before: "godt", after: "svært dårlig" },
      { before: " styrt.", after: " styrt." },
    ]);
  });

  test("keeps letters that are not English, and hyphens, inside their words", () => {
    expect(textDifference("ærlig HMS-arbeid", "ærlige HMS-arbeid")).toEqual([
      { before: "ærlig", after: "ærlige" },
      { before: " HMS-arbeid", after: " HMS-arbeid" },
    ]);
  });

  test("of a text with itself is none", () => {
    fc.assert(fc.property(anyText, (one) => textDifference(one, one).every(isSame)));
  });

  test("put together again, is both texts", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const segments = textDifference(before, after);
        expect(segments.map((segment) => segment.before).join("")).toBe(before);
        expect(segments.map((segment) => segment.after).join("")).toBe(after);
        // No two neighbours are of the same kind, so nothing is told in more pieces than it has.
        segments.slice(1).forEach((segment, index) => {
          expect(isSame(segment)).not.toBe(isSame(segments[index] ?? segment));
        });
      }),
    );
  });

  test("turned around, is the same with before and after exchanged", () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const turned = textDifference(other, one).map(({ before, after }) => ({
          before: after,
          after: before,
        }));
        expect(textDifference(one, other)).toEqual(turned);
      }),
    );
  });

  test("of two long texts is found with little work", () => {
    const long = Array.from({ length: 1_000 }, (_, index) => `ord${index % 97}`).join(" ");
    const other = Array.from({ length: 1_000 }, (_, index) => `ord${(index * 7) % 89}`).join(" ");
    const before = process.cpuUsage();
    textDifference(long, other);
    // Microseconds of this process' own work, which do not hang on what else the machine does.
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});

describe("the likeness of two texts", () => {
  test("is the letters of common words as part of all", () => {
    // «er godt» is 6 letters in both; «Kommunen» and «Bygda» are 8 and 5 in one: 12 of 25.
    expect(textLikeness("Kommunen er godt", "Bygda er godt")).toBeCloseTo(12 / 25, 10);
    expect(textLikeness("godt", "godt")).toBe(1);
    expect(textLikeness("godt", "ille")).toBe(0);
    expect(textLikeness("", "…")).toBe(0);
  });

  test("is the same both ways, and from 0 to 1", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const likeness = textLikeness(one, other);
        expect(likeness).toBe(textLikeness(other, one));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }),
    );
  });
});
