import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../support/command";

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-agreement-"));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function file(name: string, ...rows: string[]): string {
  const written = path.join(folder, name);
  fs.writeFileSync(written, ["question;system;extent;result", ...rows].join("\n"));
  return written;
}

const agreement = (first: string, second: string, ...more: string[]) =>
  runCommand(
    "agreement",
    "--instrument",
    "kommunekompass-2020",
    "--first",
    first,
    "--second",
    second,
    ...more,
  );

interface Figures {
  id?: string;
  n: number;
  kappa: number | null;
  exact: number | null;
  withinOne: number | null;
}

interface Answer {
  total: Figures;
  areas: Figures[];
  dimensions: Figures[];
  differences: unknown[];
}

describe("peil agreement", () => {
  test("counts what both have graded, and lists the differences with the largest first", async () => {
    const first = file("first.csv", "1.1.1;7;5;3", "1.1.2;4;4;4", "2.1.1;6;6;6", "2.2.1;;;");
    const second = file("second.csv", "2.2.1;1;1;1", "1.1.2;4;5;4", "1.1.1;5;5;8", "3.1.1;2;2;2");
    const run = await agreement(first, second, "--json");
    expect([run.code, run.err]).toEqual([0, ""]);
    const answer = JSON.parse(run.out) as Answer;
    // Of the six grades that both gave three are the same and one more is a step away. By hand: the squared differences are
    // 4, 0, 25, 0, 1 and 0, together 30; every grade of the first with every grade of the second gives 138, so kappa is
    // 1 - 6 × 30 / 138.
    expect(answer.total).toMatchObject({ n: 6, exact: 0.5, withinOne: 4 / 6 });
    expect(answer.total.kappa).toBeCloseTo(1 - (6 * 30) / 138, 9);
    expect(answer.areas.map(({ id, n }) => `${id}: ${n}`)).toEqual([
      "1: 6",
      ...["2", "3", "4", "5", "6", "7", "8"].map((id) => `${id}: 0`),
    ]);
    expect(answer.areas[1]).toEqual({
      id: "2",
      n: 0,
      kappa: null,
      low: null,
      high: null,
      exact: null,
      withinOne: null,
    });
    expect(answer.dimensions.map(({ id, n, exact }) => [id, n, exact])).toEqual([
      ["system", 2, 0.5],
      ["extent", 2, 0.5],
      ["result", 2, 0.5],
    ]);
    expect(answer.differences).toEqual([
      { question: "1.1.1", dimension: "result", first: 3, second: 8 },
      { question: "1.1.1", dimension: "system", first: 7, second: 5 },
      { question: "1.1.2", dimension: "extent", first: 4, second: 5 },
    ]);
  });

  test("prints the same as tables to read", async () => {
    const first = file("first.csv", "1.1.1;7;5;3", "1.1.2;4;4;4");
    const run = await agreement(first, file("second.csv", "1.1.1;7;5;3", "1.1.2;4,5;4;4"));
    expect(run.code).toBe(0);
    // 1 - 6 × 0.25 / 112.5
    expect(run.out).toMatch(/Total +6 +0\.99 +\S+ to 1\.00 +83 % +100 %/);
    expect(run.out).toMatch(/1\.1\.2 +System +4 +4\.5 +0\.5/);
    expect(run.out).not.toContain("NaN");
  });

  test("says so when no grade is given by both", async () => {
    const run = await agreement(file("first.csv", "1.1.1;7;5;3"), file("second.csv", "1.1.2;7;5;3"));
    expect(run.out).toContain("No grade is given by both.");
  });

  test("tells of every fault in both files, and prints nothing else", async () => {
    const first = file("first.csv", "1.1.1;7;5;11", "9.9.9;1;1;1");
    const second = file("second.csv", "1.1.1;7;x;3");
    const run = await agreement(first, second, "--json");
    expect([run.code, run.out]).toEqual([2, ""]);
    const lines = run.err.trim().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => line.startsWith(first))).toEqual([true, true, false]);
    expect(lines[2]).toContain(second);
  });
});
