import { fork } from "node:child_process";
import { once } from "node:events";
import { standardiseComposite } from "~/registry/indices/composite-index";
import { observedIds } from "~/registry/indices/index-indicators";
import { shippedIndices } from "~/registry/indices/shipped-indices.server";
import { testedComposite, type TestedIndex } from "~/registry/indices/tested-index";
import { observationTable } from "~/registry/observations/observation-table";
import { rankUncertainty, usualChoices } from "~/registry/uncertainty/rank-uncertainty";
import { madeUp } from "./index-speed";
import { watchMemory } from "./memory";

const YEAR = 2022;

export interface UncertaintySpeed {
  milliseconds: number;
  /** As many weighted sums of all z, each sorted once: no ranking of as many draws can do with less. */
  bareMilliseconds: number;
  /** Of the whole process; null where it cannot be told. */
  peakMegabytes: number | null;
}

/** Rank intervals of Kommuneindeksen's total, as the worker computes them, in a process of its own. */
export async function measureUncertainty(draws: number): Promise<UncertaintySpeed> {
  const child = fork(process.argv[1] ?? "", ["uncertainty", String(draws)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(child, "message");
  const memory = watchMemory(child.pid ?? 0);
  const answered = once(child, "message") as Promise<[number]>;
  child.send("go");
  const [milliseconds] = await answered;
  const peak = memory.stop();
  const bare = once(child, "message") as Promise<[number]>;
  child.send("bare");
  const [bareMilliseconds] = await bare;
  child.disconnect();
  await once(child, "exit");
  return { milliseconds, bareMilliseconds, peakMegabytes: peak === null ? null : peak / 1e6 };
}

/** The child's side: computes on «go», and the bare sums after it. */
export async function uncertaintyInChild(draws: number): Promise<void> {
  const index = shippedIndices().find(({ kind }) => kind === "composite");
  if (index?.kind !== "composite") throw new Error("No composite index ships.");
  const table = observationTable(madeUp(observedIds(index)), YEAR);
  const tested = testedComposite(standardiseComposite(index.definition, index.quality, table));
  process.send?.("ready");
  await once(process, "message");
  process.send?.(timeOf(() => rankUncertainty(tested, { ...usualChoices, draws })));
  await once(process, "message");
  process.send?.(timeOf(() => bareSums(tested, 2 * draws + tested.indicators.length)));
}

function bareSums({ figures, municipalities }: TestedIndex, times: number): void {
  for (let time = 0; time < times; time += 1) {
    const sums = new Float64Array(municipalities.length);
    for (const { z } of figures) {
      for (let row = 0; row < sums.length; row += 1) sums[row] = (sums[row] ?? 0) + 0.5 * (z[row] ?? 0);
    }
    sums.sort();
  }
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
