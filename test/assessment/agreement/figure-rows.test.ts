import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { Agreement } from "~/assessment/agreement/agreement";
import type { EvaluatorSheet } from "~/assessment/agreement/comparison";
import { axisStart, pairView } from "~/assessment/agreement/figure-rows";
import { pairAgreements } from "~/assessment/agreement/pair-agreement";
import { readInstrument } from "~/cli/grade-input";
import { runCommand } from "../../support/command";
import { smallInstrument } from "../../support/small-evaluation";

type Given = Record<string, [system: number, extent: number, result: number]>;

const sheet = (name: string, given: Given): EvaluatorSheet => ({
  evaluator: { id: name, name },
  standings: new Map(
    Object.entries(given).map(([id, [system, extent, result]]) => [
      id,
      { grade: { system, extent, result }, note: "" },
    ]),
  ),
});

const kari: Given = { "1.1.1": [7, 5, 3], "1.1.2": [4, 4, 4], "2.1.1": [6, 6, 6], "3.1.1": [1, 2, 3] };
const ola: Given = { "1.1.1": [5, 5, 8], "1.1.2": [4, 5, 4], "2.1.1": [6, 7, 6], "3.1.1": [3, 2, 1] };

test("two evaluators' figures are those that the command gives for the same grades", async () => {
  const instrument = readInstrument("kommunekompass-2020");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-figures-"));
  const file = (name: string, given: Given): string => {
    const rows = Object.entries(given).map(([id, steps]) => [id, ...steps].join(";"));
    const written = path.join(folder, name);
    fs.writeFileSync(written, ["question;system;extent;result", ...rows].join("\n"));
    return written;
  };
  // Area 3 is not handed in by all, so the page leaves it out.
  const handedIn = (given: Given): Given =>
    Object.fromEntries(Object.entries(given).filter(([question]) => question !== "3.1.1"));
  const words = ["agreement", "--instrument", instrument.id, "--json"];
  const run = await runCommand(
    ...words,
    "--first",
    file("kari.csv", handedIn(kari)),
    "--second",
    file("ola.csv", handedIn(ola)),
  );
  fs.rmSync(folder, { recursive: true });
  const [pair] = pairAgreements(instrument, [sheet("Kari", kari), sheet("Ola", ola)], ["1", "2"]);
  expect(pair?.agreement).toEqual(JSON.parse(run.out) as Agreement);
  expect(pair?.agreement.total.n).toBe(9);
});

test("every two of three evaluators are a pair, and one alone is none", () => {
  const three = ["Kari", "Ola", "Per"].map((name) => sheet(name, { "1.1.1": [1, 2, 3] }));
  const pairs = pairAgreements(smallInstrument, three, ["1"]);
  expect(pairs.map(({ first, second }) => `${first.name}-${second.name}`)).toEqual([
    "Kari-Ola",
    "Kari-Per",
    "Ola-Per",
  ]);
  expect(pairAgreements(smallInstrument, three.slice(0, 1), ["1"])).toEqual([]);
});

test("the lines are the whole, the dimensions and the areas that count, and say why there is no kappa", () => {
  const pairs = pairAgreements(
    smallInstrument,
    [sheet("Kari", { "1.1.1": [6, 5, 4] }), sheet("Ola", { "1.1.1": [6, 5, 5] })],
    ["1"],
  );
  const shown = { areaIds: ["1"], total: "I alt", language: "nb" } as const;
  const [view] = pairs.map((pair) => pairView(smallInstrument, pair, shown));
  expect(view?.rows.map(({ kind, label, n, without }) => [kind, label, n, without])).toEqual([
    ["total", "I alt", 3, null],
    ["dimension", "System", 1, "too_few"],
    ["dimension", "Omfang", 1, "too_few"],
    ["dimension", "Resultat", 1, "too_few"],
    ["area", "1 Område én", 3, null],
  ]);
  const alike = sheet("Kari", { "1.1.1": [5, 5, 5] });
  const [same] = pairAgreements(smallInstrument, [alike, alike], ["1"]).map((pair) =>
    pairView(smallInstrument, pair, shown),
  );
  expect(same?.rows[0]).toMatchObject({ kappa: null, without: "all_alike", exact: 1, withinOne: 1 });
});

test.each([
  [[0.2, 0.5], 0],
  [[-0.1], -0.5],
  [[-0.5], -0.5],
  [[-0.6, 0.9], -1],
  [[-1e-16], 0],
  [[], 0],
])("the axis of intervals from %j begins at %s", (lows, start) => {
  const rows = lows.map((low) => ({ kappa: { value: 0.9, low, high: 1 } }));
  expect(axisStart(rows)).toBe(start);
});
