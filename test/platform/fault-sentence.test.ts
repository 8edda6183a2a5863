import { describe, expect, test } from "vitest";
import { faultLine, faultPlace, faultSentence } from "~/platform/fault-sentence";
import { translator } from "~/platform/i18n/translator";

const fault = { code: "grade_out_of_range", row: 3, column: "extent", value: "11" };

describe("a fault in a file", () => {
  test("is one line for a command: file, row, column, and what to do", () => {
    expect(faultLine("grades.csv", fault, translator("en"))).toBe(
      "grades.csv, row 3, column extent: “11” is outside the scale. A grade is a number from 0 to 10.",
    );
    expect(faultLine("grades.csv", { code: "file_empty" }, translator("en"))).toBe(
      "grades.csv: The file is empty.",
    );
  });

  test("has place and sentence apart for a page, in its language", () => {
    expect(faultPlace(fault, translator("nb"))).toBe("rad 3, kolonne extent");
    expect(faultSentence(fault, translator("nn"))).toBe(
      "«11» er utanfor skalaen. Ein karakter er eit tal frå 0 til 10.",
    );
  });

  test("names what else the sentence needs", () => {
    const wide = { code: "row_too_wide", row: 2, value: "a,4,5", values: { cells: 3, columns: 2 } };
    expect(faultSentence(wide, translator("en"))).toMatch(
      /^The row has 3 cells, but the heading row has 2: a,4,5\. /,
    );
  });

  test("quotes no more than can be read, and no control characters", () => {
    const long = { ...fault, value: `\u001b[31m\n${"x".repeat(500)}` };
    const sentence = faultSentence(long, translator("en"));
    expect(sentence).toContain(`${"x".repeat(60)}`);
    expect(sentence).not.toContain("x".repeat(90));
    expect(sentence).not.toMatch(/\p{Cc}/u);
  });
});
