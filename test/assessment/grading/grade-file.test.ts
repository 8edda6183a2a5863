import { describe, expect, test } from "vitest";
import { readGradeFile } from "~/assessment/grading/grade-file";
import { instrumentSchema } from "~/assessment/instruments/instrument-schema";
import { contentOf, smallDefinition } from "../../support/small-definition";

const instrument = instrumentSchema.parse(contentOf(smallDefinition));
const read = (text: string) => readGradeFile(instrument, new TextEncoder().encode(text));
const faultsOf = (rows: string) => {
  const file = read(`question;system;extent;result\n${rows}`);
  return file.ok ? [] : file.faults;
};

describe("a file of grades", () => {
  const expected = new Map([
    ["1.1.1", { system: 7.5, extent: 3, result: 0 }],
    ["2.1.1", { system: 10, extent: 10, result: 9.5 }],
  ]);

  test.each([
    ["semicolons and decimal commas", "question;system;extent;result\n1.1.1;7,5;3;0\n2.1.1;10;10;9,5\n"],
    ["commas and decimal points", "question,system,extent,result\n1.1.1,7.5,3,0\n2.1.1,10,10,9.5\n"],
    [
      "commas and quoted decimal commas",
      'question,system,extent,result\n1.1.1,"7,5",3,0\n2.1.1,10,10,"9,5"\n',
    ],
    ["tabs", "question\tsystem\textent\tresult\n1.1.1\t7,5\t3\t0\n2.1.1\t10\t10\t9.5\n"],
    [
      "a byte order mark and Windows line ends",
      "\ufeffquestion;system;extent;result\r\n1.1.1;7,5;3;0\r\n2.1.1;10;10;9,5\r\n",
    ],
    [
      "columns in another order and a note",
      "result;note;question;extent;system\n0;bra;1.1.1;3,0;7,50\n9,5;;2.1.1;10;10\n",
    ],
  ])("with %s is read", (_name, text) => {
    expect(read(text)).toEqual({ ok: true, grades: expected });
  });

  test("has no grade for a question whose three cells are blank", () => {
    expect(read("question;system;extent;result\n1.1.1;;;\n1.2.1;0;0;0\n")).toEqual({
      ok: true,
      grades: new Map([["1.2.1", { system: 0, extent: 0, result: 0 }]]),
    });
  });

  test.each([
    [
      "an unknown question",
      "9.9.9;1;1;1",
      {
        code: "question_unknown",
        row: 2,
        column: "question",
        value: "9.9.9",
        values: { instrument: "small-2026" },
      },
    ],
    ["no question", ";1;1;1", { code: "question_missing", row: 2, column: "question", value: "" }],
    [
      "a question that a spreadsheet made a date",
      "01.01.2001;1;1;1",
      { code: "question_is_date", row: 2, column: "question", value: "01.01.2001" },
    ],
    [
      "a grade over the scale",
      "1.1.1;1;10,5;1",
      { code: "grade_out_of_range", row: 2, column: "extent", value: "10,5" },
    ],
    [
      "a grade under the scale",
      "1.1.1;-0,5;1;1",
      { code: "grade_out_of_range", row: 2, column: "system", value: "-0,5" },
    ],
    [
      "a grade between the half steps",
      "1.1.1;1;1;4,35",
      { code: "grade_not_half_step", row: 2, column: "result", value: "4,35" },
    ],
    [
      "a grade a hair beside a step",
      "1.1.1;1;1;9.99999999999999999999",
      { code: "grade_not_half_step", row: 2, column: "result", value: "9.99999999999999999999" },
    ],
    [
      "a grade that is no number",
      "1.1.1;god;1;1",
      { code: "grade_not_number", row: 2, column: "system", value: "god" },
    ],
    [
      "a number in another notation",
      "1.1.1;1e1;1;1",
      { code: "grade_not_number", row: 2, column: "system", value: "1e1" },
    ],
    [
      "one grade of three missing",
      "1.1.1;1;;1",
      { code: "grade_missing", row: 2, column: "extent", value: "" },
    ],
  ])("with %s is refused", (_name, row, fault) => {
    const [only, ...others] = faultsOf(row);
    expect(only).toMatchObject(fault);
    expect(others).toEqual([]);
  });

  test("names the first of two rows about one question", () => {
    expect(faultsOf("1.1.1;1;1;1\n2.1.1;1;1;1\n1.1.1;;;\n")).toEqual([
      { code: "question_doubled", row: 4, column: "question", value: "1.1.1", values: { first: 2 } },
    ]);
  });

  test("is refused with every fault at once, in the order of rows and columns", () => {
    const faults = faultsOf("1.1.1;11;x;\n\n9.9.9;1;1;1,2\n1.1.1;1;1;1\n");
    expect(faults.map(({ code, row, column }) => [row, column, code])).toEqual([
      [2, "system", "grade_out_of_range"],
      [2, "extent", "grade_not_number"],
      [2, "result", "grade_missing"],
      [4, "question", "question_unknown"],
      [4, "result", "grade_not_half_step"],
      [5, "question", "question_doubled"],
    ]);
  });

  test("without its columns is refused", () => {
    expect(read("question;system;extent\n1.1.1;1;1\n")).toMatchObject({
      ok: false,
      faults: [{ code: "column_missing", column: "result" }],
    });
  });
});
