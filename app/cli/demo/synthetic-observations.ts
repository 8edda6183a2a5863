import type { CompositeDefinition } from "~/registry/indices/composite-definition";
import type { Bounds, Direction } from "~/registry/indices/definition-form";
import type { IndexDefinition } from "~/registry/indices/index-definition";
import { type Random, seededRandom } from "~/registry/indices/random";
import type { ReportedReason } from "~/registry/observations/missing";
import type { Observation } from "~/registry/observations/observation";
import { type Level, levelOf, typicalCosts, typicalFinance, typicalNeeds } from "./synthetic-levels";

/** A municipality that figures are made up for. */
export interface SyntheticMunicipality {
  number: string;
  inhabitants: number;
}

interface SyntheticChoices {
  municipalities: readonly SyntheticMunicipality[];
  quality: IndexDefinition;
  composite: CompositeDefinition;
  years: readonly number[];
  seed: number;
}

/** How much of an indicator's spread is the municipality's own, its service's, the indicator's and the year's. */
const shares = { municipality: 0.35, service: 0.5, indicator: 0.75, year: 0.25 };

/** Below this many inhabitants a figure may rest on so few that it is held back. */
const FEW_INHABITANTS = 2_000;

interface Drawn {
  id: string;
  service: string;
  direction: Direction;
  bounds: Bounds;
  level: Level;
  /** Costs and needs are known for everybody. */
  mayBeMissing: boolean;
  /** Small municipalities have higher costs: how many of its spreads the level rises for one that is ten times as small. */
  smallness: number;
}

/**
 * Made-up figures for every indicator of an index, with costs, finance and needs, for several years: the same for the same seed. They are
 * plausible in level and spread, alike from year to year and within a service, and missing now and then as real ones are. They say
 * nothing of any municipality.
 */
export function syntheticObservations(choices: SyntheticChoices): Observation[] {
  const { municipalities, years, seed } = choices;
  const normal = normalDraws(seededRandom(seed));
  const uniform = seededRandom(seed + 1);
  const indicators = drawnIndicators(choices);
  const services = [...new Set(indicators.map(({ service }) => service))];
  const drawn = municipalities.flatMap((municipality) => {
    const own = normal();
    const ofService = new Map(services.map((service) => [service, normal()]));
    return indicators.flatMap((indicator) => {
      const lasting =
        shares.municipality * own +
        shares.service * (ofService.get(indicator.service) ?? 0) +
        shares.indicator * normal();
      return years.map((year) => {
        const drawn = lasting + shares.year * normal();
        const missing = indicator.mayBeMissing ? drawMissing(municipality, uniform) : null;
        const place = { municipality: municipality.number, indicator: indicator.id, year };
        return missing
          ? { ...place, value: null, missing }
          : { ...place, value: valueOf(indicator, municipality, drawn), missing: null };
      });
    });
  });
  return [...drawn, ...summedCosts(choices.composite, drawn)];
}

/** The cost of all services together, of each municipality and year. */
function summedCosts({ cost }: CompositeDefinition, drawn: readonly Observation[]): Observation[] {
  const services = new Set(cost.services.map(({ id }) => id));
  const sums = new Map<string, Observation & { value: number }>();
  for (const { municipality, indicator, year, value } of drawn) {
    if (!services.has(indicator) || value === null) continue;
    const key = `${municipality} ${year}`;
    const sum = sums.get(key)?.value ?? 0;
    sums.set(key, { municipality, indicator: cost.indicator.id, year, value: sum + value, missing: null });
  }
  return [...sums.values()];
}

function drawnIndicators({ quality, composite }: SyntheticChoices): Drawn[] {
  const ofQuality = quality.services.flatMap(({ id: service, indicators }) =>
    indicators.map(({ id, direction, bounds, unit }): Drawn => ({
      ...{ id, service, direction, bounds, smallness: 0, mayBeMissing: true },
      level: levelOf({ id, unit }),
    })),
  );
  const known = (id: string, level: Level, more: Partial<Drawn> = {}): Drawn => ({
    ...{ id, service: id, direction: "high", bounds: { min: null, max: null }, smallness: 0, level },
    mayBeMissing: false,
    ...more,
  });
  return [
    ...ofQuality,
    ...typicalCosts(composite).map(({ id, level }) => known(id, level, { smallness: 1.5, direction: "low" })),
    ...typicalNeeds(quality, composite).map(({ id, level }) => known(id, level, { smallness: 1 })),
    ...typicalFinance(composite).map(({ id, level }) => known(id, level, { service: "finance" })),
  ];
}

function valueOf(
  { direction, bounds, level, smallness }: Drawn,
  { inhabitants }: SyntheticMunicipality,
  drawn: number,
): number {
  const size = smallness * Math.max(-1, 4 - Math.log10(Math.max(inhabitants, 1)));
  const value = level.centre + level.spread * ((direction === "high" ? drawn : -drawn) + size);
  const least = Math.max(bounds.min ?? level.least, level.least);
  const most = Math.min(bounds.max ?? level.most, level.most);
  const kept = Math.min(Math.max(value, least), most);
  return Number(kept.toFixed(level.decimals));
}

function drawMissing({ inhabitants }: SyntheticMunicipality, uniform: Random): ReportedReason | null {
  const drawn = uniform();
  if (drawn < 0.015) return "not_reported";
  if (inhabitants < FEW_INHABITANTS && drawn < 0.09) return "not_published";
  return inhabitants < FEW_INHABITANTS && drawn > 0.985 ? "no_activity" : null;
}

/** Draws from the standard normal distribution (Box and Muller 1958). */
function normalDraws(uniform: Random): Random {
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
