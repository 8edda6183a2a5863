import { scoreIndex, standardiseIndex } from "~/registry/indices/quality-index";
import { testedQuality } from "~/registry/indices/tested-index";
import { intervalsOfWeights } from "~/registry/indices/uncertainty";
import { checkIndices, shippedFile } from "~/registry/indices/index-file.server";
import type { IndexDefinition } from "~/registry/indices/index-definition";
import { observedIds } from "~/registry/indices/index-indicators";
import type { Observation } from "~/registry/observations/observation";
import { type ObservationTable, observationTable } from "~/registry/observations/observation-table";
import { median } from "./statistics";

const MUNICIPALITIES = 357;
const YEARS = [2020, 2021, 2022];
const RUNS = 100;

export interface IndexSpeed {
  /** Values that were computed with: municipalities × indicators × years. */
  cells: number;
  /** From observations to tables that can be computed with. */
  layOutMilliseconds: number;
  /** From the tables to every z, score and rank of the three years. */
  computeMilliseconds: number;
  /** The same once a weight is turned: z stay. */
  turnWeightMilliseconds: number;
  /** A thousand draws of all weights of one year, and where the ranks then lie. */
  drawWeightsMilliseconds: number;
  /** Adding up the values and their squares once, which no computation of z can do without. */
  bareMilliseconds: number;
}

/** How fast the quality index that ships is computed for all municipalities and three years; medians of a hundred runs. */
export function measureIndex(): IndexSpeed {
  const definition = shippedDefinition();
  const observations = madeUp(observedIds({ kind: "index", definition }));
  const tables = YEARS.map((year) => observationTable(observations, year));
  const measured = tables.map((table) => standardiseIndex(definition, table));
  const [first] = definition.services;
  if (!first) throw new Error("The index has no service.");
  return {
    cells: MUNICIPALITIES * definition.indicatorCount * YEARS.length,
    layOutMilliseconds: medianTime(10, () => YEARS.map((year) => observationTable(observations, year))),
    computeMilliseconds: medianTime(RUNS, () =>
      tables.map((table) => scoreIndex(standardiseIndex(definition, table))),
    ),
    turnWeightMilliseconds: medianTime(RUNS, (run) =>
      measured.map((index) => scoreIndex(index, new Map([[first.id, run + 1]]))),
    ),
    drawWeightsMilliseconds: medianTime(3, () =>
      measured
        .slice(-1)
        .map((index) => intervalsOfWeights(testedQuality(index), { draws: 1000, seed: 1, spread: 0.25 })),
    ),
    bareMilliseconds: medianTime(RUNS, () => tables.map(sums)),
  };
}

function shippedDefinition(): IndexDefinition {
  const file = shippedFile("kvalitetsindeks-2023");
  const found = file && checkIndices([file]).definitions[0];
  if (!found) throw new Error("kvalitetsindeks-2023 does not ship, or does not hold.");
  return found.definition;
}

/** Observations of every municipality, with one in twenty missing. */
export function madeUp(indicators: readonly string[]): Observation[] {
  let seed = 1;
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  return YEARS.flatMap((year) =>
    Array.from({ length: MUNICIPALITIES }, (_, i) => String(1001 + i)).flatMap((municipality) =>
      indicators.map((indicator): Observation => {
        const place = { municipality, indicator, year };
        return random() < 0.05
          ? { ...place, value: null, missing: "not_reported" }
          : { ...place, value: 1 + random() * 3, missing: null };
      }),
    ),
  );
}

function sums({ columns }: ObservationTable): number {
  let all = 0;
  for (const { values } of columns.values()) {
    for (let i = 0; i < values.length; i += 1) all += (values[i] ?? 0) + (values[i] ?? 0) ** 2;
  }
  return all;
}

/** A warm-up is not counted. */
function medianTime(runs: number, work: (run: number) => unknown): number {
  for (let run = 0; run < runs / 10; run += 1) work(run);
  const times = Array.from({ length: runs }, (_, run) => {
    const started = performance.now();
    work(run);
    return performance.now() - started;
  });
  return median(times);
}
