import { type ComputedIndex, partsOf, qualityOf, totalOf } from "../computed/computed-index";
import type { IndexService } from "../indices/index-definition";
import { NO_RANK, ranksOf } from "../indices/rank";
import { scoreIndex } from "../indices/quality-index";
import { weightedMeans } from "../indices/weighted-mean";

/** What a reader can turn: a service of the quality index or an indicator within it, or a part of the total of a composite. */
export interface TurnedWeight {
  id: string;
  name: { nb: string; nn: string; en: string };
  /** What the definition gives, per cent of the whole, or of its service for an indicator. */
  given: number;
  /** What the reader asks for, in the reader's own measure: only the weights' size against one another counts. */
  asked: number;
  /** What it counts: the asked weight as per cent of all that is asked, or of what is asked within its service. */
  share: number;
  /** The weights that it is itself put together by; none for what has no weights within that can be turned. */
  within: TurnedWeight[];
}

export interface TurnedWeights {
  weights: TurnedWeight[];
  /** The asked weights together. */
  sum: number;
  isTurned: boolean;
  /** What was typed, by the weight's id, and is no number from 0 to 1000; those weights count as given. */
  unread: ReadonlyMap<string, string>;
}

/** How a municipality stands when weights are turned. */
export interface TurnedRank {
  municipality: string;
  score: number;
  rank: number;
  /** With the definition's weights; null without a rank there. */
  before: number | null;
  /** Places up; below 0 is down. */
  change: number | null;
}

const MOST_WEIGHT = 1_000;

/** The weights of an index as an address asks for them: `w.<id>`, with decimal comma or point. */
export function turnedWeights(index: ComputedIndex, asked: URLSearchParams): TurnedWeights {
  const unread = new Map<string, string>();
  const read = ({ id, given }: GivenWeight): number => {
    const text = (asked.get(weightName(id)) ?? "").trim();
    if (text === "") return given;
    const number = /^\d{1,4}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(",", ".")) : NaN;
    if (number <= MOST_WEIGHT) return number;
    unread.set(id, text);
    return given;
  };
  const weights = withShares(givenWeights(index), read);
  return {
    weights,
    sum: weights.reduce((total, { asked }) => total + asked, 0),
    isTurned: everyWeight(weights).some(({ asked, given }) => asked !== given),
    unread,
  };
}

/** What a weight is called in a form and an address. */
export const weightName = (id: string): string => `w.${id}`;

/** A service whose indicators all have weight 0 has no score, and counts as little as one that has weight 0 itself. */
function withShares(given: readonly GivenWeight[], read: (weight: GivenWeight) => number): TurnedWeight[] {
  const weights = given.map((weight) => {
    const within = withShares(weight.within, read);
    const asked = read(weight);
    const isEmpty = within.length > 0 && within.every(({ asked }) => asked === 0);
    return { ...weight, asked, within, counted: isEmpty ? 0 : asked };
  });
  const sum = weights.reduce((total, { counted }) => total + counted, 0);
  return weights.map(({ counted, ...weight }) => ({ ...weight, share: sum > 0 ? (counted / sum) * 100 : 0 }));
}

/** Weights with those within them. */
export function everyWeight<T extends { within: readonly T[] }>(weights: readonly T[]): T[] {
  return weights.flatMap((weight) => [weight, ...everyWeight(weight.within)]);
}

/**
 * Ranks the municipalities anew with turned weights, best first, beside the ranks that the definition gives. Nobody has a rank where
 * every weight is 0. A part of a composite with weight 0 is not asked for; those with a weight must all be there.
 */
export function turnedRanking(index: ComputedIndex, { weights }: TurnedWeights): TurnedRank[] {
  const asked = new Map(everyWeight(weights).map(({ id, asked }) => [id, asked]));
  const scores = index.kind === "index" ? scoresOfIndex(index, asked) : scoresOfComposite(index, asked);
  const ranks = ranksOf(scores);
  const before = totalOf(index).ranks;
  return index.scores.municipalities
    .flatMap((municipality, row): TurnedRank[] => {
      const rank = ranks[row] ?? NO_RANK;
      if (rank === NO_RANK) return [];
      const earlier = before[row] ?? NO_RANK;
      const known = earlier === NO_RANK ? null : earlier;
      return [
        {
          ...{ municipality, rank, before: known },
          score: scores[row] ?? NaN,
          change: known === null ? null : known - rank,
        },
      ];
    })
    .sort((one, other) => one.rank - other.rank);
}

type GivenWeight = Pick<TurnedWeight, "id" | "name" | "given"> & { within: GivenWeight[] };

function givenWeights(index: ComputedIndex): GivenWeight[] {
  if (index.kind === "index")
    return index.definition.services.map(({ indicators, ...service }) => ({
      ...asGiven(service),
      within: indicators.map((indicator) => ({ ...asGiven(indicator), within: [] })),
    }));
  const names = new Map(partsOf(index).map(({ id, name }) => [id, name]));
  const { parts } = index.definition.total;
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  return parts.flatMap(({ part, weight }) => {
    const name = names.get(part);
    return name ? [{ id: part, name, given: oneDecimal((weight / sum) * 100), within: [] }] : [];
  });
}

const asGiven = ({ id, name, weight }: Pick<IndexService, "id" | "name" | "weight">) => ({
  ...{ id, name, given: weight },
});

function scoresOfIndex(index: ComputedIndex, asked: ReadonlyMap<string, number>): Float64Array {
  const { definition, municipalities, services } = qualityOf(index);
  const measured = services.map(({ service, indicators }) => ({ service, indicators: [...indicators] }));
  return scoreIndex({ definition, municipalities, services: measured }, asked).scores;
}

function scoresOfComposite(index: ComputedIndex, asked: ReadonlyMap<string, number>): Float64Array {
  const parts = partsOf(index).map(({ id, scores }) => ({
    values: scores.scores,
    weight: asked.get(id) ?? 0,
  }));
  return weightedMeans(parts, index.scores.municipalities.length, 1).means;
}

/** Three equal parts are shown as 33.3 each; what counts is their size against one another. */
const oneDecimal = (weight: number): number => Math.round(weight * 10) / 10;
