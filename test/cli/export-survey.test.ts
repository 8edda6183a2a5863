import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import readSpreadsheet from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readResponses, writeResponses } from "~/survey/analysis/responses-file";
import type { SurveyResponse } from "~/survey/analysis/response";
import { readXml } from "../support/xml";
import { runCommand } from "../support/command";
import { radmann, radmannFrame } from "../support/radmann";
import { syntheticResponses } from "../support/synthetic-responses";

const instrument = radmann();
const responses: SurveyResponse[] = [
  {
    municipality: "0118",
    disposition: "complete",
    answers: new Map<string, number | number[] | string | string[]>([
      ["q1", 2],
      ["q3", [1, 15]],
      ["q3_other", "=HYPERLINK(A1)"],
      ["q4_1", 7],
      ["q20", ["IKT", "Brann | redning"]],
      ["q22", "To\nlinjer"],
    ]),
  },
  { municipality: "0121", disposition: "partial", answers: new Map([["q1", 1]]) },
];

let folder: string;
let file: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-export-"));
  file = inFolder("r.csv");
  fs.writeFileSync(file, writeResponses(instrument, responses));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const inFolder = (name: string) => path.join(folder, name);

const exported = (format: string, ...more: string[]) =>
  runCommand("export", "survey", "--survey", "radmann-2018", "--format", format, ...more);

describe("peil export survey", () => {
  test("writes responses that it reads itself", async () => {
    const many = inFolder("many.csv");
    const all = syntheticResponses(instrument, radmannFrame(), 11);
    fs.writeFileSync(many, writeResponses(instrument, all));
    const run = await exported("csv", "--responses", many);
    expect([run.code, run.err]).toEqual([0, ""]);
    expect(readResponses(instrument, null, Buffer.from(run.out))).toEqual({
      ok: true,
      responses: all,
      absent: [],
    });
  });

  test("writes a spreadsheet with words, codes and the codebook, where no text is a formula", async () => {
    const out = inFolder("r.xlsx");
    const run = await exported("xlsx", "--responses", file, "--out", out, "--language", "nn");
    expect([run.code, run.out, run.err]).toEqual([0, "", ""]);
    const sheets = await readSpreadsheet(fs.readFileSync(out));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Svar", "Svar som kodar", "Kodebok"]);
    const cell = (sheet: number, heading: string, row: number) => {
      const data = sheets[sheet]?.data ?? [];
      return data[row]?.[data[0]?.findIndex((each) => String(each).startsWith(heading)) ?? -1];
    };
    expect([cell(0, "q1 ", 1), cell(0, "q3 ", 1), cell(0, "q4_1 ", 1), cell(0, "q20 ", 1)]).toEqual([
      "Nei",
      "Helse; Andre område, kva for nokre?",
      "Veit ikkje",
      "IKT; Brann | redning",
    ]);
    expect([cell(1, "municipality", 1), cell(1, "q1", 1), cell(1, "q3", 1), cell(1, "q3_other", 1)]).toEqual([
      "0118",
      2,
      "1|15",
      "=HYPERLINK(A1)",
    ]);
    expect(cell(1, "q22", 2)).toBeNull();
    expect(sheets[2]?.data).toHaveLength(74);
  });

  test("writes SPSS syntax with the file that it reads", async () => {
    const run = await exported("sps", "--responses", file, "--out", inFolder("svar.sps"));
    expect([run.code, run.out, run.err]).toEqual([0, "", ""]);
    expect(fs.readFileSync(inFolder("svar.sps"), "utf8")).toContain('/FILE="svar-data.csv"');
    const data = fs.readFileSync(inFolder("svar-data.csv"), "utf8");
    expect(data.trimEnd().split("\n")).toHaveLength(3);
    expect(data).toContain("To linjer");
    const alone = await exported("sps", "--language", "en");
    expect([alone.code, alone.err]).toEqual([
      0,
      "The syntax reads radmann-2018-data.csv, which is written beside it when --out and --responses are given.\n",
    ]);
    expect(alone.out).toContain('"Don’t know"');
  });

  test("writes the questionnaire without responses", async () => {
    const codebook = await exported("codebook", "--language", "en");
    expect(codebook.out.split("\r\n")).toHaveLength(75);
    const ddi = await exported("ddi");
    expect(readXml(ddi.out).name).toBe("codeBook");
    const yaml = await exported("yaml");
    expect(yaml.out).toContain("\nid: radmann-2018\n");
    const json = await exported("json", "--responses", file);
    expect((JSON.parse(json.out) as { responses: unknown[] }).responses).toHaveLength(2);
    expect([codebook, ddi, yaml, json].map(({ code, err }) => [code, err])).toEqual(Array(4).fill([0, ""]));
  });

  test("says what is missing, and writes nothing then", async () => {
    const faults = await Promise.all([
      exported("xlsx", "--responses", file),
      exported("csv"),
      exported("csv", "--responses", file, "--out", file),
      exported("csv", "--responses", file, "--out", inFolder("no/such.csv")),
      exported("csv", "--responses", inFolder("none.csv")),
      exported("pdf"),
    ]);
    expect(faults.map(({ code, out }) => [code, out])).toEqual(Array(6).fill([2, ""]));
    expect(faults.map(({ err }) => err.split("\n")[0])).toEqual([
      "A spreadsheet cannot be printed: give --out, the file to write.",
      "--format csv needs --responses, a file of responses.",
      `${file}: this is the file of responses, and would be written over; give another --out.`,
      `${inFolder("no/such.csv")}: there is no such folder`,
      `${inFolder("none.csv")}: there is no such file`,
      expect.stringContaining("pdf"),
    ]);
    expect(fs.readFileSync(file, "utf8")).toBe(writeResponses(instrument, responses));
  });
});
