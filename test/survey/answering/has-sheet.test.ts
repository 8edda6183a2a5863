import { expect, it } from "vitest";
import type { Answer } from "~/survey/answers";
import { hasSheet } from "~/survey/answering/has-sheet";
import { smallSurvey } from "../../support/small-survey";

const answering = {
  wave: { isPublished: true },
  response: { submittedAt: null },
  instrument: smallSurvey(),
  answers: new Map<string, Answer>(),
};

it("is a sheet for who sent in, or has an answer standing that counts, once the report is published", () => {
  const begun = { ...answering, answers: new Map<string, Answer>([["agree", 1]]) };
  expect(hasSheet(begun)).toBe(true);
  expect(hasSheet({ ...begun, wave: { isPublished: false } })).toBe(false);
  expect(hasSheet({ ...answering, response: { submittedAt: new Date(0) } })).toBe(true);
  // All was blanked again, nothing was ever saved, or what stands answers a question that is not put.
  expect(hasSheet(answering)).toBe(false);
  expect(hasSheet({ ...answering, response: null })).toBe(false);
  expect(hasSheet({ ...answering, answers: new Map<string, Answer>([["why_2", 3]]) })).toBe(false);
});
