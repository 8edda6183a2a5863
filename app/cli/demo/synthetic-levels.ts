import type { CompositeDefinition } from "~/registry/indices/composite-definition";
import type { IndexDefinition } from "~/registry/indices/index-definition";
import type { Random } from "~/registry/indices/random";

/** Where the figures of an indicator lie. */
export interface Level {
  centre: number;
  /** One standard deviation. */
  spread: number;
  least: number;
  most: number;
  decimals: number;
}

interface UnitLevel {
  /** The centre is drawn between these. */
  from: number;
  to: number;
  /** Of the centre. */
  spread: number;
  least: number;
  most?: number;
  decimals: number;
}

/** By unit: the definitions say how figures are counted, and not how large they are. */
const units: Record<string, UnitLevel> = {
  percent: { from: 20, to: 85, spread: 0.12, least: 0, most: 100, decimals: 1 },
  "per-inhabitant": { from: 2, to: 6, spread: 0.2, least: 0, decimals: 2 },
  "per-1000": { from: 1, to: 9, spread: 0.25, least: 0, decimals: 2 },
  "per-1000-aged-6-20": { from: 15, to: 40, spread: 0.25, least: 0, decimals: 2 },
  "per-1000-aged-80": { from: 60, to: 160, spread: 0.15, least: 0, decimals: 1 },
  "per-10000": { from: 8, to: 14, spread: 0.2, least: 0, decimals: 1 },
  year: { from: 2016, to: 2019, spread: 0.001, least: 2005, most: 2023, decimals: 0 },
  days: { from: 15, to: 60, spread: 0.35, least: 1, decimals: 0 },
  "hours-per-week": { from: 3, to: 6, spread: 0.2, least: 0, decimals: 2 },
  nok: { from: 4_000, to: 20_000, spread: 0.25, least: 0, decimals: 0 },
  "score-1-5": { from: 3.9, to: 4.5, spread: 0.05, least: 1, most: 5, decimals: 1 },
  "grade-points": { from: 40, to: 43, spread: 0.035, least: 10, most: 60, decimals: 1 },
  "scale-points": { from: 49, to: 51, spread: 0.04, least: 25, most: 75, decimals: 0 },
  "places-per-employee": { from: 2, to: 4, spread: 0.2, least: 0.5, decimals: 1 },
  "square-metres-per-child": { from: 5, to: 7, spread: 0.15, least: 3, decimals: 1 },
};

const otherUnit: UnitLevel = { from: 10, to: 20, spread: 0.2, least: -1_000, decimals: 2 };

/** A level for an indicator that is counted in this unit. */
export function levelOf(unit: string, uniform: Random): Level {
  const { from, to, spread, least, most = Infinity, decimals } = units[unit] ?? otherUnit;
  const centre = from + (to - from) * uniform();
  return { centre, spread: centre * spread, least, most, decimals };
}

/** NOK an inhabitant, near what municipalities of middling size spend. */
const costs: Record<string, number> = {
  "cost.primary-school": 15_500,
  "cost.kindergarten": 10_200,
  "cost.child-welfare": 2_300,
  "cost.care": 24_000,
  "cost.health": 4_600,
  "cost.social-services": 3_100,
  "cost.culture": 2_900,
  "cost.church": 850,
  "cost.fire": 1_250,
  "cost.planning": 600,
  "cost.transport": 1_250,
  "cost.housing": 150,
  "cost.business": 450,
  "cost.agriculture": 250,
  "cost.administration": 5_900,
};

/** What a service costs that is not among those above. */
const OTHER_COST = 500;

/** The costs of the services that the definition names. */
export function typicalCosts({ cost }: CompositeDefinition): { id: string; level: Level }[] {
  return cost.services.map(({ id }) => {
    const centre = costs[id] ?? OTHER_COST;
    return { id, level: { centre, spread: centre * 0.12, least: centre * 0.3, most: Infinity, decimals: 0 } };
  });
}

/** The need indices that the definitions correct by; 1 is the country. */
export function typicalNeeds(
  quality: IndexDefinition,
  { cost }: CompositeDefinition,
): { id: string; level: Level }[] {
  const asked = [...quality.services, cost.indicator, ...cost.services].flatMap(({ needIndicator }) =>
    needIndicator ? [needIndicator] : [],
  );
  return [...new Set(asked)].map((id) => ({
    id,
    level: { centre: 1, spread: 0.07, least: 0.6, most: 2, decimals: 4 },
  }));
}

const finance: Record<string, Level> = {
  "finance.net-operating-result": { centre: 1.5, spread: 2.8, least: -15, most: 25, decimals: 1 },
  "finance.net-loan-debt": { centre: 85, spread: 30, least: -40, most: 220, decimals: 1 },
  "finance.disposition-fund": { centre: 12, spread: 7, least: 0, most: 80, decimals: 1 },
};

/** The finance indicators of the definition. */
export function typicalFinance({ finance: asked }: CompositeDefinition): { id: string; level: Level }[] {
  return asked.indicators.map(({ id }) => ({
    id,
    level: finance[id] ?? { centre: 10, spread: 5, least: 0, most: 100, decimals: 1 },
  }));
}
