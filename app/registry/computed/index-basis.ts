import { type ComputedIndex, qualityOf } from "./computed-index";
import type { IndexScores } from "../indices/quality-index";

/** How much of an index there are figures for. */
export interface IndexBasis {
  indicators: number;
  ofIndicators: number;
  /** Services with a score. */
  services: number;
  ofServices: number;
  /** The share of the index' weight behind the scores, 0-1: of indicators with a value, in services with a score. */
  weight: number;
}

/**
 * What the scores of an index rest on. Since weights are brought up to the whole of what is there, a total says nothing of it by itself.
 * @param index the quality index, alone or within another.
 * @param row of one municipality; without it what at least one municipality has counts.
 */
export function indexBasis({ services }: IndexScores, row?: number): IndexBasis {
  const has = (values: Float64Array): boolean =>
    row === undefined ? values.some((value) => !Number.isNaN(value)) : !Number.isNaN(values[row] ?? NaN);
  const parts = services.map(({ scores, weight, indicators, indicatorWeights }) => {
    const there = indicators.map(({ figures }) => has(figures.z));
    return {
      indicators: there.filter(Boolean).length,
      isScored: has(scores),
      weight: weight * (sum(indicatorWeights.filter((_, at) => there[at])) / (sum(indicatorWeights) || 1)),
    };
  });
  const all = sum(services.map(({ weight }) => weight));
  return {
    indicators: sum(parts.map(({ indicators }) => indicators)),
    ofIndicators: sum(services.map(({ indicators }) => indicators.length)),
    services: parts.filter(({ isScored }) => isScored).length,
    ofServices: services.length,
    weight: all > 0 ? sum(parts.map(({ isScored, weight }) => (isScored ? weight : 0))) / all : 0,
  };
}

/** An earlier year whose scores rest on less than this part of the weight that they rest on now is another index. */
const ENOUGH_OF_NOW = 0.5;

/** The earlier years whose ranks may stand beside this year's. */
export function comparableYears<T extends ComputedIndex>(index: T, earlier: readonly T[]): T[] {
  const now = indexBasis(qualityOf(index)).weight;
  return earlier.filter((before) => indexBasis(qualityOf(before)).weight >= now * ENOUGH_OF_NOW);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
