import type { NumberChange } from "../municipality";

/** A number that went out of use, and a municipality of today that it leads to. */
export interface FormerUse {
  number: string;
  fromYear: number | null;
  toYear: number | null;
  successor: string;
  change: NumberChange;
}

/** Municipality numbers of today and before, for figures that are filed under either. */
export interface NumberRegister {
  current: ReadonlySet<string>;
  /** What an old number leads to; several where the municipality was divided. */
  successors: ReadonlyMap<string, readonly FormerUse[]>;
  /** What led to a number of today. */
  predecessors: ReadonlyMap<string, readonly FormerUse[]>;
  /** Numbers of today that were kept when others were taken in. */
  kept: ReadonlySet<string>;
}

/** @param kept numbers of municipalities that took others in and kept their own. */
export function numberRegister(
  current: Iterable<string>,
  former: readonly FormerUse[],
  kept: Iterable<string>,
): NumberRegister {
  const by = (key: "number" | "successor"): Map<string, FormerUse[]> => {
    const found = new Map<string, FormerUse[]>();
    for (const use of former) found.set(use[key], [...(found.get(use[key]) ?? []), use]);
    return found;
  };
  return {
    current: new Set(current),
    successors: by("number"),
    predecessors: by("successor"),
    kept: new Set(kept),
  };
}

/** Whether the register has ever had the number. */
export const isKnown = ({ current, successors }: NumberRegister, number: string): boolean =>
  current.has(number) || successors.has(number);

/** What led to a municipality of today and was in use in the year. */
export function predecessorsIn(register: NumberRegister, number: string, year: number): FormerUse[] {
  return (register.predecessors.get(number) ?? []).filter((use) => wasUsed(use, year));
}

/** Whether a number, of today or before, was in use in the year. */
export function wasInUse(register: NumberRegister, number: string, year: number): boolean {
  if (!register.current.has(number))
    return (register.successors.get(number) ?? []).some((use) => wasUsed(use, year));
  return year > lastYearBefore(register, number);
}

/**
 * First years of a new extent: what a municipality's figures tell before such a year is of another area, unless they were added up
 * of all its parts.
 */
export function breaksOf(register: NumberRegister, number: string): number[] {
  const years = (register.predecessors.get(number) ?? []).flatMap(({ change, toYear }) =>
    change === "renumbered" || toYear === null ? [] : [toYear + 1],
  );
  return [...new Set(years)].sort((one, other) => one - other);
}

function wasUsed({ fromYear, toYear }: FormerUse, year: number): boolean {
  return (fromYear === null || fromYear <= year) && (toYear === null || year <= toYear);
}

/** The last year before a number of today came into use; of a number that was kept only its own old numbers tell that. */
function lastYearBefore({ predecessors, kept }: NumberRegister, number: string): number {
  const before = (predecessors.get(number) ?? []).filter(
    ({ change }) => change === "renumbered" || !kept.has(number),
  );
  return Math.max(-Infinity, ...before.map(({ toYear }) => toYear ?? -Infinity));
}
