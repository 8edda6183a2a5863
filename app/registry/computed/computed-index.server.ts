import type { Database } from "~/platform/database.server";
import { countingImports, storedObservations } from "../imports/stored-observations.server";
import { computeComposite } from "../indices/composite-index";
import { scoreIndex, standardiseIndex } from "../indices/quality-index";
import type { ShippedIndex } from "../indices/shipped-indices.server";
import { keptWithRegister } from "../observations/kept-with-register.server";
import { type ObservationTable, observationTable } from "../observations/observation-table";
import { isProjection } from "../observations/projection";
import type { ComputedIndex } from "./computed-index";

/** The years that the register has observed figures of, newest first: those that are only projected are not among them. */
export function observedYears(db: Database): Promise<number[]> {
  return keptWithRegister(db, "years", async () => {
    const series = await db.observation.groupBy({
      by: ["indicator", "year"],
      where: { import: await countingImports(db) },
    });
    const observed = series.filter(({ indicator }) => !isProjection(indicator));
    return [...new Set(observed.map(({ year }) => year))].sort((one, other) => other - one);
  });
}

/** The observed figures of a year, every indicator that counts. Read once as long as the register stays as it is. */
export function tableOfYear(db: Database, year: number): Promise<ObservationTable> {
  return keptWithRegister(db, `table ${year}`, async () => {
    const all = await storedObservations(db, { years: [year] });
    return observationTable(
      all.filter(({ indicator }) => !isProjection(indicator)),
      year,
    );
  });
}

/** An index as the figures of a year give it, computed once as long as the register stays as it is. */
export function computedIndex(db: Database, index: ShippedIndex, year: number): Promise<ComputedIndex> {
  return keptWithRegister(db, `index ${index.id} ${year}`, async () =>
    compute(index, await tableOfYear(db, year)),
  );
}

/** Computes an index from a table of figures. */
export function compute(index: ShippedIndex, table: ObservationTable): ComputedIndex {
  const { year } = table;
  if (index.kind === "composite")
    return { ...index, year, scores: computeComposite(index.definition, index.quality, table) };
  return { ...index, year, scores: scoreIndex(standardiseIndex(index.definition, table)) };
}
