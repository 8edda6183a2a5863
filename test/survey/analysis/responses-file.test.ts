import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readResponses, writeResponses } from "~/survey/analysis/responses-file";
import type { SurveyResponse } from "~/survey/analysis/response";
import { radmann, radmannFrame } from "../../support/radmann";
import { smallSurvey } from "../../support/small-survey";
import { anyAnswers } from "../../support/survey-answers";

const instrument = radmann();
const frame = radmannFrame();

const read = (...lines: string[]) =>
  readResponses(instrument, frame, new TextEncoder().encode(lines.join("\n")));

function faultsOf(...lines: string[]) {
  const file = read(...lines);
  return file.ok ? [] : file.faults.map(({ code, row, column, value }) => [code, row, column, value]);
}

describe("a file of responses", () => {
  test("is codes by the names of the variables, with blanks for what is not answered", () => {
    const file = read(
      "municipality;disposition;q1;q3;q3_other;q4_1;q20",
      "0118;complete;1;1|3|15;Sau og geit;7;IKT|Barnevern",
      '121;partial;;16;;2;"Brann \\| redning"',
    );
    if (!file.ok) throw new Error(JSON.stringify(file.faults));
    expect(
      file.responses.map(({ answers, ...rest }) => ({ ...rest, answers: Object.fromEntries(answers) })),
    ).toEqual([
      {
        municipality: "0118",
        disposition: "complete",
        answers: { q1: 1, q3: [1, 3, 15], q3_other: "Sau og geit", q4_1: 7, q20: ["IKT", "Barnevern"] },
      },
      {
        municipality: "0121",
        disposition: "partial",
        answers: { q3: [16], q4_1: 2, q20: ["Brann | redning"] },
      },
    ]);
    expect(file.absent).toContain("q4_2");
    expect(file.absent).not.toContain("q4_1");
  });

  test("takes whole numbers as statistics programs write them", () => {
    const file = read("municipality,disposition,q4_1,q3", "0118,complete,3.0,1.0|4.0", "0121,complete,,");
    if (!file.ok) throw new Error(JSON.stringify(file.faults));
    expect(file.responses[0]?.answers.get("q4_1")).toBe(3);
    expect(file.responses[0]?.answers.get("q3")).toEqual([1, 4]);
    expect(file.responses[1]?.answers.size).toBe(0);
  });

  test("comes back the same from what was written, formulas and all", () => {
    const survey = smallSurvey();
    const asked = [{ municipality: "0118" }, { municipality: "0121" }];
    const response = (municipality: string): fc.Arbitrary<SurveyResponse> =>
      fc.record({
        municipality: fc.constant(municipality),
        disposition: fc.constantFrom("complete" as const, "partial" as const),
        answers: anyAnswers(survey),
      });
    fc.assert(
      fc.property(response("0118"), response("0121"), (...responses) => {
        const written = writeResponses(survey, responses);
        const file = readResponses(survey, asked, new TextEncoder().encode(written));
        expect(file).toEqual({ ok: true, responses, absent: [] });
      }),
    );
  });

  test.each([
    "=1+1",
    "+47 12 34 56 78",
    "-5",
    "@SUM(A1)",
    "'=1+1",
    "''=x",
    "'quoted'",
    '=HYPERLINK("http://x","y")',
  ])("keeps a spreadsheet from computing «%s», and reads it back", (text) => {
    const answers = new Map([["q22", text]]);
    const written = writeResponses(instrument, [{ municipality: "0118", disposition: "complete", answers }]);
    const cell = written.split("\r\n")[1]?.split(",").slice(-1)[0] ?? "";
    expect(cell).not.toMatch(/^"?[=+\-@]/);
    const file = readResponses(instrument, frame, new TextEncoder().encode(written));
    expect(file.ok && file.responses[0]?.answers.get("q22")).toBe(text);
  });

  test("tells every fault with its place", () => {
    expect(
      faultsOf(
        "municipality,disposition,q1,q3,q4_1,q99",
        "0118,complete,1,1|2,6,",
        "0118,complete,9,1|x,8,",
        "0301,done,1|2,1|16,3.5,",
        "Vang,partial,,,,",
      ),
    ).toEqual([
      ["variable_unknown", undefined, "q99", "q99"],
      ["response_doubled", 3, "municipality", "0118"],
      ["code_unknown", 3, "q1", "9"],
      ["code_unknown", 3, "q3", "1|x"],
      ["code_unknown", 3, "q4_1", "8"],
      ["municipality_not_in_frame", 4, "municipality", "0301"],
      ["disposition_unknown", 4, "disposition", "done"],
      ["code_several", 4, "q1", "1|2"],
      ["code_exclusive", 4, "q3", "1|16"],
      ["code_unknown", 4, "q4_1", "3.5"],
      ["municipality_not_four_digits", 5, "municipality", "Vang"],
    ]);
  });

  test("needs its own columns and some of the instrument's", () => {
    expect(faultsOf("municipality,q1", "0118,1")).toEqual([
      ["column_missing", 1, "disposition", "municipality, q1"],
    ]);
    expect(faultsOf("municipality,disposition", "0118,complete")).toEqual([
      ["variables_missing", undefined, undefined, undefined],
    ]);
  });

  test("passes over a column without a heading or a value, as spreadsheets leave behind", () => {
    expect(faultsOf("municipality,disposition,q1,", "0118,complete,1,")).toEqual([]);
  });
});
