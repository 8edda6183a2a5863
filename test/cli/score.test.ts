import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { areasOf, questionsOf } from "~/assessment/instrument";
import { runCommand } from "../support/command";
import { kommunekompasset } from "../support/lerkevik";

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-score-"));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const heading = "question,system,extent,result";

function gradesFile(...lines: string[]): string {
  const file = path.join(folder, "grades.csv");
  fs.writeFileSync(file, lines.join("\n"));
  return file;
}

const score = (file: string, ...more: string[]) =>
  runCommand("score", "--instrument", "kommunekompass-2020", "--grades", file, ...more);

interface Score {
  total: unknown;
  areas: { id: string; points: number; shown: string; subareas: { id: string; questions: unknown[] }[] }[];
}

const ids = () =>
  areasOf(kommunekompasset())
    .flatMap(questionsOf)
    .map(({ id }) => id);

describe("peil score --json", () => {
  test("has the whole instrument in the agreed form, points exact and shown as in bokmål", async () => {
    // 7.3.1 has 12.5 points: 12.5 × 15 / 30 = 6.25; 7.1.1 has 15: 15 × 22.5 / 30 = 11.25. Together 17.5, shown as 18.
    const run = await score(gradesFile(heading, "7.3.1,7,5,3", '7.1.1,"7,5",7.5,7.5', "7.3.2,,,"), "--json");
    expect([run.code, run.err]).toEqual([0, ""]);
    const document = JSON.parse(run.out) as Score;
    expect(document).toMatchObject({
      instrument: "kommunekompass-2020",
      version: "1",
      total: { points: 17.5, shown: "18", max: 800, graded: 2, questions: 75 },
    });
    expect(document.areas.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    const seventh = document.areas[6];
    expect(seventh).toMatchObject({ id: "7", points: 17.5, shown: "18", max: 100, graded: 2, questions: 9 });
    expect(seventh?.subareas[2]).toEqual({
      id: "7.3",
      points: 6.25,
      shown: "6,3",
      max: 25,
      questions: [
        { id: "7.3.1", points: 6.25, max: 12.5 },
        { id: "7.3.2", points: null, max: 12.5 },
      ],
    });
    expect(document.areas[0]).toMatchObject({ points: 0, shown: "0", graded: 0, questions: 10 });
  });

  test("has no keys beside the agreed ones", async () => {
    const run = await score(gradesFile(heading, "1.1.1,1,1,1"), "--json");
    const document = JSON.parse(run.out) as Score;
    expect(Object.keys(document)).toEqual(["instrument", "version", "total", "areas"]);
    expect(Object.keys(document.total as object)).toEqual(["points", "shown", "max", "graded", "questions"]);
    expect(Object.keys(document.areas[0] ?? {})).toEqual([
      "id",
      "points",
      "shown",
      "max",
      "graded",
      "questions",
      "subareas",
    ]);
    expect(Object.keys(document.areas[0]?.subareas[0] ?? {})).toEqual([
      "id",
      "points",
      "shown",
      "max",
      "questions",
    ]);
  });

  test("gives thirds as near as a number can", async () => {
    const run = await score(gradesFile(heading, "1.1.1,10,0,0"), "--json");
    expect((JSON.parse(run.out) as Score).areas[0]).toMatchObject({ points: 10 / 3, shown: "3" });
  });
});

describe("peil score", () => {
  test("prints areas and sub-areas by name, and no more than that when everything is graded", async () => {
    const run = await score(gradesFile(heading, ...ids().map((id) => `${id},10,10,10`)));
    expect([run.code, run.err]).toEqual([0, ""]);
    expect(run.out).toMatch(/^7 Arbeidsliv +100 +100 +9 of 9$/m);
    expect(run.out).toMatch(/^ {2}7\.3 Arbeidsmiljø og sykefravær +25,0 +25 +2 of 2$/m);
    expect(run.out).toMatch(/^Total +800 +800 +75 of 75\n$/m);
    expect(run.out).not.toContain("so far");
  });

  test("says what is not graded, and what is still possible", async () => {
    // Full marks on the 12.5 points of 7.3.1 alone: 12.5 so far, and everything else still to win.
    const run = await score(gradesFile(heading, "7.3.1,0,0,0"));
    expect(run.out).toMatch(/^Total +0 +800 +1 of 75 +0–788$/m);
    expect(run.out).toContain("Not graded yet: 74 of 75 questions.");
    expect(run.out).toContain("0 points so far and can still become anything up to 788.");
  });

  test("notes that the total is not the sum of the areas as shown", async () => {
    // 1.1.1 and 2.2.1 give 10 × 13.5 / 30 = 4.5 each: 5 and 5 as shown, 9 together.
    const run = await score(gradesFile(heading, "1.1.1,4.5,4.5,4.5", "2.2.1,4.5,4.5,4.5"));
    expect(run.out).toMatch(/^Total +9 /m);
    expect(run.out).toContain(
      "The areas as shown add up to 10. The total is 9 because it is rounded once, from the exact points.",
    );
  });
});

describe("peil score on bad input", () => {
  test("lists every fault with row and column, exits with 2 and prints nothing", async () => {
    const file = gradesFile(heading, "1.1.1,11,x,3", "9.9.9,1,1,1", "1.1.1,1,2.3,");
    const run = await score(file, "--json");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err.trimEnd().split("\n")).toEqual([
      `${file}, row 2, column system: “11” is outside the scale. A grade is a number from 0 to 10.`,
      `${file}, row 2, column extent: “x” is not a number. A grade is a number from 0 to 10.`,
      `${file}, row 3, column question: There is no question “9.9.9” in kommunekompass-2020.`,
      `${file}, row 4, column question: Question 1.1.1 is also on row 2. Keep one of the rows.`,
      `${file}, row 4, column extent: “2.3” is not a whole or half grade. Write for example 6 or 6.5.`,
      expect.stringContaining(`${file}, row 4, column result: The grade is missing`),
    ]);
  });

  test.each([
    ["an empty file", "", /: The file is empty\.$/],
    ["a web page", "<html>", /: The file is a web page or XML/],
    ["no rows", heading, /: The file has a heading row, but no rows/],
    ["other columns", "a,b\n1,2", /row 1, column question: The column “question” is missing/],
    ["a spreadsheet's own file", "PK\u0000\u0003", /: The file is not text/],
  ])("refuses %s", async (_name, text, sentence) => {
    const run = await score(gradesFile(text));
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err.split("\n")[0]).toMatch(sentence);
  });

  test("refuses a file that is not there", async () => {
    const run = await score(path.join(folder, "nothing.csv"));
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toMatch(/nothing\.csv: there is no such file\n$/);
  });

  test("names the instruments that there are when another is asked for", async () => {
    const run = await runCommand(
      "score",
      "--instrument",
      "kommunekompass-1999",
      "--grades",
      gradesFile(heading),
    );
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain("There is no instrument «kommunekompass-1999». Peil has: kommunekompass-2020.");
  });

  test("asks for what is missing", async () => {
    const run = await runCommand("score", "--grades", "grades.csv");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain("--instrument");
  });
});

test("peil score --help says what the file must hold", async () => {
  const run = await runCommand("score", "--help");
  expect([run.code, run.err]).toEqual([0, ""]);
  expect(run.out).toContain("question, system, extent and result");
});
