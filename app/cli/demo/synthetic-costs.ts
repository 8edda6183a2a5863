import type { CompositeDefinition } from "~/registry/indices/composite-definition";
import type { Observation } from "~/registry/observations/observation";
import { normalDraws } from "./synthetic-draws";
import type { Needs } from "./synthetic-needs";
import type { Traits } from "./synthetic-traits";

interface Cost {
  /** NOK an inhabitant where need is the country's and the municipality large, at the prices of 2024. */
  centre: number;
  /** How much smaller places pay more for each inhabitant where no need index tells it: 0.3 is 35 per cent for one of 2,000. */
  smallness?: number;
  /** One standard deviation in NOK of what comes and goes with single incomes, which may make a cost negative. */
  loose?: number;
}

/**
 * Near what the services cost in KOSTRA for 2024, net and without employer's contribution. With the effects below, the need-corrected sum is
 * about 85,000 NOK for a municipality like others, and the dearest spend twice as much as the cheapest, which spend 65,000
 * (Kommuneindeksen 2025).
 */
const costs: Readonly<Record<string, Cost>> = {
  "cost.primary-school": { centre: 17_300 },
  "cost.kindergarten": { centre: 11_000 },
  "cost.child-welfare": { centre: 2_600 },
  "cost.care": { centre: 27_500 },
  "cost.health": { centre: 4_900 },
  "cost.social-services": { centre: 3_700 },
  "cost.culture": { centre: 2_700, smallness: 0.15 },
  "cost.church": { centre: 750, smallness: 0.4 },
  "cost.fire": { centre: 1_150, smallness: 0.25 },
  "cost.planning": { centre: 550, smallness: 0.2 },
  "cost.transport": { centre: 1_200, smallness: 0.4 },
  "cost.housing": { centre: 120, loose: 180 },
  "cost.business": { centre: 250, smallness: 0.6, loose: 220 },
  "cost.agriculture": { centre: 130 },
  "cost.administration": { centre: 5_200 },
};

/** What a service costs that is not among those above. */
const otherCost: Cost = { centre: 500 };

/**
 * What a cost follows besides need, in logarithms: 0.1 is about 10 per cent. Small, remote and rich municipalities spend more for the same
 * need, and well-run ones less; the rest is the municipality's, the service's and the year's own.
 */
const effects = { smallness: 0.11, remoteness: 0.045, wealth: 0.045, steering: -0.045 };
const spreads = { municipality: 0.06, service: 0.1, year: 0.02 };

/** Prices and wages of municipalities grow about so much a year. */
const PRICE_GROWTH = 1.05;
const PRICE_YEAR = 2024;

/** Made-up costs of the services that the definition names, as reported (not corrected for need), and their sum. */
export function syntheticCosts(
  traits: readonly Traits[],
  needs: readonly (readonly Needs[])[],
  { cost: { indicator, services } }: CompositeDefinition,
  years: readonly number[],
  seed: number,
): Observation[] {
  const normal = normalDraws(seed);
  return traits.flatMap((each, place) => {
    const own =
      effects.smallness * each.smallness +
      effects.remoteness * each.remoteness +
      effects.wealth * each.wealth +
      effects.steering * each.steering +
      spreads.municipality * normal();
    const sums = years.map(() => 0);
    const drawn = services.flatMap(({ id, needIndicator }) => {
      const { centre, smallness = 0, loose = 0 } = costs[id] ?? otherCost;
      const ofService = own + smallness * each.smallness + spreads.service * normal();
      const apart = loose * normal();
      return years.map((year, at) => {
        const need = (needIndicator ? needs[place]?.[at]?.get(needIndicator) : null) ?? 1;
        const price = PRICE_GROWTH ** (year - PRICE_YEAR);
        const level = centre * need * Math.exp(ofService + spreads.year * normal());
        const value = Math.round(price * (level + apart));
        sums[at] = (sums[at] ?? 0) + value;
        return { municipality: each.number, indicator: id, year, value, missing: null };
      });
    });
    const totals = years.map((year, at) => ({
      ...{ municipality: each.number, indicator: indicator.id, year },
      ...{ value: sums[at] ?? 0, missing: null },
    }));
    return [...drawn, ...totals];
  });
}
