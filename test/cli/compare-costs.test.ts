import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../support/command";
import { meloyAmounts, meloyCosts } from "../support/meloy-economy";

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-costs-"));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function file(name: string, ...rows: string[]): string {
  const written = path.join(folder, name);
  fs.writeFileSync(written, rows.join("\n"));
  return written;
}

const heading = "service,municipality,value";

function meloyFile(): string {
  const rows = meloyCosts.flatMap(({ service, in2022, best, bestIn }) => {
    const row = (municipality: string, value: number) => `"${service}",${municipality},${value}`;
    const others = ["1563", "1840", "5027"].map((each) => row(each, each === bestIn ? best : in2022 + 1));
    return [...others, row("1837", in2022)];
  });
  return file("costs.csv", heading, ...rows);
}

const people = () => file("population.csv", "municipality,value", "1837,6212", "1563,7110");

const compare = (costs: string, population: string, ...more: string[]) =>
  runCommand(
    "compare",
    "costs",
    "--costs",
    costs,
    "--population",
    population,
    "--municipality",
    "1837",
    ...more,
  );

const references = ["--references", "1563,1840,5027"];

describe("peil compare costs", () => {
  test("gives Meløy's saving potential in the agreed form", async () => {
    const run = await compare(meloyFile(), people(), ...references, "--json");
    expect([run.code, run.err]).toEqual([0, ""]);
    expect(JSON.parse(run.out)).toEqual({
      services: meloyCosts.map(({ service, in2022, best, bestIn }, index) => ({
        service,
        own: in2022,
        best,
        bestMunicipality: bestIn,
        difference: best - in2022,
        amount: meloyAmounts.toBest[index],
      })),
      sum: meloyAmounts.toBestSum,
    });
  });

  test("rounds once: the sum is not that of the amounts as shown, and says so", async () => {
    // Each service is −0.4 and shown as 0; together they are −0.8.
    const rows = ["service;municipality;value", "a;1837;9,4", "a;1563;9", "b;1837;9,4", "b;1563;9"];
    const costs = file("costs.csv", ...rows);
    const one = file("one.csv", "municipality,value", "1837,1");
    const json = JSON.parse((await compare(costs, one, "--references", "1563", "--json")).out) as {
      services: { amount: number; difference: number }[];
      sum: number;
    };
    expect(json.services.map(({ amount, difference }) => [amount, difference])).toEqual([
      [0, -0.4],
      [0, -0.4],
    ]);
    expect(json.sum).toBe(-1);
    const text = await compare(costs, one, "--references", "1563");
    expect(text.out).toContain("The amounts as shown add up to 0.");
  });

  test("prints the same as a table with names, and what each reference and their mean would give", async () => {
    const run = await compare(meloyFile(), people(), ...references);
    expect(run.code).toBe(0);
    expect(run.out).toContain("1837 Meløy, 6,212 inhabitants");
    expect(run.out).toMatch(/Pleie og omsorg +32,821 +20,553 +5027 Midtre Gauldal +−12,268 +−76,208,816/);
    expect(run.out).toMatch(/Sum +−170,923,180/);
    // Sunndal was written with one krone more than Meløy in all twelve services.
    expect(run.out).toMatch(/1563 Sunndal +12 of 12 +74,544/);
  });

  test("leaves out a service that has a sign in place of its cost, and names it", async () => {
    const costs = file(
      "costs.csv",
      heading,
      "school,1837,..",
      "school,1563,5",
      "care,1837,10",
      "care,1563,8",
    );
    const run = await compare(costs, people(), "--references", "1563");
    expect(run.out).toContain("Left out of the sum, because a figure is missing: school.");
    const json = await compare(costs, people(), "--references", "1563", "--json");
    expect(JSON.parse(json.out)).toEqual({
      services: [
        { service: "school", own: null, best: 5, bestMunicipality: "1563", difference: null, amount: null },
        { service: "care", own: 10, best: 8, bestMunicipality: "1563", difference: -2, amount: -12424 },
      ],
      sum: -12424,
    });
  });

  test("tells every fault of both files with row, column and value, and prints nothing else", async () => {
    const costs = file("costs.csv", heading, "school,1837,5 000", "school,301,5", ",1837,5", "school,1837,7");
    const population = file("population.csv", "municipality,value", "1837,mange", "1563,0");
    const run = await compare(costs, population, "--references", "1563", "--json");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(
      run.err
        .trim()
        .split("\n")
        .map((line) => line.replace(folder, "").slice(0, 60)),
    ).toEqual([
      expect.stringMatching(/^\/costs.csv, row 2, column value: “5 000” is not a number/),
      expect.stringMatching(/^\/costs.csv, row 3, column municipality: “301”/),
      expect.stringMatching(/^\/costs.csv, row 4, column service: The row has no service/),
      expect.stringMatching(/^\/costs.csv, row 5, column service: school of 1837 is also/),
      expect.stringMatching(/^\/population.csv, row 2, column value: “mange”/),
      expect.stringMatching(/^\/population.csv, row 3, column value: “0”/),
    ]);
  });

  test.each([
    [
      "a reference without costs",
      ["--references", "1563,9999"],
      "costs.csv: there is no cost of municipality «9999»",
    ],
    ["no reference", ["--references", ""], "costs.csv: there is no cost of municipality «»"],
  ])("refuses %s", async (_what, given, said) => {
    const run = await compare(meloyFile(), people(), ...given, "--json");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(said);
  });

  test("refuses a municipality without inhabitants", async () => {
    const run = await compare(
      meloyFile(),
      file("population.csv", "municipality,value", "1563,7110"),
      ...references,
    );
    expect(run.code).toBe(2);
    expect(run.err).toContain("there are no inhabitants of municipality «1837». The file has 1563.");
  });
});
