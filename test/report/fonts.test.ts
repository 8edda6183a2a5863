import fc from "fast-check";
import { expect, test } from "vitest";
import { breakable } from "~/report/pdf/fonts";

test("a word stays whole, and what is longer than any word may be broken anywhere, without loss", () => {
  expect(breakable("kommunestyrerepresentantene")).toEqual(["kommunestyrerepresentantene"]);
  fc.assert(
    fc.property(fc.string({ minLength: 33, maxLength: 300, unit: "grapheme" }), (word) => {
      const parts = breakable(word);
      expect(parts.join("")).toBe(word);
      expect(Math.max(...parts.map((part) => [...part].length))).toBeLessThanOrEqual(8);
    }),
  );
});
