import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeResponses } from "~/survey/analysis/responses-file";
import { surveyFolder } from "~/survey/instruments/instrument-file.server";
import { answeredLike2018 } from "../support/answered-like-2018";
import { runCommand } from "../support/command";
import { naiveFigures, naiveTests } from "../support/naive-statistics";
import { radmann, radmannFrame } from "../support/radmann";
import { smallSurveyDefinition, surveyWithChange } from "../support/small-survey";
import { syntheticResponses } from "../support/synthetic-responses";

const instrument = radmann();
const frame = radmannFrame();
const frameFile = path.join(surveyFolder, "radmann-2018.frame.csv");

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-tabulate-"));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const written = path.join(folder, name);
  fs.writeFileSync(written, text);
  return written;
}

const tabulate = (responses: string, ...more: string[]) =>
  runCommand("tabulate", "--survey", "radmann-2018", "--responses", responses, "--frame", frameFile, ...more);

type Figure = "difference" | "t" | "df" | "p" | "pHolm";

interface Item {
  variable: string;
  n: number;
  distribution: { code: number; count: number; percent: number | null }[];
  mean: number | null;
  sd: number | null;
  groups: { group: string; n: number; mean: number | null; sd: number | null }[];
  tests: ({ first: string; second: string } & Record<Figure, number | null>)[];
}

interface Answer {
  response: unknown;
  representativity: { variable: string; category: string; frame: number; respondents: number }[];
  items: Item[];
}

async function answerOf(responses: string, ...more: string[]): Promise<Answer> {
  const run = await tabulate(responses, "--json", ...more);
  expect([run.code, run.err]).toEqual([0, ""]);
  return JSON.parse(run.out) as Answer;
}

const itemOf = ({ items }: Answer, variable: string) => items.find((item) => item.variable === variable);

