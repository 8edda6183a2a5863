import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../support/command";
import { shippedIndex } from "../support/shipped-index";

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-index-"));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function file(...rows: string[]): string {
  const written = path.join(folder, "obs.csv");
  fs.writeFileSync(written, ["municipality,indicator,year,value,status", ...rows].join("\n"));
  return written;
}

const compute = (observations: string, ...more: string[]) =>
  runCommand("index", "--definition", "kvalitetsindeks-2023", "--observations", observations, ...more);

interface Answer {
  definition: string;
  year: number;
  municipalities: {
    municipality: string;
    score: number | null;
    rank: number | null;
    services: { id: string; score: number | null; coverage: number; indicators: unknown[] }[];
  }[];
}

/** Culture is five indicators of 20 % each, all with high as good; 4, 6 and 11 have mean 7 and standard deviation √13. */
const culture = shippedIndex().services.find(({ id }) => id === "culture");
const [loans = "", visits = "", cinema = ""] = (culture?.indicators ?? []).map(({ id }) => id);

const rows = [
  `1101,${loans},2022,11,`,
  `1101,${visits},2022,11,`,
  `1101,${cinema},2022,,:`,
  `0301,${loans},2022,6,`,
  `0301,${visits},2022,6,`,
  `0301,${cinema},2022,6,`,
  `1837,${loans},2022,4,`,
  `1837,${visits},2022,4,`,
  `1837,${cinema},2022,4,`,
  `1837,${loans},2021,99,`,
  `1103,${loans},2022,..,`,
];

describe("peil index", () => {
  test("gives scores, ranks and every figure behind them in the agreed form, unrounded", async () => {
    const run = await compute(file(...rows), "--year", "2022", "--json");
    expect([run.code, run.err]).toEqual([0, ""]);
    const answer = JSON.parse(run.out) as Answer;
    expect(Object.keys(answer)).toEqual(["definition", "year", "municipalities"]);
    expect([answer.definition, answer.year]).toEqual(["kvalitetsindeks-2023", 2022]);
    // 1101 has only 40 % of the weight, 1103 nothing; cinema has 6 and 4 alone: z ±0.7071.
    const z = (value: number) => (value - 7) / Math.sqrt(13);
    const oslo = (2 * z(6) + Math.SQRT1_2) / 3;
    const meloy = (2 * z(4) - Math.SQRT1_2) / 3;
    expect(answer.municipalities.map(({ municipality, rank }) => [municipality, rank])).toEqual([
      ["0301", 1],
      ["1101", null],
      ["1103", null],
      ["1837", 2],
    ]);
    expect(answer.municipalities[0]?.score).toBeCloseTo(oslo, 12);
    expect(answer.municipalities[3]?.score).toBeCloseTo(meloy, 12);
    expect(answer.municipalities[1]?.score).toBeNull();
    expect(answer.municipalities[0]?.services).toHaveLength(13);
    const ofStavanger = answer.municipalities[1]?.services.find(({ id }) => id === "culture");
    expect(ofStavanger).toMatchObject({ id: "culture", score: null });
    expect(ofStavanger?.coverage).toBeCloseTo(0.4, 12);
    expect(ofStavanger?.indicators.slice(1, 4)).toEqual([
      { id: visits, value: 11, corrected: 11, z: expect.closeTo(z(11), 12) as number, missing: null },
      { id: cinema, value: null, corrected: null, z: null, missing: "not_published" },
      expect.objectContaining({ value: null, z: null, missing: "not_reported" }),
    ]);
  });

  test("keeps a value that is out of bounds, and says why it does not count", async () => {
    const indicator = shippedIndex().services[0]?.indicators[0];
    const { id = "", bounds } = indicator ?? {};
    const impossible = (bounds?.max ?? NaN) + 1;
    const run = await compute(file(...rows, `1837,${id},2022,${impossible},`), "--year", "2022", "--json");
    const answer = JSON.parse(run.out) as Answer;
    const administration = answer.municipalities[3]?.services.find(
      (service) => service.id === "administration",
    );
    expect(administration?.indicators).toContainEqual({
      id,
      value: impossible,
      corrected: null,
      z: null,
      missing: "out_of_bounds",
    });
  });

  test("gives the same whatever the order of the rows", async () => {
    const one = await compute(file(...rows), "--year", "2022", "--json");
    const other = await compute(file(...[...rows].reverse()), "--year", "2022", "--json");
    expect([other.code, other.out]).toEqual([0, one.out]);
  });

  test("prints a ranking with names, those without a score last", async () => {
    const run = await compute(file(...rows), "--year", "2022");
    expect(run.out).toContain("Kvalitetsindeksen 2023, observations of 2022");
    expect(run.out).toMatch(
      /1 +0301 +Oslo +0\.05 +4 %\n +2 +1837 +Meløy +−0\.79 +4 %\n +– +1101 +Eigersund +– +0 %/,
    );
  });

  test("names indicators that the index does not ask for, and goes on", async () => {
    const run = await compute(file(...rows, "1837,culture.misspelt,2022,1,"), "--year", "2022");
    expect(run.code).toBe(0);
    expect(run.err).toContain("1 indicators are not in the definition and were not used: culture.misspelt.");
  });

  test.each([
    [
      "a year that is not in the file",
      ["--year", "2019"],
      "there is no row of 2019. The file has 2021, 2022.",
    ],
    ["what is no year", ["--year", "i fjor"], "--year is four digits, such as 2022, and not «i fjor»."],
  ])("refuses %s", async (_what, given, said) => {
    const run = await compute(file(...rows), ...given, "--json");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(said);
  });

  test("refuses an index that is not there, and a file with nothing of the index", async () => {
    const unknown = await runCommand(
      "index",
      "--definition",
      "x",
      "--observations",
      file(...rows),
      "--year",
      "2022",
    );
    expect([unknown.code, unknown.out]).toEqual([2, ""]);
    expect(unknown.err).toContain(
      "There is no index «x». Peil has: kommuneindeks-2025, kvalitetsindeks-2023.",
    );
    const nothing = await compute(file("1101,a.b,2022,1,"), "--year", "2022");
    expect(nothing.err).toContain("no row has an indicator of kvalitetsindeks-2023. The file has a.b;");
  });

  test("computes Kommuneindeksen from the same kind of file", async () => {
    const costs = ["1101", "0301", "1837"].flatMap((number, index) => [
      `${number},cost.total,2022,${70000 + 1000 * index},`,
      `${number},need.total,2022,1,`,
      `${number},finance.net-operating-result,2022,${index},`,
    ]);
    const words = [
      "--definition",
      "kommuneindeks-2025",
      "--observations",
      file(...rows, ...costs),
      "--year",
      "2022",
    ];
    const run = await runCommand("index", ...words, "--json");
    expect([run.code, run.err]).toEqual([0, ""]);
    const answer = JSON.parse(run.out) as { municipalities: Record<string, unknown>[] };
    expect(answer.municipalities[0]).toMatchObject({
      municipality: "0301",
      cost: { score: 0, rank: 2 },
      finance: { score: 0, rank: 2 },
      quality: { rank: 1 },
      rank: 1,
    });
    const text = await runCommand("index", ...words);
    expect(text.out).toMatch(
      /Rank +Municipality +Score +Quality +Rank +Cost +Rank +Finance +Rank +Efficiency +Rank/,
    );
  });
});
