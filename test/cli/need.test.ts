import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../support/command";
import { meloyCriteriaFile } from "../support/meloy-need";

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-need-"));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

function criteria(text: string): string {
  const file = path.join(folder, "criteria.csv");
  fs.writeFileSync(file, text);
  return file;
}

const need = (file: string, ...more: string[]) =>
  runCommand("need", "--key", "kostnadsnokkel-2023", "--criteria", file, ...more);

interface Effect {
  index: number;
  percent: number;
  amountPerInhabitant: number;
  amount: number;
}

interface Answer {
  inhabitants: unknown;
  criteria: ({ id: string; weight: number } & Effect)[];
  total: Effect;
  indexSpan: { from: number; to: number } | null;
}

async function answerOf(file: string, ...more: string[]): Promise<Answer> {
  const run = await need(file, "--json", ...more);
  expect([run.code, run.err]).toEqual([0, ""]);
  return JSON.parse(run.out) as Answer;
}

describe("peil need", () => {
  test("gives Meløy's table of 2023 from its three columns", async () => {
    const answer = await answerOf(criteria(meloyCriteriaFile(false)));
    expect(answer).toMatchObject({
      key: "kostnadsnokkel-2023",
      version: "1",
      inhabitants: { municipality: 6211, national: 5455792 },
      needPerInhabitant: 62858.75,
    });
    expect(answer.criteria).toHaveLength(24);
    expect(answer.total.index).toBeCloseTo(1.1477, 4);
    // Sone: weight 0.01, index 3.8290, printed 2.83 per cent, 1,778 NOK per inhabitant and 11,045 thousand NOK.
    const zone = answer.criteria.find(({ id }) => id === "zone");
    expect(zone?.index).toBeCloseTo(3.829, 3);
    expect(zone?.percent).toBeCloseTo(2.83, 2);
    expect([zone?.amountPerInhabitant, Math.round((zone?.amount ?? 0) / 1000)]).toEqual([1778, 11045]);
    // The printed index, which was computed from counts that were not rounded.
    expect(answer.indexSpan?.from).toBeLessThan(1.14791);
    expect(answer.indexSpan?.to).toBeGreaterThan(1.14791);
  });

  test("takes published indices over rounded counts", async () => {
    const { total, indexSpan } = await answerOf(criteria(meloyCriteriaFile(true)));
    expect(indexSpan).toBeNull();
    expect(total.index).toBeCloseTo(1.14791, 5);
    expect(total.percent).toBeCloseTo(14.79, 2);
    expect((total.amount / 1e6).toFixed(1)).toBe("57.7");
  });

  test("reads the totals of inhabitants from a row, and ids, decimal commas and any order", async () => {
    const [heading = "", ...rows] = meloyCriteriaFile(false).replaceAll(".", ",").split("\n");
    const file = criteria(
      [heading, "Innbyggere i alt;12422;10911584", ...rows.reverse()]
        .join("\n")
        .replace("2-5 år", "age-2-5")
        .replace("Sone", "ZONE (scattered settlement)"),
    );
    const { inhabitants, total, criteria: own } = await answerOf(file);
    // Twice the inhabitants on both sides leave every index where it was.
    expect(inhabitants).toEqual({ municipality: 12422, national: 10911584 });
    expect(total.index).toBeCloseTo(1.1476579380366898, 12);
    expect(own[0]?.id).toBe("age-0-1");
  });

  test.each(["inhabitants", "Folketall 1.7.2022", "total_population", "Sum"])(
    "knows the row with the totals as «%s»",
    async (name) => {
      const { inhabitants } = await answerOf(criteria(`${meloyCriteriaFile(false)}\n${name};6212;5455800`));
      expect(inhabitants).toEqual({ municipality: 6212, national: 5455800 });
    },
  );

  test("reckons with another need per inhabitant, and refuses one that is none", async () => {
    const file = criteria(meloyCriteriaFile(true));
    const { total } = await answerOf(file, "--need-per-inhabitant", "100000");
    expect(total.amountPerInhabitant).toBe(14791);
    const run = await need(file, "--need-per-inhabitant", "62 858");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain("It must be an amount above 0 without separators");
  });

  test("prints a table that says what it rests on", async () => {
    const run = await need(criteria(meloyCriteriaFile(true)));
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/^Kostnadsnøkkelen 2023, version 1\. 6,211 of 5,455,792 inhabitants;/);
    expect(run.out).toMatch(/\nTotal +1\.0000 +1\.14791 +14\.79 +9,29\d +57,74\d,\d{3}\n/);
    expect(run.out).toContain("Inhabitants are the sum of the criteria that count them by age.");
    expect(run.out).toContain("24 indices are as published in the file");
    expect(run.out).not.toContain("computed from the counts");
  });

  test("says of indices from rounded counts how sure their sum is, and how to give published ones", async () => {
    const run = await need(criteria(meloyCriteriaFile(false)));
    expect(run.out).toContain(
      "24 indices are computed from the counts. Published indices can be given in a column called «index»",
    );
    const [, from = "", to = ""] =
      /the total index lies between (1\.\d{5}) and (1\.\d{5})\./.exec(run.out) ?? [];
    expect(Number(from)).toBeLessThan(1.14766);
    expect(Number(to)).toBeGreaterThan(1.14791);
    expect(run.out).toMatch(/Most of that comes from: .*Landbruk/);
  });

  test("tells of every fault with row, column and value, and prints nothing", async () => {
    const changes: [string, string][] = [
      ["0-1 år;91;109740", "0-1 år;91;109 740"],
      ["2-5 år;235;228507", "02.mai;235;228507"],
      ["6-15 år;762;643155", "6-15 år;-762;643155"],
      ["16-22 år;514;453296", "16-22 år;514;0"],
      ["23-66 år;3330;3138464", "23-66 år;;3138464"],
      ["Nabo;29697", "Sone;29697"],
    ];
    const text = changes.reduce((all, [from, to]) => all.replace(from, to), meloyCriteriaFile(false));
    const file = criteria(text);
    const run = await need(file, "--json");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err.trimEnd().split("\n")).toEqual([
      expect.stringContaining(`${file}, row 2, column national_value: “109 740” is not a number.`),
      expect.stringContaining(
        `${file}, row 3, column criterion: kostnadsnokkel-2023 has no criterion called “02.mai”.`,
      ),
      expect.stringContaining(`${file}, row 4, column municipality_value: -762 is below zero.`),
      expect.stringContaining(`${file}, row 5, column national_value: The number is 0`),
      expect.stringContaining(`${file}, row 6, column municipality_value: The number is missing.`),
      expect.stringContaining(`${file}, row 12, column criterion: “Sone” is also on row 11.`),
    ]);
  });

  test.each([
    {
      what: "criteria that are missing",
      text: meloyCriteriaFile(false).replace(/\nSone;.*\nNabo;.*/, ""),
      sentence: "Add a row for each one that is missing: zone, neighbour.",
    },
    {
      what: "a column that is missing",
      text: meloyCriteriaFile(false).replace("national_value", "country"),
      sentence: "The column “national_value” is missing.",
    },
    {
      what: "an index that is none",
      text: meloyCriteriaFile(true).replace("0.7284", "x"),
      sentence: "row 2, column index: “x” is not an index.",
    },
    {
      what: "nobody at all",
      text: meloyCriteriaFile(false).replace(/^((?:\d|over).*?);[^;]+;/gm, "$1;0;"),
      sentence: "The municipality has no inhabitants in the file.",
    },
    { what: "a web page", text: "<!doctype html>", sentence: "The file is a web page or XML" },
  ])("refuses a file with $what", async ({ text, sentence }) => {
    const run = await need(criteria(text), "--json");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(sentence);
  });

  test("names the keys that there are when asked for another", async () => {
    const run = await runCommand("need", "--key", "x", "--criteria", criteria(meloyCriteriaFile(false)));
    expect([run.code, run.err]).toEqual([2, "There is no need key «x». Peil has: kostnadsnokkel-2023.\n"]);
  });
});
