import { ageIndicators, incomeIndicator } from "~/registry/index-tools/background-indicators";
import type { Observation } from "~/registry/observations/observation";
import { normalDraws } from "./synthetic-draws";
import { type Needs, totalNeed } from "./synthetic-needs";
import type { Traits } from "./synthetic-traits";

/**
 * Free income in NOK an inhabitant where need is the country's, in 2024. The income system pays for most of what need is above it, so that
 * the smallest have half as much again as cities; `wealth` is a standard deviation of the rest, in logarithms.
 */
const income = { centre: 68_000, year: 2024, growth: 1.04, need: 0.75, wealth: 0.07, ofYear: 0.008 };

/** The country grows older: how many per cent of all inhabitants a year. */
const ageing = { young: -0.15, old: 0.25, ofYear: 0.06 };

/** Made-up income and inhabitants by age, which municipalities are compared by when it is asked who resembles whom. */
export function syntheticBackground(
  traits: readonly Traits[],
  needs: readonly (readonly Needs[])[],
  years: readonly number[],
  seed: number,
): Observation[] {
  const normal = normalDraws(seed);
  return traits.flatMap((each, place) =>
    years.flatMap((year, at): Observation[] => {
      const { number: municipality, inhabitants } = each;
      const people = (share: number): number => Math.max(0, Math.round((inhabitants * share) / 100));
      const young = people(each.young + ageing.young * at + ageing.ofYear * normal());
      const old = people(each.old + ageing.old * at + ageing.ofYear * normal());
      const need = totalNeed(needs[place]?.[at] ?? new Map());
      const free =
        income.centre *
        income.growth ** (year - income.year) *
        need ** income.need *
        Math.exp(income.wealth * each.wealth + income.ofYear * normal());
      const figures = {
        [incomeIndicator]: Math.round(free),
        [ageIndicators.young]: young,
        [ageIndicators.between]: inhabitants - young - old,
        [ageIndicators.old]: old,
      };
      return Object.entries(figures).map(([indicator, value]) => ({
        ...{ municipality, indicator, year, value, missing: null },
      }));
    }),
  );
}
