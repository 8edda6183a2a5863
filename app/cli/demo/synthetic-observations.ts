import type { CompositeDefinition } from "~/registry/indices/composite-definition";
import type { Bounds, Direction } from "~/registry/indices/definition-form";
import type { IndexDefinition } from "~/registry/indices/index-definition";
import { type Random, seededRandom } from "~/registry/indices/random";
import type { NeedKey } from "~/registry/need/need-key";
import type { ReportedReason } from "~/registry/observations/missing";
import type { Observation } from "~/registry/observations/observation";
import { syntheticBackground } from "./synthetic-background";
import { syntheticCosts } from "./synthetic-costs";
import { normalDraws, within } from "./synthetic-draws";
import { syntheticFinance } from "./synthetic-finance";
import { type Level, levelOf } from "./synthetic-levels";
import { type Needs, neededIndices, syntheticNeeds } from "./synthetic-needs";
import { syntheticProjection } from "./synthetic-projection";
import { type SyntheticMunicipality, type Traits, traitsOf } from "./synthetic-traits";

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

/**
 * Made-up figures for every indicator of an index, with costs, finance, needs, income and ages, for several years: the same for the same seed. They are
 * plausible in level and spread, alike from year to year and within a service, and missing now and then as real ones are. What costs, needs,
 * income and finance a municipality has follows from its size and place. They say nothing of any municipality.
 */
export function syntheticObservations({
  municipalities,
  quality,
  composite,
  years,
  seed,
}: SyntheticChoices): Observation[] {
  const traits = traitsOf(municipalities, seed);
  const needs = syntheticNeeds(traits, neededIndices(quality, composite), years, seed + 2);
  return [
    ...qualityOf(traits, quality, years, seed),
    ...needObservations(traits, needs, neededIndices(quality, composite), years),
    ...syntheticCosts(traits, needs, composite, years, seed + 3),
    ...syntheticFinance(traits, composite, years, seed + 4),
    ...syntheticBackground(traits, needs, years, seed + 5),
  ];
}

/** Made-up projections that begin with the ages of `syntheticObservations` of the same seed. */
export function syntheticProjections(
  municipalities: readonly SyntheticMunicipality[],
  key: NeedKey,
  years: readonly number[],
  seed: number,
): Observation[] {
  return syntheticProjection(traitsOf(municipalities, seed), key, years, seed);
}

interface Drawn {
  id: string;
  service: string;
  direction: Direction;
  bounds: Bounds;
  level: Level;
}

function qualityOf(
  traits: readonly Traits[],
  quality: IndexDefinition,
  years: readonly number[],
  seed: number,
): Observation[] {
  const normal = normalDraws(seed + 6);
  const uniform = seededRandom(seed + 1);
  const indicators = quality.services.flatMap(({ id: service, indicators }) =>
    indicators.map(({ id, direction, bounds, unit }): Drawn => ({
      ...{ id, service, direction, bounds },
      level: levelOf({ id, unit }),
    })),
  );
  const services = [...new Set(indicators.map(({ service }) => service))];
  return traits.flatMap((each) => {
    const ofService = new Map(services.map((service) => [service, normal()]));
    return indicators.flatMap((indicator) => {
      const lasting =
        shares.municipality * each.steering +
        shares.service * (ofService.get(indicator.service) ?? 0) +
        shares.indicator * normal();
      return years.map((year): Observation => {
        const drawn = lasting + shares.year * normal();
        const missing = drawMissing(each, uniform);
        const place = { municipality: each.number, indicator: indicator.id, year };
        return missing
          ? { ...place, value: null, missing }
          : { ...place, value: valueOf(indicator, drawn), missing: null };
      });
    });
  });
}

function needObservations(
  traits: readonly Traits[],
  needs: readonly (readonly Needs[])[],
  ids: readonly string[],
  years: readonly number[],
): Observation[] {
  return traits.flatMap(({ number: municipality }, place) =>
    years.flatMap((year, at) =>
      ids.map((indicator) => ({
        ...{ municipality, indicator, year, missing: null },
        value: needs[place]?.[at]?.get(indicator) ?? 1,
      })),
    ),
  );
}

function valueOf({ direction, bounds, level }: Drawn, drawn: number): number {
  const value = level.centre + level.spread * (direction === "high" ? drawn : -drawn);
  const least = Math.max(bounds.min ?? level.least, level.least);
  const most = Math.min(bounds.max ?? level.most, level.most);
  return Number(within(least, most, value).toFixed(level.decimals));
}

function drawMissing({ inhabitants }: Traits, uniform: Random): ReportedReason | null {
  const drawn = uniform();
  if (drawn < 0.015) return "not_reported";
  if (inhabitants < FEW_INHABITANTS && drawn < 0.09) return "not_published";
  return inhabitants < FEW_INHABITANTS && drawn > 0.985 ? "no_activity" : null;
}
