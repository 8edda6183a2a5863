import Fraction from "fraction.js";
import { exactly } from "~/platform/rounding";

/** How many are expected in an age group on 1 January. */
export interface ProjectedGroup {
  year: number;
  /** The id of an age group, such as «6-15». */
  group: string;
  inhabitants: number;
}

/** What a service costs for each inhabitant of an age group, as a mean of the country: NOK a year. */
export interface AgeRate {
  service: string;
  group: string;
  amount: number;
}

/** What a change in who lives in the municipality does to the need for each service, in the prices of the rates. */
export interface DemographicNeed {
  /** The years whose change from the year before is known, oldest first. */
  years: { year: number; services: ServiceNeed[]; total: Fraction }[];
}

export interface ServiceNeed {
  service: string;
  /** NOK: negative where there are fewer who need it. Null where the projection lacks an age group of the service. */
  change: Fraction | null;
}

/**
 * The change in need from each 1 January to the next: the change in the number of inhabitants of each age group times what the
 * country spends on one of them. It says what the income system moves between municipalities, and not what the municipality itself
 * would spend: its own cost a head may be another.
 * @param projection one municipality's; the change of a year takes the year before, so that the first year has none.
 * @example 762 children of school age one year and 744 the next, at 157,255 NOK each, is -2,830,590 NOK.
 */
export function demographicNeed(
  projection: readonly ProjectedGroup[],
  rates: readonly AgeRate[],
): DemographicNeed {
  const inhabitants = new Map(projection.map((row) => [key(row.year, row.group), row.inhabitants]));
  const services = [...new Set(rates.map(({ service }) => service))];
  const known = new Set(projection.map(({ year }) => year));
  const years = [...known].filter((year) => known.has(year - 1)).sort((one, other) => one - other);
  return {
    years: years.map((year) => {
      const needs = services.map((service) => {
        const ofService = rates.filter((rate) => rate.service === service);
        return { service, change: changeOf(year, ofService, inhabitants) };
      });
      return { year, services: needs, total: sumOf(needs) };
    }),
  };
}

/**
 * The sum over some years, both included: of each service and of all.
 * @throws when the need of one of the years is not known.
 */
export function needOver(need: DemographicNeed, from: number, to: number): DemographicNeed["years"][number] {
  const years = need.years.filter(({ year }) => year >= from && year <= to);
  if (years.length !== to - from + 1)
    throw new Error(`The need of ${from} to ${to} is not known for every year.`);
  const services = (years[0]?.services ?? []).map(({ service }) => {
    const changes = years.map(
      (year) => year.services.find((each) => each.service === service)?.change ?? null,
    );
    const known = changes.filter((change) => change !== null);
    return { service, change: known.length === changes.length ? addUp(known) : null };
  });
  return { year: to, services, total: sumOf(services) };
}

function changeOf(
  year: number,
  rates: readonly AgeRate[],
  inhabitants: ReadonlyMap<string, number>,
): Fraction | null {
  let change = new Fraction(0);
  for (const { group, amount } of rates) {
    const before = inhabitants.get(key(year - 1, group));
    const after = inhabitants.get(key(year, group));
    if (before === undefined || after === undefined) return null;
    change = change.add(exactly(after).sub(exactly(before)).mul(exactly(amount)));
  }
  return change;
}

const key = (year: number, group: string): string => `${year} ${group}`;

const sumOf = (needs: readonly ServiceNeed[]): Fraction =>
  addUp(needs.flatMap(({ change }) => (change ? [change] : [])));

const addUp = (changes: readonly Fraction[]): Fraction =>
  changes.reduce((sum, change) => sum.add(change), new Fraction(0));
