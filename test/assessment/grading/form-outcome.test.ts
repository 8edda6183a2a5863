import { expect, test } from "vitest";
import { type FormOutcome, unplacedMessage } from "~/assessment/grading/form-outcome";
import { notGraded } from "~/assessment/grade";
import { neverSaved } from "~/assessment/grading/standing";

const values = { grade: notGraded, note: "" };
const refused = (questionId: string): FormOutcome => ({
  questionId,
  values,
  kind: "refused",
  message: "Uleselig.",
});

test.each([
  ["a form that names no question", refused(""), "Uleselig."],
  ["a form that names a question of another area", refused("1.1.1"), "Uleselig."],
  ["a form whose own card says it", refused("3.1.1"), null],
  ["a plain visit", null, null],
])("of %s the top of the page says what no card says", (_what, outcome, message) => {
  expect(unplacedMessage({ "3.1.1": neverSaved }, outcome)).toBe(message);
});
