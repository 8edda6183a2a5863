import type { CompositeDefinition } from "~/registry/indices/composite-definition";
import type { Observation } from "~/registry/observations/observation";
import { normalDraws, within } from "./synthetic-draws";
import type { Traits } from "./synthetic-traits";

/** The year that the levels are of. */
const LEVEL_YEAR = 2024;

/**
 * Per cent of gross operating revenue. Results fell from 2022 to 2024, and what is short is taken from the disposition fund; debt grew. Rich
 * municipalities have better results, larger funds and less debt, central ones that grow more debt.
 */
const result = { centre: -0.2, fall: 1.4, wealth: 1.2, steering: 0.8, own: 1.7, year: 1.8 };
const debt = { centre: 86, growth: 1.3, wealth: -11, remoteness: -7, own: 25, year: 1.5 };
const fund = { centre: 13, wealth: 0.25, own: 0.45, keptOfResult: 0.6, evenResult: 0.8 };

/** An indicator that a definition has and nothing is known of here. */
const other = { centre: 10, own: 4, year: 0.5 };

/** Made-up financial ratios of the indicators that the definition names. */
export function syntheticFinance(
  traits: readonly Traits[],
  { finance }: CompositeDefinition,
  years: readonly number[],
  seed: number,
): Observation[] {
  const normal = normalDraws(seed);
  return traits.flatMap((each) => {
    const results = resultsOf(each, years, normal);
    const drawn: Record<string, number[]> = {
      "finance.net-operating-result": results,
      "finance.net-loan-debt": debtsOf(each, years, normal),
      "finance.disposition-fund": fundsOf(each, results, normal),
    };
    return finance.indicators.flatMap(({ id }) => {
      const lasting = other.centre + other.own * normal();
      return years.map((year, at) => {
        const value = drawn[id]?.[at] ?? within(0, 100, lasting + other.year * normal());
        return {
          ...{ municipality: each.number, indicator: id, year },
          ...{ value: Number(value.toFixed(1)), missing: null },
        };
      });
    });
  });
}

function resultsOf({ wealth, steering }: Traits, years: readonly number[], normal: () => number): number[] {
  const own = result.wealth * wealth + result.steering * steering + result.own * normal();
  return years.map((year) => {
    const before = within(0, 3, LEVEL_YEAR - year);
    return within(-12, 22, result.centre + result.fall * before + own + result.year * normal());
  });
}

function debtsOf({ wealth, remoteness }: Traits, years: readonly number[], normal: () => number): number[] {
  const own = debt.wealth * wealth + debt.remoteness * remoteness + debt.own * normal();
  return years.map((year) =>
    within(-50, 190, debt.centre + own + debt.growth * (year - LEVEL_YEAR) + debt.year * normal()),
  );
}

/** The fund of the first year; after that what the year's result adds to it or takes from it. */
function fundsOf({ wealth }: Traits, results: readonly number[], normal: () => number): number[] {
  let left = fund.centre * Math.exp(fund.wealth * wealth + fund.own * normal());
  return results.map((ofYear, at) => {
    if (at > 0) left += fund.keptOfResult * (ofYear - fund.evenResult);
    left = within(0, 80, left);
    return left;
  });
}
