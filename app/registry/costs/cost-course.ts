import type Fraction from "fraction.js";
import { type Comparison, compareCosts, costOf, type CostComparison } from "./cost-comparison";
import type { CostTable, Population } from "./cost-table";

/** What is known of the costs of one year. */
export interface CostYear {
  year: number;
  costs: CostTable;
  population: Population;
}

/** The saving potential of a year: null where the municipality has no inhabitants on record that year. */
export interface CourseYear {
  year: number;
  comparison: CostComparison | null;
}

export interface SavingCourse {
  /** Oldest first. */
  years: CourseYear[];
  /** The sum of the last year less that of the year before, NOK: negative where the potential has grown. */
  change: Fraction | null;
}

/** The saving potential year by year, each with its own costs, inhabitants and yardstick. */
export function savingCourse(
  given: readonly CostYear[],
  municipality: string,
  comparison: Comparison,
): SavingCourse {
  const years = [...given]
    .sort((one, other) => one.year - other.year)
    .map(({ year, costs, population }) => {
      const inhabitants = population.get(municipality);
      return {
        year,
        comparison:
          inhabitants === undefined ? null : compareCosts(costs, municipality, inhabitants, comparison),
      };
    });
  const [before, last] = years.slice(-2);
  const change =
    before?.comparison && last?.comparison ? last.comparison.sum.sub(before.comparison.sum) : null;
  return { years, change };
}

/** How the cost of a service has grown; null where a figure is missing. */
export interface ServiceGrowth {
  service: string;
  /** NOK per inhabitant. */
  before: Fraction | null;
  after: Fraction | null;
  /** NOK per inhabitant: negative where the service has become cheaper. */
  difference: Fraction | null;
  /** NOK. */
  amount: Fraction | null;
}

export interface CostGrowth {
  services: ServiceGrowth[];
  /** Of the services with figures of both years, NOK. */
  sum: Fraction;
  missing: string[];
}

/**
 * How a municipality's costs have grown from one year to another, service by service. Both years are counted with the same
 * inhabitants, so that the amount is growth in cost and not in people.
 * @param inhabitants of the later year.
 * @example from 10,349 to 9,340 with 6,212 inhabitants is -1,009 per inhabitant and -6,267,908 in all.
 */
export function costGrowth(
  before: CostTable,
  after: CostTable,
  municipality: string,
  inhabitants: number,
): CostGrowth {
  const none: ReadonlyMap<string, number> = new Map();
  const services = new Set([...before.keys(), ...after.keys()]);
  const earlier: CostTable = new Map([...services].map((service) => [service, before.get(service) ?? none]));
  const later = costOf(municipality);
  const compared = compareCosts(earlier, municipality, inhabitants, (_costs, service) =>
    later(after.get(service) ?? none, service),
  );
  return {
    ...compared,
    services: compared.services.map(({ own, yardstick, ...rest }) => ({
      ...rest,
      before: own,
      after: yardstick?.value ?? null,
    })),
  };
}
