import Fraction from "fraction.js";
import { exactly, roundHalfAwayFromZero } from "~/platform/rounding";
import { type AgeRate, demographicNeed, type ProjectedGroup } from "../costs/demographic-need";
import type { NeedKey } from "../need/need-key";

/** How many years ahead the change in need is told. */
export const YEARS_AHEAD = 10;

/** The change in need for a service, or for all of them; null where the projection lacks an age group. NOK, not rounded. */
export interface NeedCourse {
  /** From 1 January of the year before to that of each year. */
  changes: (number | null)[];
  /** From the base to 1 January of each year. */
  sinceBase: (number | null)[];
  /** Of all the years. */
  sum: number | null;
  /** The sum in per cent of what the age groups called for at the base. */
  percent: number | null;
}

export interface DemographicFigures {
  /** The 1 January that the first change is from. */
  base: number;
  /** The years that the changes lead up to, oldest first; at most `YEARS_AHEAD`. */
  years: number[];
  services: (NeedCourse & { id: string })[];
  total: NeedCourse;
  /** Whether a sum, shown in 1000 NOK, is another than that of the figures that are shown, for rounding. */
  isRounded: boolean;
}

/**
 * What a need key says each inhabitant of an age group calls for. An amount is for all the services that the group uses; the key puts
 * the group to one of them.
 */
export function ageRates({ criteria, demography }: NeedKey): AgeRate[] {
  return demography.services.flatMap((service) =>
    service.criteria.flatMap((group) => {
      const amount = criteria.find(({ id }) => id === group)?.unitAmount ?? null;
      return amount === null ? [] : [{ service: service.id, group, amount }];
    }),
  );
}

/**
 * The change in a municipality's need from the first projected 1 January of `from` or later, year by year.
 * @param projection the municipality's, in any order; groups are criteria of the key.
 * @returns null where two years in a row are not known.
 */
export function demographicFigures(
  projection: readonly ProjectedGroup[],
  key: NeedKey,
  from: number,
): DemographicFigures | null {
  const known = new Set(projection.map(({ year }) => year));
  const base = Math.min(...[...known].filter((year) => year >= from));
  let last = base;
  while (known.has(last + 1) && last < base + YEARS_AHEAD) last += 1;
  if (!known.has(last) || last === base) return null;
  const rates = ageRates(key);
  const shown = projection.filter(({ year }) => year >= base && year <= last);
  const { years } = demographicNeed(shown, rates);
  const ids = key.demography.services.map(({ id }) => id);
  const changes = ids.map((id) =>
    years.map(({ services }) => services.find(({ service }) => service === id)?.change ?? null),
  );
  const totals = years.map((_, at) => addUp(changes.map((ofService) => ofService[at] ?? null)));
  const needs = ids.map((id) =>
    needAt(
      base,
      shown,
      rates.filter(({ service }) => service === id),
    ),
  );
  const columns = [...changes, totals];
  return {
    base,
    years: years.map(({ year }) => year),
    services: ids.map((id, at) => ({ id, ...courseOf(changes[at] ?? [], needs[at] ?? null) })),
    total: courseOf(totals, addUp(needs)),
    isRounded:
      columns.some((column) => isOff(column, addUp(column))) ||
      [...years.keys()].some((at) =>
        isOff(
          changes.map((column) => column[at] ?? null),
          totals[at] ?? null,
        ),
      ),
  };
}

function courseOf(changes: readonly (Fraction | null)[], need: Fraction | null): NeedCourse {
  const sinceBase = changes.map((_, at) => addUp(changes.slice(0, at + 1)));
  const sum = addUp(changes);
  return {
    changes: changes.map(number),
    sinceBase: sinceBase.map(number),
    sum: number(sum),
    percent: number(sum && need?.gt(0) ? sum.div(need).mul(100) : null),
  };
}

/** What the inhabitants of a year call for of a service; null where an age group is not known. */
function needAt(
  year: number,
  projection: readonly ProjectedGroup[],
  rates: readonly AgeRate[],
): Fraction | null {
  return addUp(
    rates.map(({ group, amount }) => {
      const found = projection.find((row) => row.year === year && row.group === group);
      return found ? exactly(found.inhabitants).mul(exactly(amount)) : null;
    }),
  );
}

/** Whether figures shown in 1000 NOK add up to another figure than the shown sum. */
function isOff(parts: readonly (Fraction | null)[], sum: Fraction | null): boolean {
  const shown = addUp(parts.map((part) => part && inThousands(part)));
  return sum !== null && shown !== null && !shown.equals(inThousands(sum));
}

const inThousands = (amount: Fraction): Fraction => roundHalfAwayFromZero(amount.div(1000), 0);

/** Null where one of them is: a sum without a part would be another sum. */
const addUp = (amounts: readonly (Fraction | null)[]): Fraction | null =>
  amounts.reduce<Fraction | null>((sum, amount) => sum && amount && sum.add(amount), new Fraction(0));

const number = (fraction: Fraction | null): number | null => fraction?.valueOf() ?? null;
