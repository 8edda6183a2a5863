import { describe, expect, test } from "vitest";
import { kindFromPoints } from "~/assessment/finding-kind";

/** DESIGN 4.1: from 70 % strength, under 35 % weakness, else challenge. */
const thresholds = { strength: 70, weakness: 35 };
const of = (points: string, max = "10") => kindFromPoints(thresholds, [{ points, max }]);

describe("the kind that Peil proposes", () => {
  test("is a strength from 70 per cent of the maximum", () => {
    expect(of("7")).toBe("strength");
    expect(of("6.999")).toBe("challenge");
    expect(of("10")).toBe("strength");
  });

  test("is a weakness under 35 per cent", () => {
    expect(of("3.5")).toBe("challenge");
    expect(of("3.499")).toBe("weakness");
    expect(of("0")).toBe("weakness");
  });

  test("weighs questions by their maximum, not each alike", () => {
    // 9 of 10 and 0 of 2.5 are 9 of 12.5: 72 per cent, though the mean of the shares is 45.
    const graded = [
      { points: "9", max: "10" },
      { points: "0", max: "2.5" },
    ];
    expect(kindFromPoints(thresholds, graded)).toBe("strength");
  });

  test("stands exactly on a threshold that thirds reach", () => {
    // Graded 7, 7 and 7 of 10: a third of 21 tenths is 70 per cent to the last digit.
    expect(of("35/6", "25/3")).toBe("strength");
  });

  test("is not given when nothing is graded", () => {
    expect(kindFromPoints(thresholds, [])).toBeNull();
  });
});
