import type { MessagePort } from "node:worker_threads";
import { standardiseComposite } from "../indices/composite-index";
import { standardiseIndex } from "../indices/quality-index";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { type TestedIndex, testedComposite, testedQuality } from "../indices/tested-index";
import type { ObservationTable } from "../observations/observation-table";
import { rankUncertainty, type RankUncertainty, type UncertaintyChoices } from "./rank-uncertainty";

/** What the worker is asked to compute. */
export interface UncertaintyTask {
  index: ShippedIndex;
  table: ObservationTable;
  choices: UncertaintyChoices;
  /** Is told how many draws are done. */
  port: MessagePort;
}

/** The entry of the worker: bundled to build/command/uncertainty-worker.mjs, loaded by the pool in uncertainty.server.ts. */
export default function compute({ index, table, choices, port }: UncertaintyTask): RankUncertainty[] {
  return rankUncertainty(measured(index, table), choices, (done) => {
    port.postMessage(done);
  });
}

function measured(index: ShippedIndex, table: ObservationTable): TestedIndex {
  return index.kind === "composite"
    ? testedComposite(standardiseComposite(index.definition, index.quality, table))
    : testedQuality(standardiseIndex(index.definition, table));
}
