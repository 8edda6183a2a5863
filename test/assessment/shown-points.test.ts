import Fraction from "fraction.js";
import { expect, test } from "vitest";
import { showPoints, showQuestionPoints } from "~/assessment/shown-points";

test("points so far are out of what is graded, and the range is never extrapolated", () => {
  // 37.25 of the 80 that are graded; 20 are left: 37.25 to 57.25.
  const part = {
    points: new Fraction("37.25"),
    max: new Fraction(100),
    reachable: new Fraction("57.25"),
    graded: 8,
    questions: 10,
  };
  expect(showPoints(part, "area", "nb")).toEqual({
    points: "37",
    max: "100",
    gradedMax: "80",
    least: "37",
    most: "57",
    graded: 8,
    questions: 10,
  });
});

test("a maximum keeps the decimal it has, in the reader's language", () => {
  const part = {
    points: new Fraction(6),
    max: new Fraction("25.5"),
    reachable: new Fraction("19"),
    graded: 1,
    questions: 2,
  };
  expect(showPoints(part, "area", "nb")).toMatchObject({ max: "25,5", gradedMax: "12,5" });
  expect(showPoints(part, "area", "en")).toMatchObject({ max: "25.5", gradedMax: "12.5" });
});

test("a question's points have one decimal, rounded half away from zero", () => {
  expect(showQuestionPoints({ points: "87/20", max: "12.5" }, "nb")).toEqual({ points: "4,4", max: "12,5" });
  expect(showQuestionPoints({ points: "25/3", max: "10" }, "en")).toEqual({ points: "8.3", max: "10" });
});
