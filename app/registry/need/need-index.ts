import Fraction from "fraction.js";
import { exactly } from "~/platform/rounding";
import type { NeedCriterion, NeedKey } from "./need-key";

/** A count in a municipality and in the country as a whole. */
export interface Counts {
  municipality: Fraction;
  national: Fraction;
}

/** What is known of a criterion. */
export interface CriterionCounts extends Counts {
  /** The index as published; it holds where it is given, since counts are often published rounded. */
  publishedIndex: Fraction | null;
}

/** What a criterion does to the need of a municipality. */
export interface NeedEffect {
  /** Need per inhabitant against the country's: 1 is as the country. */
  index: Fraction;
  /** How far the criterion moves the total need: 1 is one per cent more than the country. */
  percent: Fraction;
  /** NOK more than the country, per inhabitant. */
  amountPerInhabitant: Fraction;
  /** NOK more than the country, for all inhabitants. */
  amount: Fraction;
}

export interface Need {
  criteria: (NeedEffect & { criterion: NeedCriterion })[];
  /** The weighted sum of the criteria. */
  total: NeedEffect;
}

/**
 * The need index of a municipality and what each criterion does to it, in per cent and NOK (the tables of utgiftsutjevningen in the
 * ministry's Grønt hefte):
 * - index of a criterion = (municipality's count / municipality's inhabitants) / (country's count / country's inhabitants)
 * - total index = sum of weight × index
 * - effect in per cent = 100 × weight × (index - 1)
 * - effect in NOK = weight × (index - 1) × the country's need per inhabitant × the municipality's inhabitants
 *
 * Nothing is rounded.
 * @param counts of every criterion of the key; the country's are above zero.
 * @param inhabitants both above zero.
 * @param needPerInhabitant NOK that the key shares out per inhabitant of the country.
 */
export function computeNeed(
  key: NeedKey,
  counts: ReadonlyMap<string, CriterionCounts>,
  inhabitants: Counts,
  needPerInhabitant: number = key.nationalNeedPerInhabitant,
): Need {
  const nok = exactly(needPerInhabitant);
  const effect = (weight: Fraction, index: Fraction): NeedEffect => {
    const share = weight.mul(index.sub(1));
    const amountPerInhabitant = share.mul(nok);
    return {
      index,
      percent: share.mul(100),
      amountPerInhabitant,
      amount: amountPerInhabitant.mul(inhabitants.municipality),
    };
  };
  const criteria = key.criteria.map((criterion) => {
    const index = indexOf(counts.get(criterion.id), inhabitants, criterion);
    return { criterion, ...effect(exactly(criterion.weight), index) };
  });
  const totalIndex = criteria.reduce(
    (sum, { criterion, index }) => sum.add(exactly(criterion.weight).mul(index)),
    new Fraction(0),
  );
  return { criteria, total: effect(new Fraction(1), totalIndex) };
}

function indexOf(counts: CriterionCounts | undefined, inhabitants: Counts, { id }: NeedCriterion): Fraction {
  if (!counts) throw new Error(`There are no counts of ${id}.`);
  if (counts.publishedIndex) return counts.publishedIndex;
  const own = counts.municipality.div(inhabitants.municipality);
  return own.div(counts.national.div(inhabitants.national));
}

/** All inhabitants, as the criteria of age count them. */
export function inhabitantsByAge(key: NeedKey, counts: ReadonlyMap<string, Counts>): Counts {
  const ages = key.criteria.flatMap(({ id, countsAge }) => (countsAge ? (counts.get(id) ?? []) : []));
  return {
    municipality: ages.reduce((sum, { municipality }) => sum.add(municipality), new Fraction(0)),
    national: ages.reduce((sum, { national }) => sum.add(national), new Fraction(0)),
  };
}
