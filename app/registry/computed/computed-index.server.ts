import type { Database } from "~/platform/database.server";
import { othersTurn } from "~/platform/others-turn";
import { countedSeries } from "../imports/counted-series.server";
import { storedObservations } from "../imports/stored-observations.server";
import { computeComposite } from "../indices/composite-index";
import { observedIds } from "../indices/index-indicators";
import {
  costYears,
  hasFiguresOf,
  indexYears,
  newestFirst,
  type ObservedByYear,
  withYear,
} from "../indices/index-years";
import { scoreIndex, standardiseIndex } from "../indices/quality-index";
import { type ShippedIndex, shippedIndices } from "../indices/shipped-indices.server";
import { keptWithRegister } from "../observations/kept-with-register.server";
import { type ObservationTable, observationTable } from "../observations/observation-table";
import { isProjection } from "../observations/projection";
import type { ComputedIndex } from "./computed-index";

/**
 * The years that the register has figures of that an index is computed from, newest first. Years that only have others, such as the newest
 * count of inhabitants or a projection, would be pages without a figure.
 */
export async function observedYears(db: Database): Promise<number[]> {
  const counting = new Set(shippedIndices().flatMap(observedIds));
  const years = (await countedSeries(db)).flatMap(({ indicator, year }) =>
    counting.has(indicator) ? [year] : [],
  );
  return newestFirst(years);
}

/** The years that an index is offered of, newest first. */
export async function yearsOf(db: Database, index: ShippedIndex): Promise<number[]> {
  return indexYears(index, await observedByYear(db));
}

/**
 * The years that a page of an index leads to, the one that it shows among them.
 * @returns null when the register has nothing of the index in the year that it is to show.
 */
export async function offeredYears(
  db: Database,
  index: ShippedIndex,
  year: number,
): Promise<number[] | null> {
  if (!hasFiguresOf(index, await observedByYear(db), year)) return null;
  return withYear(await yearsOf(db, index), year);
}

/** The years that costs are offered of, newest first. */
export async function yearsOfCosts(db: Database): Promise<number[]> {
  const observed = await observedByYear(db);
  return newestFirst(shippedIndices().flatMap((index) => costYears(index, observed)));
}

async function observedByYear(db: Database): Promise<ObservedByYear> {
  const observed = new Map<number, Set<string>>();
  for (const { indicator, year } of await countedSeries(db)) {
    const ids = observed.get(year) ?? new Set();
    observed.set(year, ids.add(indicator));
  }
  return observed;
}

/** The observed figures of a year, every indicator that counts. Read once as long as the register stays as it is. */
export function tableOfYear(db: Database, year: number): Promise<ObservationTable> {
  return keptWithRegister(db, `table ${year}`, async () => {
    const all = await storedObservations(db, { years: [year] });
    await othersTurn();
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

/** The same of several years, in their order: computed one after the other, so that others get their pages in between. */
export async function computedYears(
  db: Database,
  index: ShippedIndex,
  years: readonly number[],
): Promise<ComputedIndex[]> {
  const computed: ComputedIndex[] = [];
  for (const year of years) computed.push(await computedIndex(db, index, year));
  return computed;
}

/** Computes an index from a table of figures. */
export function compute(index: ShippedIndex, table: ObservationTable): ComputedIndex {
  const { year } = table;
  if (index.kind === "composite")
    return { ...index, year, scores: computeComposite(index.definition, index.quality, table) };
  return { ...index, year, scores: scoreIndex(standardiseIndex(index.definition, table)) };
}
