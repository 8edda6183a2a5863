import { expect, it } from "vitest";
import { estimatedMinutes, minutesOf } from "~/survey/minutes";
import { itemsOf } from "~/survey/instrument";
import { radmann } from "../support/radmann";
import { smallSurvey } from "../support/small-survey";

it("estimates the time to answer by the kinds of items and the rows of grids", () => {
  // 2018: 5 with one answer at 15 s, 1 with several at 25 s, 10 grids with 42 rows at 100 + 252 s, 1 with 17 rows and several answers
  // at 10 + 136 s, 3 long texts and 2 lists at 60 s: 75 + 25 + 352 + 146 + 300 = 898 s, which its definition calls 15 minutes.
  expect(estimatedMinutes(itemsOf(radmann()))).toBe(15);
  expect(minutesOf(radmann())).toBe(15);
  expect(estimatedMinutes([])).toBe(1);
});

it("goes by what the questionnaire says itself, where it says so", () => {
  const survey = smallSurvey();
  expect(minutesOf(survey)).toBe(3);
  expect(minutesOf({ ...survey, minutes: 12 })).toBe(12);
  const silent = { ...survey, minutes: undefined };
  const twice = { ...silent, sections: [...silent.sections, ...silent.sections] };
  expect(minutesOf(twice)).toBeGreaterThan(minutesOf(silent));
});
