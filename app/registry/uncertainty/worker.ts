import type { MessagePort } from "node:worker_threads";
import type { IndexDefinition } from "../indices/index-definition";
import { standardiseIndex } from "../indices/quality-index";
import type { OutlierRule } from "../indices/definition-form";
import type { ObservationTable } from "../observations/observation-table";
import { rankUncertainty, type RankUncertainty, type UncertaintyChoices } from "./rank-uncertainty";

/** What the worker is asked to compute. */
export interface UncertaintyTask {
  definition: IndexDefinition;
  outliers: OutlierRule;
  table: ObservationTable;
  choices: UncertaintyChoices;
  /** Is told how many draws are done. */
  port: MessagePort;
}

/** The entry of the worker: bundled to build/command/uncertainty-worker.mjs, loaded by the pool in uncertainty.server.ts. */
export default function compute({
  definition,
  outliers,
  table,
  choices,
  port,
}: UncertaintyTask): RankUncertainty[] {
  return rankUncertainty(standardiseIndex(definition, table, outliers), choices, (done) => {
    port.postMessage(done);
  });
}
