import { type DimensionId, dimensionIds } from "../dimension";
import type { Grades } from "../grade";
import { areasOf, type Instrument, questionsOf } from "../instrument";
import { type Pair, weightedKappa } from "./weighted-kappa";

/** How well two evaluators agree on a set of grades; null where it cannot be said. */
export interface AgreementFigures {
  /** How many grades both have given. */
  n: number;
  /** Quadratic-weighted kappa with its 95 % confidence interval. */
  kappa: number | null;
  low: number | null;
  high: number | null;
  /** The share of the grades that are the same, 0-1. */
  exact: number | null;
  /** The share of the grades that differ by one step at most, 0-1. */
  withinOne: number | null;
}

/** A grade that two evaluators gave differently. */
export interface GradeDifference {
  question: string;
  dimension: DimensionId;
  first: number;
  second: number;
}

export interface Agreement {
  total: AgreementFigures;
  areas: (AgreementFigures & { id: string })[];
  dimensions: (AgreementFigures & { id: DimensionId })[];
  /** The largest first; those that are equally large in the order of the instrument. */
  differences: GradeDifference[];
}

interface GradedPair extends Pair {
  area: string;
  question: string;
  dimension: DimensionId;
}

/** Compares what two evaluators gave, grade by grade (DESIGN 4.1). What only one of them has graded is left out. */
export function agreementBetween(instrument: Instrument, first: Grades, second: Grades): Agreement {
  const pairs = gradedPairs(instrument, first, second);
  return {
    total: figuresOf(pairs),
    areas: areasOf(instrument).map(({ id }) => ({
      id,
      ...figuresOf(pairs.filter(({ area }) => area === id)),
    })),
    dimensions: dimensionIds.map((id) => ({
      id,
      ...figuresOf(pairs.filter(({ dimension }) => dimension === id)),
    })),
    differences: pairs
      .filter((pair) => apart(pair) > 0)
      .sort((one, other) => apart(other) - apart(one))
      .map((pair) => ({
        question: pair.question,
        dimension: pair.dimension,
        first: pair.first,
        second: pair.second,
      })),
  };
}

function gradedPairs(instrument: Instrument, firsts: Grades, seconds: Grades): GradedPair[] {
  return areasOf(instrument).flatMap((area) =>
    questionsOf(area).flatMap((question) =>
      dimensionIds.flatMap((dimension) => {
        const first = firsts.get(question.id)?.[dimension] ?? null;
        const second = seconds.get(question.id)?.[dimension] ?? null;
        return first === null || second === null
          ? []
          : [{ area: area.id, question: question.id, dimension, first, second }];
      }),
    ),
  );
}

function figuresOf(pairs: readonly GradedPair[]): AgreementFigures {
  const n = pairs.length;
  const share = (most: number): number | null =>
    n === 0 ? null : pairs.filter((pair) => apart(pair) <= most).length / n;
  const { kappa, low, high } = weightedKappa(pairs) ?? { kappa: null, low: null, high: null };
  return { n, kappa, low, high, exact: share(0), withinOne: share(1) };
}

/** In steps of the scale. */
const apart = ({ first, second }: Pair): number => Math.abs(first - second);