describe("peil tabulate", () => {
  test("counts, describes and compares a handful of answers as one does by hand", async () => {
    // Groups 1 (Skjåk, Vang, Rollag) and 2 (Aremark, Rømskog); 7 is «don't know».
    const responses = file(
      "few.csv",
      [
        "municipality,disposition,q1,q3,q4_1",
        "0513,complete,1,1|2,2",
        "0545,complete,1,2,4",
        "0632,partial,3,,7",
        "0118,complete,2,16,5",
        "0121,complete,,1|2|3,6",
      ].join("\n"),
    );
    const run = await tabulate(responses, "--by", "group", "--json");
    expect(run.code).toBe(0);
    expect(run.err).toMatch(
      // Of the 71 variables three have a column.
      /there is no column for q2, q3_other, q4_2, q4_3, q4_4 and 63 more; they count as not answered\.\n$/,
    );
    const answer = JSON.parse(run.out) as Answer;
    expect(Object.keys(answer)).toEqual(["response", "representativity", "items"]);
    expect(answer.response).toEqual({ eligible: 124, complete: 4, partial: 1, rr1: 4 / 124, rr2: 5 / 124 });
    expect(answer.representativity[0]).toEqual({
      variable: "group",
      category: "1",
      frame: 20,
      frameShare: (100 * 20) / 124,
      respondents: 3,
      respondentShare: 60,
    });

    expect(itemOf(answer, "q1")).toEqual({
      variable: "q1",
      n: 4,
      distribution: [
        { code: 1, count: 2, percent: 50 },
        { code: 2, count: 1, percent: 25 },
        { code: 3, count: 1, percent: 25 },
      ],
      mean: null,
      sd: null,
      groups: [
        { group: "1", n: 3, mean: null, sd: null },
        { group: "2", n: 1, mean: null, sd: null },
        { group: "3", n: 0, mean: null, sd: null },
        { group: "4", n: 0, mean: null, sd: null },
      ],
      tests: [],
    });

    // Four have ticked something: the per cents have them as base.
    const areas = itemOf(answer, "q3");
    expect(areas?.n).toBe(4);
    expect(areas?.distribution.filter(({ count }) => count > 0)).toEqual([
      { code: 1, count: 2, percent: 50 },
      { code: 2, count: 3, percent: 75 },
      { code: 3, count: 1, percent: 25 },
      { code: 16, count: 1, percent: 25 },
    ]);
    expect(areas?.distribution).toHaveLength(15);

    const agreement = itemOf(answer, "q4_1");
    expect(agreement).toMatchObject({ n: 4, mean: 4.25 });
    expect(agreement?.sd).toBeCloseTo(Math.sqrt((2.25 ** 2 + 0.25 ** 2 + 0.75 ** 2 + 1.75 ** 2) / 3), 12);
    expect(agreement?.distribution.find(({ code }) => code === 7)).toEqual({
      code: 7,
      count: 1,
      percent: 20,
    });
    expect(agreement?.groups.slice(0, 3)).toEqual([
      { group: "1", n: 2, mean: 3, sd: Math.sqrt(2) },
      { group: "2", n: 2, mean: 5.5, sd: Math.sqrt(0.5) },
      { group: "3", n: 0, mean: null, sd: null },
    ]);
    // Of six pairs one can be tested: t = -2.5 / √(2/2 + 0.5/2), df = 1.25² / (1² + 0.25²).
    expect(agreement?.tests.map(({ first, second }) => `${first}${second}`)).toEqual([
      "12",
      "13",
      "14",
      "23",
      "24",
      "34",
    ]);
    const [tested, ...untested] = agreement?.tests ?? [];
    expect(Object.keys(tested ?? {})).toEqual(["first", "second", "difference", "t", "df", "p", "pHolm"]);
    expect(tested).toMatchObject({ difference: -2.5 });
    expect(tested?.t).toBeCloseTo(-2.5 / Math.sqrt(1.25), 12);
    expect(tested?.df).toBeCloseTo(1.5625 / 1.0625, 12);
    expect(tested?.pHolm).toBe(tested?.p);
    expect(untested.map(({ p, pHolm }) => [p, pHolm])).toEqual(untested.map(() => [null, null]));
  });

  test.each(["group", "centrality", "income", "population", "region"] as const)(
    "gives the figures of 124 respondents by %s as another way of computing them does",
    async (by) => {
      const responses = syntheticResponses(instrument, frame, 2018);
      const answer = await answerOf(file("synthetic.csv", writeResponses(instrument, responses)), "--by", by);
      const complete = responses.filter(({ disposition }) => disposition === "complete").length;
      expect(answer.response).toEqual({
        eligible: 124,
        complete,
        partial: 124 - complete,
        rr1: complete / 124,
        rr2: 1,
      });
      const expected = naiveFigures(instrument, frame, responses, by);
      expect(answer.items.map(({ variable }) => variable)).toEqual(expected.map(({ variable }) => variable));
      expected.forEach((item, place) => {
        const given = answer.items[place];
        expect([item.variable, given?.n]).toEqual([item.variable, item.n]);
        expect(given?.distribution.map(({ code, count }) => [code, count])).toEqual(item.counts);
        closeTo(
          given?.distribution.map(({ percent }) => percent),
          item.percents,
        );
        closeTo([given?.mean, given?.sd], [item.mean, item.sd]);
        expect(given?.groups.map(({ group, n }) => [group, n])).toEqual(
          item.groups.map(({ group, n }) => [group, n]),
        );
        closeTo(
          given?.groups.flatMap(({ mean, sd }) => [mean, sd]),
          item.groups.flatMap(({ mean, sd }) => [mean, sd]),
        );
        closeTo(
          given?.tests.flatMap(({ difference, t, df, p, pHolm }) => [difference, t, df, p, pHolm]),
          naiveTests(item).flatMap(({ difference, t, df, p, pHolm }) => [difference, t, df, p, pHolm]),
        );
      });
    },
  );

  test("gives the source's shares when those who answered are composed as they were", async () => {
    const rows = answeredLike2018.map(
      (municipality, at) => `${municipality},${at < 68 ? "complete" : "partial"},1`,
    );
    const responses = file("like-2018.csv", ["municipality,disposition,q1", ...rows].join("\n"));
    const run = await tabulate(responses);
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/Complete \(RR1\) +68 +54\.8\n/);
    expect(run.out).toMatch(/Complete or partial \(RR2\) +78 +62\.9\n/);
    expect(run.out).toMatch(/Under 1,500 inhabitants +54 +43\.5 +33 +42\.3\n/);
    expect(run.out).toMatch(/Northern Norway +47 +37\.9 +26 +33\.3\n/);
    expect(run.out).toMatch(/Chi-square \d+\.\d\d, 4 df, p 0\.\d{3}/);
    expect(run.out).not.toMatch(/NaN|undefined|null/);
  });

  test("weights by the frame's shares, and tells what that costs", async () => {
    // Half of each kind in the frame's terms: below 1,500 inhabitants are 54 of 124, here 1 of 3.
    const responses = file(
      "weighted.csv",
      "municipality,disposition,q4_1\n0118,complete,1\n0513,complete,4\n0545,complete,4\n",
    );
    const run = await tabulate(responses, "--weight", "population", "--json");
    expect(run.code).toBe(0);
    const item = itemOf(JSON.parse(run.out) as Answer, "q4_1");
    expect(item?.mean).toBeCloseTo((1 * 54 + 4 * 70) / 124, 12);
    expect(
      item?.distribution.map(({ count, percent }) => [count, percent === null ? null : Math.round(percent)]),
    ).toEqual([1, 0, 0, 2, 0, 0, 0].map((count, at) => [count, at === 0 ? 44 : at === 3 ? 56 : 0]));
    // Weights 3 · 54/124 and twice 3/2 · 70/124. Kish: 3 Σw² / 9.
    const [heavy, light] = [(3 * 54) / 124, (1.5 * 70) / 124] as const;
    const effect = (heavy ** 2 + 2 * light ** 2) / 3;
    expect(run.err).toContain(`Weighted by population: design effect ${effect.toFixed(3)}`);
  });

  test("tells of municipalities that the frame does not place, and leaves them out of the shares", async () => {
    const known = file(
      "unplaced.csv",
      "municipality,name,population\n0118,Aremark,1399\n0121,Rømskog,\n0239,Hurdal,2903\n",
    );
    const responses = file("two.csv", "municipality,disposition,q1\n0118,complete,1\n0121,complete,2\n");
    const run = await runCommand(
      ...["tabulate", "--survey", "radmann-2018", "--responses", responses, "--frame", known, "--json"],
    );
    expect(run.code).toBe(0);
    expect(run.err).toContain(`${known}: 1 of the municipalities lack what decides their population`);
    const { response, representativity } = JSON.parse(run.out) as Answer;
    expect(response).toMatchObject({ eligible: 3, complete: 2 });
    expect(representativity.filter(({ variable }) => variable === "population")).toEqual([
      {
        variable: "population",
        category: "under_1500",
        frame: 1,
        frameShare: 50,
        respondents: 1,
        respondentShare: 100,
      },
      {
        variable: "population",
        category: "from_1500",
        frame: 1,
        frameShare: 50,
        respondents: 0,
        respondentShare: 0,
      },
    ]);
  });

  test("prints groups and tests to read", async () => {
    const responses = syntheticResponses(instrument, frame, 4);
    const run = await tabulate(file("read.csv", writeResponses(instrument, responses)), "--by", "centrality");
    expect([run.code, run.err]).toEqual([0, ""]);
    expect(run.out).toContain("Survey of chief executives in small municipalities 2018");
    expect(run.out).toMatch(/In the mean \(n\) +\d+ +\d+ +\d+\n/);
    expect(run.out).toMatch(/Difference between groups +Difference +Hedges' g +t +df +p +p \(Holm\)\n/);
    expect(Math.max(...run.out.split("\n").map((line) => line.length))).toBeLessThan(200);
  });

  test("tells every fault of the responses on stderr, and nothing else", async () => {
    const responses = file(
      "faults.csv",
      "municipality;disposition;q4_1;q99\n0118;complete;9;\n0118;complete;1;\n0301;complete;2;\n",
    );
    const run = await tabulate(responses, "--json");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err.trim().split("\n")).toEqual([
      `${responses}, column q99: radmann-2018 has no variable “q99”. Correct the name, or remove the column.`,
      `${responses}, row 2, column q4_1: “9” is not one of the codes. Write one of these: 1, 2, 3, 4, 5, 6, 7.`,
      `${responses}, row 3, column municipality: Municipality 0118 also has a response on row 2. Keep one of them.`,
      `${responses}, row 4, column municipality: Municipality 0301 is not in the frame. Correct the number, or add the municipality to the frame.`,
    ]);
  });

  test("tells the faults of the frame, of the survey's name, and of a file that is not there", async () => {
    const responses = file("one.csv", "municipality,disposition,q1\n0118,complete,1\n");
    const bad = file("frame.csv", "municipality,name,population\n0118,Aremark,many\n");
    const frameRun = await runCommand(
      ...["tabulate", "--survey", "radmann-2018", "--responses", responses, "--frame", bad],
    );
    expect([frameRun.code, frameRun.out]).toEqual([2, ""]);
    expect(frameRun.err).toContain(`${bad}, row 2, column population: `);
    const unknown = await runCommand(
      ...["tabulate", "--survey", "radmann-1918", "--responses", responses, "--frame", frameFile],
    );
    expect([unknown.code, unknown.out]).toEqual([2, ""]);
    expect(unknown.err).toContain("There is no survey «radmann-1918». Peil has: radmann-2018");
    expect(unknown.err).toContain("--survey ./radmann-1918.yaml");
    const missing = await tabulate(path.join(folder, "none.csv"));
    expect([missing.code, missing.out]).toEqual([2, ""]);
    expect(missing.err).toContain("there is no such file");
    const by = await tabulate(responses, "--by", "weather");
    expect([by.code, by.out]).toEqual([2, ""]);
  });
});

