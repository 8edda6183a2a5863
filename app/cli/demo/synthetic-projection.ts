import { type Random, seededRandom } from "~/registry/indices/random";
import type { NeedKey } from "~/registry/need/need-key";
import type { Observation } from "~/registry/observations/observation";
import { projectionOf } from "~/registry/observations/projection";
import type { SyntheticMunicipality } from "./synthetic-observations";

interface Ageing {
  /** The share of all inhabitants at the start. */
  share: number;
  /** How much the group grows a year; negative where it shrinks. */
  growth: number;
}

/** Near what the country looks like: fewer children, more old people. */
const ageing: Record<string, Ageing> = {
  "age-0-1": { share: 0.019, growth: -0.004 },
  "age-2-5": { share: 0.041, growth: -0.006 },
  "age-6-15": { share: 0.115, growth: -0.011 },
  "age-16-22": { share: 0.086, growth: -0.004 },
  "age-23-66": { share: 0.567, growth: 0.001 },
  "age-67-79": { share: 0.121, growth: 0.009 },
  "age-80-89": { share: 0.042, growth: 0.042 },
  "age-90-and-over": { share: 0.009, growth: 0.033 },
};

/** A group that is not among those above. */
const other: Ageing = { share: 0.05, growth: 0 };

/** How far a municipality's growth a year may lie from the country's, and how much a single year from its own. */
const reach = { municipality: 0.008, group: 0.012, year: 0.006 };

/**
 * Made-up population projections by the ages that a need key counts: whole people, the same for the same seed. They say nothing of any
 * municipality.
 * @param years the first is that of the given number of inhabitants.
 */
export function syntheticProjection(
  municipalities: readonly SyntheticMunicipality[],
  key: NeedKey,
  years: readonly number[],
  seed: number,
): Observation[] {
  const random: Random = seededRandom(seed);
  const within = (far: number): number => far * (2 * random() - 1);
  const groups = key.criteria.filter(({ countsAge }) => countsAge).map(({ id }) => id);
  return municipalities.flatMap(({ number: municipality, inhabitants }) => {
    const ofMunicipality = within(reach.municipality);
    return groups.flatMap((group) => {
      const { share, growth } = ageing[group] ?? other;
      const own = growth + ofMunicipality + within(reach.group);
      let count = inhabitants * share * (1 + within(0.15));
      return years.map((year, at): Observation => {
        if (at > 0) count *= 1 + own + within(reach.year);
        return {
          municipality,
          indicator: projectionOf(group),
          year,
          value: Math.round(count),
          missing: null,
        };
      });
    });
  });
}
