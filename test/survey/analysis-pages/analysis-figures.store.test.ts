import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { writeResponses } from "~/cli/demo/invented-responses-store";
import { formatNumber } from "~/platform/format";
import { translator } from "~/platform/i18n/translator";
import { loadAnalysis, loadSection } from "~/survey/analysis-pages/analysis-pages.server";
import { waveFile } from "~/survey/analysis-pages/wave-files.server";
import { readFrame } from "~/survey/frame";
import { requireWave } from "~/survey/waves/find-wave.server";
import { readWaveData } from "~/survey/waves/wave-responses.server";
import { runCommand } from "../../support/command";
import { describeStore } from "../../support/databases";
import { radmann, radmannFrame } from "../../support/radmann";
import { addWave } from "../../support/small-wave";
import { syntheticResponses } from "../../support/synthetic-responses";

interface Figures {
  n: number;
  mean: number | null;
  sd: number | null;
}

interface Tabulated {
  response: { eligible: number; complete: number; partial: number; rr1: number; rr2: number };
  representativity: { variable: string; category: string; frame: number; respondents: number }[];
  items: (Figures & {
    variable: string;
    distribution: { code: number; count: number; percent: number | null }[];
    groups: (Figures & { group: string })[];
    tests: {
      first: string;
      second: string;
      difference: number;
      t: number;
      df: number;
      p: number;
      pHolm: number;
    }[];
  })[];
}

const reading = { language: "nb" as const, t: translator("nb") };
const day = 24 * 60 * 60 * 1000;

describeStore("the analysis of a closed wave of 124 invented responses", (database) => {
  it("has the figures that peil tabulate has of the exported files", async () => {
    const db = database();
    const instrument = radmann();
    const { waveId } = await addWave(db, {
      instrument,
      frame: radmannFrame(),
      opensAt: new Date(Date.now() - 2 * day),
      closesAt: new Date(Date.now() - day),
    });
    const invented = syntheticResponses(instrument, radmannFrame(), 11);
    await writeResponses(db, { waveId, instrument }, invented, () => new Date(Date.now() - day));
    const wave = await requireWave(db, waveId);
    const data = await readWaveData(db, wave);
    expect(data.responses).toHaveLength(124);

    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-analysis-"));
    const write = async (kind: "responses" | "frame") => {
      const { name, body } = await waveFile(kind, wave.instrument, data, "nb");
      fs.writeFileSync(path.join(folder, name), body);
      return path.join(folder, name);
    };
    const frameFile = await write("frame");
    const readBack = readFrame(instrument, fs.readFileSync(frameFile));
    expect(readBack.ok ? readBack.units : readBack.faults).toEqual(data.frame);
    const files = ["--responses", await write("responses"), "--frame", frameFile];
    const { code, out } = await runCommand(
      "tabulate",
      "--survey",
      instrument.id,
      ...files,
      "--by",
      "group",
      "--json",
    );
    expect(code).toBe(0);
    fs.rmSync(folder, { recursive: true });
    const told = JSON.parse(out) as Tabulated;

    const choices = { by: "group" as const, weight: [], disclosed: false };
    const first = await loadAnalysis(db, wave, choices, reading);
    const { eligible, complete, partial, rr1, rr2 } = told.response;
    expect(first.response.rows.map(({ cells }) => cells)).toEqual([
      ...[complete, partial, eligible - complete - partial].map((count) => [
        String(count),
        percent((100 * count) / eligible),
      ]),
      [String(eligible), "100,0 %"],
      ["", percent(100 * rr1)],
      ["", percent(100 * rr2)],
    ]);
    for (const { id, table } of first.representativity) {
      const own = told.representativity.filter(({ variable }) => variable === id);
      const answered = own.reduce((sum, { respondents }) => sum + respondents, 0);
      const asked = own.reduce((sum, { frame }) => sum + frame, 0);
      expect(table.rows.map(({ cells }) => cells)).toEqual(
        own.map(({ frame, respondents }) => [
          ...[String(frame), percent((100 * frame) / asked)],
          ...[String(respondents), percent((100 * respondents) / answered)],
        ]),
      );
    }

    const seen = new Set<string>();
    for (const section of instrument.sections) {
      const page = await loadSection(db, wave, section.id, choices, reading);
      for (const item of page.items) {
        const variables = told.items.filter(({ variable }) => variablesOfItem(item.id, variable));
        const figures = variables.filter(({ distribution }) => distribution.length > 0);
        for (const { variable } of variables) seen.add(variable);
        expect(item.texts.map(({ answered }) => answered)).toEqual(
          variables.filter((each) => !figures.includes(each)).map(({ n }) => `${n} har svart med egne ord.`),
        );
        for (const chart of item.charts) {
          if (chart.kind === "means")
            expect(chart.bars.map(({ value, sd, count }) => [count, value, sd])).toEqual(
              figures.map(({ n, mean, sd }) => [n, mean, sd]),
            );
          if (chart.kind === "stacked")
            expect(chart.bars.map(({ percents, counts }) => [percents, counts])).toEqual(
              figures.map(({ distribution }) => [
                distribution.map((each) => each.percent),
                distribution.map(({ count }) => count),
              ]),
            );
          if (chart.kind === "percents") {
            const own = figures.find(({ variable }) => chart.id === `${variable}-answers`);
            expect(chart.bars.map(({ value, count }) => [value, count])).toEqual(
              own?.distribution.map((each) => [each.percent, each.count]),
            );
          }
        }
        if (figures[0]?.mean === null || !figures[0]) continue;
        expect(item.groupTables.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
          figures.map((each) => [each, ...each.groups].map(({ mean, n }) => `${shown(mean, 2)} (n = ${n})`)),
        ]);
        expect(item.differences?.table.rows.map(({ cells }) => cells)).toEqual(
          figures.flatMap(({ tests, groups }) =>
            tests.map(({ first, second, difference, t, df, p, pHolm }) => [
              shown(difference, 2),
              effectWords(
                difference,
                groups.filter(({ group }) => [first, second].includes(group)),
              ),
              ...[shown(t, 2), shown(df, 1), chance(p), chance(pHolm)],
            ]),
          ),
        );
      }
    }
    expect([...seen]).toEqual(told.items.map(({ variable }) => variable));
  });
});

/** «q4» has q4_1 and so on; «q1» does not have q10_1. */
const variablesOfItem = (item: string, variable: string): boolean =>
  variable === item || variable.startsWith(`${item}_`);

const shown = (value: number | null, decimals: number): string =>
  value === null ? "–" : formatNumber(value, decimals, "nb");

const percent = (value: number): string => `${formatNumber(value, 1, "nb")} %`;

const chance = (p: number): string => (p < 0.001 ? "< 0,001" : shown(p, 3));

/** Hedges' g from the n and standard deviations of the two groups, and Cohen's word for its size. */
function effectWords(difference: number, groups: readonly Figures[]): string {
  const df = groups.reduce((sum, { n }) => sum + n - 1, 0);
  const squares = groups.reduce((sum, { n, sd }) => sum + (n - 1) * (sd ?? NaN) ** 2, 0);
  const g = (difference / Math.sqrt(squares / df)) * (1 - 3 / (4 * df - 1));
  const words = [
    [0.8, "stor"],
    [0.5, "middels stor"],
    [0.2, "liten"],
  ] as const;
  return `${shown(g, 2)} (${words.find(([least]) => Math.abs(g) >= least)?.[1] ?? "svært liten"})`;
}
