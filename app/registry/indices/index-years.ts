import { type DefinedIndex, observedIds } from "./index-indicators";

/** The indicators that a register has figures of, by year. */
export type ObservedByYear = ReadonlyMap<number, ReadonlySet<string>>;

/**
 * The years in which a register has something of most of what the total of an index needs, newest first: of its quality, and of a
 * composite's cost and finance. Tables come out at different times of the year, so that the newest figure of all is seldom the newest index.
 */
export function indexYears(index: DefinedIndex, observed: ObservedByYear): number[] {
  const needed = neededOf(index);
  const partsIn = (ids: ReadonlySet<string>) =>
    needed.filter((some) => some.some((id) => ids.has(id))).length;
  const most = Math.max(1, ...[...observed.values()].map(partsIn));
  return yearsWith(observed, (ids) => partsIn(ids) === most);
}

/** Whether a register has anything of a year that an index is computed from. */
export function hasFiguresOf(index: DefinedIndex, observed: ObservedByYear, year: number): boolean {
  const ids = observed.get(year);
  return ids !== undefined && observedIds(index).some((id) => ids.has(id));
}

/** The years with the cost of at least one service, newest first. */
export function costYears(index: DefinedIndex, observed: ObservedByYear): number[] {
  if (index.kind !== "composite") return [];
  const { services } = index.definition.cost;
  return yearsWith(observed, (ids) => services.some(({ id }) => ids.has(id)));
}

/** One list for each thing that is needed: any of it will do. */
function neededOf(index: DefinedIndex): string[][] {
  const { services } = index.kind === "composite" ? index.quality : index.definition;
  const quality = services.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  if (index.kind === "index") return [quality];
  const { cost, finance } = index.definition;
  return [quality, [cost.indicator.id], finance.indicators.map(({ id }) => id)];
}

const yearsWith = (observed: ObservedByYear, is: (ids: ReadonlySet<string>) => boolean): number[] =>
  newestFirst([...observed].filter(([, ids]) => is(ids)).map(([year]) => year));

/** Each year once. */
export const newestFirst = (years: Iterable<number>): number[] =>
  [...new Set(years)].sort((one, other) => other - one);

/** The years that a page leads to, the one that it shows among them. */
export const withYear = (years: readonly number[], shown: number): number[] => newestFirst([...years, shown]);