describe("a survey that does not ship with Peil", () => {
  const own = (definition: string) => file("own.yaml", definition);
  const small = () => ({
    responses: file("small.csv", "municipality,disposition,agree\n0118,complete,1\n0121,partial,2\n"),
    frame: file("small-frame.csv", "municipality,name,population\n0118,Aremark,1399\n0121,Rømskog,682\n"),
  });
  const run = ({ responses, frame: units }: ReturnType<typeof small>, survey: string) =>
    runCommand(...["tabulate", "--survey", survey, "--responses", responses, "--frame", units, "--json"]);

  test("is read from its YAML file", async () => {
    const { code, out } = await run(small(), own(smallSurveyDefinition));
    expect(code).toBe(0);
    const { response, items } = JSON.parse(out) as {
      response: object;
      items: { variable: string; n: number }[];
    };
    expect(response).toEqual({ eligible: 2, complete: 1, partial: 1, rr1: 0.5, rr2: 1 });
    expect(items[0]).toMatchObject({ variable: "agree", n: 2 });
  });

  test("is refused with every fault of its file, and where there is no such file", async () => {
    const faulty = await run(small(), own(surveyWithChange("minutes: 3", "minutes: many")));
    expect([faulty.code, faulty.out]).toEqual([2, ""]);
    expect(faulty.err).toMatch(/own\.yaml:\d+ minutes: /);
    const missing = await run(small(), path.join(folder, "nothing.yaml"));
    expect([missing.code, missing.out]).toEqual([2, ""]);
    expect(missing.err).toContain("there is no such file");
  });
});

/** Within what floating point loses on two ways to the same figure; null only beside null. */
function closeTo(
  given: readonly (number | null | undefined)[] | undefined,
  expected: readonly (number | null)[],
) {
  const isClose = (value: number | null, place: number) => {
    const one = given?.[place];
    if (value === null || typeof one !== "number") return one === value;
    return Math.abs(one - value) < 1e-8 * Math.max(1, Math.abs(value));
  };
  if (given?.length !== expected.length || !expected.every(isClose)) expect(given).toEqual(expected);
}
