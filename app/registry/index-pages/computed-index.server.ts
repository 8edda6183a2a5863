import type { Database } from "~/platform/database.server";
import { countingImports, storedObservations } from "../imports/stored-observations.server";
import { computeComposite } from "../indices/composite-index";
import { scoreIndex, standardiseIndex } from "../indices/quality-index";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { type ObservationTable, observationTable } from "../observations/observation-table";
import { registerState } from "../observations/register-state.server";
import type { ComputedIndex } from "./computed-index";

/** What has been read and computed from the register as it stands; thrown away when it changes. */
interface Kept {
  state: string;
  years: Map<"all", Promise<number[]>>;
  tables: Map<number, Promise<ObservationTable>>;
  indices: Map<string, Promise<ComputedIndex>>;
}

const keptOf = new WeakMap<Database, Kept>();

async function kept(db: Database): Promise<Kept> {
  const state = await registerState(db);
  const there = keptOf.get(db);
  if (there?.state === state) return there;
  const fresh: Kept = { state, years: new Map(), tables: new Map(), indices: new Map() };
  keptOf.set(db, fresh);
  return fresh;
}

/** The years that the register has figures of, newest first. */
export async function observedYears(db: Database): Promise<number[]> {
  const { years } = await kept(db);
  return remembered(years, "all", async () => {
    const rows = await db.observation.groupBy({ by: ["year"], where: { import: await countingImports(db) } });
    return rows.map(({ year }) => year).sort((one, other) => other - one);
  });
}

/** The figures of a year, every indicator that counts. Read once as long as the register stays as it is. */
export async function tableOfYear(db: Database, year: number): Promise<ObservationTable> {
  const { tables } = await kept(db);
  return remembered(tables, year, async () =>
    observationTable(await storedObservations(db, { years: [year] }), year),
  );
}

/** An index as the figures of a year give it, computed once as long as the register stays as it is. */
export async function computedIndex(db: Database, index: ShippedIndex, year: number): Promise<ComputedIndex> {
  const { indices } = await kept(db);
  return remembered(indices, `${index.id} ${year}`, async () => compute(index, await tableOfYear(db, year)));
}

/** Computes an index from a table of figures. */
export function compute(index: ShippedIndex, table: ObservationTable): ComputedIndex {
  const { year } = table;
  if (index.kind === "composite")
    return { ...index, year, scores: computeComposite(index.definition, index.quality, table) };
  return { ...index, year, scores: scoreIndex(standardiseIndex(index.definition, table)) };
}

/** What was made for the key, or makes it; a failure is forgotten, so that the next one tries again. */
function remembered<K, T>(made: Map<K, Promise<T>>, key: K, make: () => Promise<T>): Promise<T> {
  const there = made.get(key);
  if (there) return there;
  const making = make().catch((error: unknown) => {
    made.delete(key);
    throw error;
  });
  made.set(key, making);
  return making;
}
