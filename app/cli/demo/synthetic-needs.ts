import type { CompositeDefinition } from "~/registry/indices/composite-definition";
import type { IndexDefinition } from "~/registry/indices/index-definition";
import { normalDraws, within } from "./synthetic-draws";
import type { Traits } from "./synthetic-traits";

/** Need indices by their ids, where 1 is the country. */
export type Needs = ReadonlyMap<string, number>;

interface Need {
  /** Its share of what the income system reckons with, near the weights of the need key's services. */
  weight: number;
  /** What it is from the municipality's size, place and ages. */
  from: (traits: Traits) => number;
  /** One standard deviation of what else it differs by, as a share of it. */
  spread: number;
}

/** Per cent of the country's inhabitants. */
const country = { young: 17.6, old: 17.1 };

const young = (traits: Traits): number => traits.young / country.young;

/** Smaller places need more for each inhabitant of what takes a least number of people, whatever the size. */
const small = (each: number, square: number, { smallness }: Traits): number =>
  1 + each * smallness + square * smallness ** 2;

/**
 * The shape of each need index: level, and how it follows size, place and ages. Together they give a total near the real one of 2025
 * (Grønt hefte): 0.97 for cities, 1.07 at 7,000 inhabitants, 1.31 at 1,500 and 1.76 at 350.
 */
const shapes: Readonly<Record<string, Need>> = {
  "need.primary-school": {
    ...{ weight: 0.262, spread: 0.03 },
    from: (traits) => young(traits) * small(0.12, 0.25, traits),
  },
  "need.kindergarten": {
    ...{ weight: 0.13, spread: 0.06 },
    from: (traits) => young(traits) * small(0.05, 0, traits),
  },
  "need.child-welfare": { weight: 0.04, spread: 0.12, from: (traits) => small(-0.03, 0, traits) },
  "need.care": {
    ...{ weight: 0.38, spread: 0.04 },
    from: (traits) => (0.35 + (0.65 * traits.old) / country.old) * small(0.05, 0.08, traits),
  },
  "need.health": { weight: 0.05, spread: 0.03, from: (traits) => 0.95 * small(0.26, 0.37, traits) },
  "need.social-services": {
    ...{ weight: 0.055, spread: 0.11 },
    from: ({ smallness, remoteness }) => 0.98 - 0.15 * smallness - 0.08 * remoteness,
  },
  "need.administration": { weight: 0.08, spread: 0.02, from: (traits) => 0.93 * small(0.1, 0.85, traits) },
  "need.agriculture": {
    ...{ weight: 0.002, spread: 0.4 },
    from: ({ remoteness }) => Math.exp(0.7 * (remoteness + 1)),
  },
};

/** The sum of the others by their weights; also what a need that is not among those above is. */
const TOTAL = "need.total";

/** How much a year's index may differ from the lasting one, as a share of it. */
const YEAR_SPREAD = 0.004;

/** The need indices that the definitions correct by. */
export function neededIndices(quality: IndexDefinition, { cost }: CompositeDefinition): string[] {
  const asked = [...quality.services, cost.indicator, ...cost.services].flatMap(({ needIndicator }) =>
    needIndicator ? [needIndicator] : [],
  );
  return [...new Set(asked)];
}

/** Made-up need indices of each municipality: for each of the years, in four decimals. */
export function syntheticNeeds(
  traits: readonly Traits[],
  ids: readonly string[],
  years: readonly number[],
  seed: number,
): Needs[][] {
  const normal = normalDraws(seed);
  return traits.map((each) => {
    const lasting = Object.entries(shapes).map(([id, { weight, from, spread }]) => ({
      ...{ id, weight },
      need: from(each) * Math.exp(spread * within(-2.5, 2.5, normal())),
    }));
    return years.map(() => {
      const ofYear = lasting.map((one) => ({ ...one, need: one.need * (1 + YEAR_SPREAD * normal()) }));
      const weights = ofYear.reduce((sum, { weight }) => sum + weight, 0);
      const total = ofYear.reduce((sum, { weight, need }) => sum + weight * need, 0) / weights;
      const byId = new Map(ofYear.map(({ id, need }) => [id, need]));
      return new Map(
        [...new Set([TOTAL, ...ids])].map((id) => [
          id,
          Number(within(0.05, 20, byId.get(id) ?? total).toFixed(4)),
        ]),
      );
    });
  });
}

/** The index of the need as a whole. */
export const totalNeed = (needs: Needs): number => needs.get(TOTAL) ?? 1;
