import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import type { Database } from "~/platform/database.server";
import { inProject } from "~/platform/root.server";
import { tableOfYear } from "../computed/computed-index.server";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { registerState } from "../observations/register-state.server";
import { type RankUncertainty, usualChoices } from "./rank-uncertainty";
import type { UncertaintyTask } from "./worker";

/** Where the worker is built to (scripts/bundle.mjs). */
const workerFile = inProject("build", "command", "uncertainty-worker.mjs");

const IDLE_MILLISECONDS = 30_000;

let pool: Piscina<UncertaintyTask, RankUncertainty[]> | undefined;

/** A computation that is under way or done. */
interface Computation {
  done: number;
  ranks: RankUncertainty[] | null;
  failed: boolean;
}

/** By database and state of the register; what an earlier state gave is thrown away. */
const computations = new WeakMap<Database, { state: string; ofIndex: Map<string, Computation> }>();

/** How far the computation is, or what it gave. */
export type UncertaintyAnswer =
  | { state: "done"; ranks: RankUncertainty[] }
  | { state: "computing"; done: number; of: number };

/**
 * How much the ranks of an index rest on choices and gaps. The first who asks sets a worker to it and is told that it is
 * under way; what it gives is kept as long as the register stays as it is.
 * @throws Error when the worker has failed; the next who asks starts it anew.
 */
export async function uncertaintyOf(
  db: Database,
  shipped: ShippedIndex,
  year: number,
): Promise<UncertaintyAnswer> {
  const state = await registerState(db);
  let kept = computations.get(db);
  if (kept?.state !== state) computations.set(db, (kept = { state, ofIndex: new Map() }));
  const key = `${shipped.id} ${year}`;
  let computation = kept.ofIndex.get(key);
  if (!computation) {
    computation = { done: 0, ranks: null, failed: false };
    kept.ofIndex.set(key, computation);
    void run(db, shipped, year, computation);
  }
  if (computation.failed) {
    kept.ofIndex.delete(key);
    throw new Error(`The worker that tests the ranks of ${key} has failed.`);
  }
  const { done, ranks } = computation;
  return ranks ? { state: "done", ranks } : { state: "computing", done, of: 2 * usualChoices.draws };
}

async function run(
  db: Database,
  shipped: ShippedIndex,
  year: number,
  computation: Computation,
): Promise<void> {
  pool ??= new Piscina({
    filename: workerFile,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MILLISECONDS,
  });
  const { port1, port2 } = new MessageChannel();
  port1.on("message", (done: number) => (computation.done = done));
  port1.unref();
  try {
    const table = await tableOfYear(db, year);
    const task = { index: shipped, table, choices: usualChoices, port: port2 };
    computation.ranks = await pool.run(task, { transferList: [port2] });
  } catch (error) {
    computation.failed = true;
    console.error(error);
  } finally {
    port1.close();
  }
}
