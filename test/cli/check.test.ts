import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../support/command";
import { smallDefinition, withChange } from "../support/small-definition";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-check-"));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

describe("peil check", () => {
  // Thousands of lines of YAML: more than a busy machine reads in the usual five seconds.
  test("finds that what ships holds", { timeout: 30_000 }, async () => {
    expect(await runCommand("check")).toEqual({
      code: 0,
      out: [
        "kommunekompass-2020 version 1: 8 areas, 35 sub-areas, 75 questions, 800 points\n",
        "radmann-2018 version 1: 4 sections, 22 questions, 71 variables\n",
        "kvalitetsindeks-2023 version 1: 13 services, 84 indicators, weights add up to 100\n",
        "kommuneindeks-2025 version 1: quality of kvalitetsindeks-2023, costs of 15 services, 3 financial indicators, weights add up to 100\n",
        "kostnadsnokkel-2023 version 1: 24 criteria, weights add up to 1\n",
        "kommunekompass-2020-indicators version 1: 8 areas, 30 indicators\n",
        "meloy-2023 version 1: 6 services, 10 years, 3 rows of sums\n",
        "ssb-kostra version 1: 3 tables, 6 indicators\n",
        "ssb-population version 1: 2 tables, 11 indicators\n",
      ].join(""),
      err: "",
    });
  });

  test("takes files and folders, each file once", async () => {
    const file = write("assessments/small.yaml", smallDefinition);
    const run = await runCommand("check", folder, file);
    expect(run).toEqual({
      code: 0,
      out: "small-2026 version 1: 2 areas, 3 sub-areas, 4 questions, 35.5 points\n",
      err: "",
    });
  });

  test("reports every fault of every file, exits with 2 and prints nothing", async () => {
    const one = write(
      "one.yaml",
      withChange("questionCount: 4", "questionCount: 5").replace("weight: 2", "weight: two"),
    );
    const other = write(
      "other.yaml",
      withChange("id: small-2026", "id: other-2026").replace("max: 25.5", "max: 26"),
    );
    const run = await runCommand("check", folder);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err.trimEnd().split("\n")).toEqual([
      `${one}:8 questionCount: is 5, but there are 4 questions`,
      `${one}:11 dimensions[0].weight: must be a number, but is the text "two"`,
      expect.stringMatching(
        `^${other}:\\d+ perspectives\\[0\\]\\.areas\\[0\\]\\.subareas: the sub-areas of area 1 add up to 25\\.5 points`,
      ),
    ]);
  });

  test("refuses two files with one id", async () => {
    write("a.yaml", smallDefinition);
    write("b.yaml", smallDefinition);
    const run = await runCommand("check", folder);
    expect(run.code).toBe(2);
    expect(run.err).toContain("two definitions cannot share one");
  });

  test("asks a file outside the known folders what it defines", async () => {
    const file = write("x.yaml", withChange("kind: assessment", "kind: assesment"));
    const run = await runCommand("check", file);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toBe(
      `${file}:4 kind: must say what the file defines: assessment or survey or index or composite or need-key or area-indicators or published-need or source\n`,
    );
  });

  test("asks a file in a folder of several kinds which of them it is", async () => {
    const file = write("indices/x.yaml", "id: x\nkind: indeks\n");
    const run = await runCommand("check", file);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toBe(`${file}:2 kind: must say what the file defines: index or composite or need-key\n`);
  });

  test("takes a misspelt kind in a known folder for a fault of the definition", async () => {
    const file = write("assessments/x.yaml", withChange("kind: assessment", "kind: assesment"));
    const run = await runCommand("check", file);
    expect(run.err).toBe(`${file}:4 kind: must be assessment, but is "assesment"\n`);
  });

  test("tells of every path that is not there, and of the faults of those that are", async () => {
    const file = write("assessments/x.yaml", withChange("kind: assessment", "kind: assesment"));
    const missing = ["one.yaml", "two.yaml"].map((name) => path.join(folder, name));
    const run = await runCommand("check", missing[0] ?? "", file, missing[1] ?? "");
    expect(run.code).toBe(2);
    expect(run.err.trim().split("\n")).toEqual([
      ...missing.map((path) => `${path}: there is no such file or folder`),
      `${file}:4 kind: must be assessment, but is "assesment"`,
    ]);
  });

  test.each([
    ["a file that is not there", "nothing.yaml", "there is no such file or folder"],
    ["a folder without definitions", "", "there is no .yaml file in the folder"],
  ])("refuses %s", async (_name, given, sentence) => {
    const run = await runCommand("check", path.join(folder, given));
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(sentence);
  });
});
