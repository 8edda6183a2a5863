import Fraction from "fraction.js";
import { exactly } from "~/platform/rounding";
import type { CostTable } from "./cost-table";

/** What a service's cost is held against. */
export interface Yardstick {
  /** NOK per inhabitant. */
  value: Fraction;
  /** Whose it is, where it is one municipality's. */
  municipality: string | null;
  /** How many municipalities it rests on. */
  n: number;
}

/**
 * Chooses the yardstick of a service.
 * @param costs of the service by municipality, NOK per inhabitant.
 * @returns null where nobody that is to be compared with has a cost.
 */
export type Comparison = (costs: ReadonlyMap<string, number>, service: string) => Yardstick | null;

/** A service of one municipality beside its yardstick; null where a figure is missing. */
export interface ServiceComparison {
  service: string;
  /** NOK per inhabitant. */
  own: Fraction | null;
  yardstick: Yardstick | null;
  /** Yardstick less own, NOK per inhabitant: negative where there is something to save. */
  difference: Fraction | null;
  /** The difference times the inhabitants, NOK. */
  amount: Fraction | null;
}

export interface CostComparison {
  services: ServiceComparison[];
  /** Of the services that can be compared, NOK; a saving is negative. */
  sum: Fraction;
  /** The services that the sum lacks, because the municipality or the yardstick has no figure. */
  missing: string[];
}

/**
 * Best practice: the lowest cost among the municipality itself and those it is compared with. On equal cost the first named counts,
 * so that a municipality which is as good as the best is its own best practice.
 */
export function bestPractice(municipalities: readonly string[]): Comparison {
  return (costs) => {
    const found = valuesOf(costs, municipalities);
    const lowest = found.reduce<(typeof found)[number] | null>(
      (best, candidate) => (best === null || candidate.value.lt(best.value) ? candidate : best),
      null,
    );
    return lowest && { ...lowest, n: found.length };
  };
}

/** The mean of a group, each municipality counting the same. Those without a cost are left out. */
export function meanOf(municipalities: readonly string[]): Comparison {
  return (costs) => {
    const found = valuesOf(costs, municipalities);
    if (found.length === 0) return null;
    const sum = found.reduce((total, { value }) => total.add(value), new Fraction(0));
    return { value: sum.div(found.length), municipality: null, n: found.length };
  };
}

/**
 * The same comparison, but with nobody where only the municipality itself has a cost: held against itself it would have nothing to save.
 * @param comparison among several, the municipality itself one of them.
 */
export function unlessAlone(comparison: Comparison, municipality: string): Comparison {
  return (costs, service) => {
    const yardstick = comparison(costs, service);
    return yardstick?.n === 1 && costs.has(municipality) ? null : yardstick;
  };
}

/** One chosen municipality. */
export function costOf(municipality: string): Comparison {
  return bestPractice([municipality]);
}

/**
 * Holds a municipality's costs against a yardstick, service by service, and turns the difference into money with the municipality's
 * own inhabitants. Nothing is rounded.
 * @example own 9,340 against 5,534 with 6,212 inhabitants is -3,806 per inhabitant and -23,642,872 in all.
 */
export function compareCosts(
  costs: CostTable,
  municipality: string,
  inhabitants: number,
  comparison: Comparison,
): CostComparison {
  const services = [...costs].map(([service, byMunicipality]): ServiceComparison => {
    const own = valuesOf(byMunicipality, [municipality])[0]?.value ?? null;
    const yardstick = comparison(byMunicipality, service);
    const difference = own && yardstick && yardstick.value.sub(own);
    return { service, own, yardstick, difference, amount: difference?.mul(inhabitants) ?? null };
  });
  return {
    services,
    sum: services.reduce((sum, { amount }) => (amount ? sum.add(amount) : sum), new Fraction(0)),
    missing: services.filter(({ amount }) => amount === null).map(({ service }) => service),
  };
}

function valuesOf(costs: ReadonlyMap<string, number>, municipalities: readonly string[]) {
  return municipalities.flatMap((municipality) => {
    const value = costs.get(municipality);
    return value === undefined ? [] : [{ municipality, value: exactly(value) }];
  });
}
