import { describe, expect, test } from "vitest";
import { readCsv } from "~/platform/csv";
import { writeCodebook } from "~/survey/exports/codebook";
import { responsesJson } from "~/survey/exports/responses-json";
import { writeResponses } from "~/survey/analysis/responses-file";
import { instrumentSchema } from "~/survey/instruments/instrument-schema";
import { radmann, radmannFrame } from "../../support/radmann";
import { smallSurvey } from "../../support/small-survey";
import { syntheticResponses } from "../../support/synthetic-responses";

function rowsOf(csv: string): Record<string, string>[] {
  const read = readCsv(new TextEncoder().encode(csv), []);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.rows.map(({ cells }) => cells);
}

describe("a codebook", () => {
  test("tells of every column of a file of responses, in their order", () => {
    const columns = writeResponses(radmann(), []).trim().split(",");
    expect(rowsOf(writeCodebook(radmann(), "nb")).map((row) => row["variabel"])).toEqual(columns);
  });

  test("gives label, type, level, codes, missing values and who is asked in the chosen language", () => {
    const row = rowsOf(writeCodebook(radmann(), "nb")).find((each) => each["variabel"] === "q13");
    expect(row).toMatchObject({
      "spørsmål nr.": "13",
      type: "én kode",
      koder:
        "4 = Under 1 stilling; 1 = 1–2 stillinger; 2 = 3–4 stillinger; 3 = 5 stillinger eller flere; 5 = Vet ikke",
      "manglende verdier": "5 = Vet ikke",
    });
    expect(row?.["hvem som blir spurt"]).toContain("«Ja, i egen organisasjon»");
    const english = rowsOf(writeCodebook(radmann(), "en")).find((each) => each["variable"] === "q4_1");
    expect(english).toMatchObject({
      label: "The municipality has enough resources for innovation, given the need for innovation",
      type: "one code",
      "level of measurement": "scale",
      "missing values": "7 = Don’t know",
      "who is asked": "Everyone",
    });
    expect(
      rowsOf(writeCodebook(radmann(), "nn")).find((each) => each["variabel"] === "q3_other"),
    ).toMatchObject({
      etikett: "Andre område, kva for nokre? (tekst)",
      kodar: "",
    });
  });

  test("holds no formulas", () => {
    const closing = { nb: "=1+1", nn: "+1", en: "-1" };
    const [first, ...others] = smallSurvey().sections;
    const items = first?.items.map((item) => ({ ...item, question: closing }));
    const survey = instrumentSchema.parse({ ...smallSurvey(), sections: [{ ...first, items }, ...others] });
    const row = rowsOf(writeCodebook(survey, "nb")).find((each) => each["variabel"] === "agree");
    expect([row?.["spørsmål"], row?.["etikett"]]).toEqual(["'=1+1", "'=1+1"]);
  });
});

test("responses as JSON are typed, with what one must know to read them", () => {
  const survey = smallSurvey();
  const answers = new Map<string, number | number[] | string | string[]>([
    ["agree", 9],
    ["areas", [1, 5]],
    ["areas_other", "=SUM(A1)"],
    ["ideas", ["a|b", "c"]],
    ["posts", 2.5],
    ["day", "2018-06-30"],
  ]);
  const written = responsesJson(survey, [{ municipality: "0301", disposition: "partial", answers }], "en");
  const read = JSON.parse(JSON.stringify(written)) as typeof written;
  expect(read.instrument).toEqual({ id: "small-survey", version: "1", name: "Small survey" });
  expect(read.responses).toEqual([
    { municipality: "0301", disposition: "partial", answers: Object.fromEntries(answers) },
  ]);
  expect(read.variables.find(({ variable }) => variable === "agree")?.codes).toEqual([
    { code: "1", label: "Yes", missing: false },
    { code: "2", label: "No", missing: false },
    { code: "9", label: "Don’t know", missing: true },
  ]);
  const all = syntheticResponses(radmann(), radmannFrame(), 3);
  expect(responsesJson(radmann(), all, "nb").responses).toHaveLength(124);
});
