import { type Random, seededRandom } from "~/registry/indices/random";
import type { NeedKey } from "~/registry/need/need-key";
import type { Observation } from "~/registry/observations/observation";
import { projectionOf } from "~/registry/observations/projection";
import type { Traits } from "./synthetic-traits";

interface Ageing {
  /** The share of all inhabitants at the start. */
  share: number;
  /** How much the group grows a year; negative where it shrinks. */
  growth: number;
}

/** Near what the country looks like: fewer children, more old people. A municipality differs by its own ages. */
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

/** The ages that a municipality has more or fewer of than the country; per cent of all in the country, the sums of those above. */
const children = { groups: ["age-0-1", "age-2-5", "age-6-15"], percent: 17.5 };
const old = { groups: ["age-67-79", "age-80-89", "age-90-and-over"], percent: 17.2 };

/** How far a municipality's growth a year may lie from the country's, and how much a single group and year from its own. */
const reach = { municipality: 0.004, group: 0.008, year: 0.006, share: 0.06 };

/** How much slower a municipality grows a year for each standard deviation that it lies more remotely. */
const REMOTE_GROWTH = -0.004;

/**
 * Made-up population projections by the ages that a need key counts: whole people, the same for the same seed. They say nothing of any
 * municipality.
 * @param years the first is that of the given number of inhabitants.
 */
export function syntheticProjection(
  traits: readonly Traits[],
  key: NeedKey,
  years: readonly number[],
  seed: number,
): Observation[] {
  const random: Random = seededRandom(seed);
  const within = (far: number): number => far * (2 * random() - 1);
  const groups = key.criteria.filter(({ countsAge }) => countsAge).map(({ id }) => id);
  return traits.flatMap((each) => {
    const ofMunicipality = REMOTE_GROWTH * each.remoteness + within(reach.municipality);
    return groups.flatMap((group) => {
      const { share, growth } = ageing[group] ?? other;
      const own = growth + ofMunicipality + within(reach.group);
      let count = each.inhabitants * share * moreThanCountry(group, each) * (1 + within(reach.share));
      return years.map((year, at): Observation => {
        if (at > 0) count *= 1 + own + within(reach.year);
        return {
          municipality: each.number,
          indicator: projectionOf(group),
          year,
          value: Math.round(count),
          missing: null,
        };
      });
    });
  });
}

/** How many times the country's share of an age group the municipality has. */
function moreThanCountry(group: string, traits: Traits): number {
  if (children.groups.includes(group)) return traits.young / children.percent;
  if (old.groups.includes(group)) return traits.old / old.percent;
  return (100 - traits.young - traits.old) / (100 - children.percent - old.percent);
}
