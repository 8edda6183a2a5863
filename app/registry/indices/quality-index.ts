import { type Column, columnOf, type ObservationTable } from "../observations/observation-table";
import type { OutlierRule } from "./definition-form";
import type { IndexDefinition, IndexIndicator, IndexService } from "./index-definition";
import { ranksOf } from "./rank";
import { type Standardised, standardise } from "./standardise";
import { weightedMeans } from "./weighted-mean";

/** The indicators of an index, measured against the mean of the municipalities. Weights play no part in it yet. */
export interface StandardisedIndex {
  definition: IndexDefinition;
  municipalities: readonly string[];
  services: { service: IndexService; indicators: StandardisedIndicator[] }[];
}

export interface StandardisedIndicator {
  indicator: IndexIndicator;
  figures: Standardised;
}

/** Weights by the id of a service or an indicator, in place of the definition's; 0 leaves one out. */
export type Weights = ReadonlyMap<string, number>;

/** A score for each municipality; NaN and no rank where there is none. */
export interface Scores {
  scores: Float64Array;
  /** 1 is best; `NO_RANK` where there is no score. */
  ranks: Uint16Array;
  /** The share of the weight behind the score that is there, 0-1. */
  coverage: Float64Array;
}

export interface ServiceScores extends Scores {
  service: IndexService;
  indicators: readonly StandardisedIndicator[];
  /** The service's part of the whole, as it was counted. */
  weight: number;
  /** The indicators' parts of the service, in their order. */
  indicatorWeights: readonly number[];
}

export interface IndexScores extends Scores {
  definition: IndexDefinition;
  municipalities: readonly string[];
  services: ServiceScores[];
}

/**
 * Measures every indicator of an index over the municipalities of a table.
 * @param outliers the rule for extreme values, where another edition than the index' own asks for it.
 */
export function standardiseIndex(
  definition: IndexDefinition,
  table: ObservationTable,
  outliers: OutlierRule = definition.outliers,
): StandardisedIndex {
  const services = definition.services.map((service) => {
    const need: Column | null = service.needIndicator ? columnOf(table, service.needIndicator) : null;
    const indicators = service.indicators.map((indicator) => ({
      indicator,
      figures: standardise(columnOf(table, indicator.id), { ...indicator, outliers }, need),
    }));
    return { service, indicators };
  });
  return { definition, municipalities: table.municipalities, services };
}

/**
 * Weights the measured indicators together (DESIGN 4.3). A service gets a score where indicators with enough of its weight have a
 * value; the total is over the services with a score. Weights of what is there are brought up to the whole.
 */
export function scoreIndex(standardised: StandardisedIndex, weights: Weights = new Map()): IndexScores {
  const { definition, municipalities, services } = standardised;
  const weighed = weigh(standardised, weights);
  return {
    definition,
    municipalities,
    services: services.map(({ service, indicators }, index): ServiceScores => {
      const { means = new Float64Array(), coverage = new Float64Array() } = weighed.services[index] ?? {};
      return {
        service,
        indicators,
        weight: weightOf(service, weights),
        indicatorWeights: indicators.map(({ indicator }) => weightOf(indicator, weights)),
        ...{ scores: means, ranks: ranksOf(means), coverage },
      };
    }),
    scores: weighed.total.means,
    ranks: ranksOf(weighed.total.means),
    coverage: weighed.total.coverage,
  };
}

/** The scores alone, for those who compute them a thousand times. */
export function totalScores(standardised: StandardisedIndex, weights: Weights): Float64Array {
  return weigh(standardised, weights).total.means;
}

function weigh({ definition, municipalities, services }: StandardisedIndex, weights: Weights) {
  const needs = definition.missing.serviceNeedsWeight / 100;
  const length = municipalities.length;
  const ofServices = services.map(({ indicators }) =>
    weightedMeans(
      indicators.map(({ indicator, figures }) => ({
        values: figures.z,
        weight: weightOf(indicator, weights),
      })),
      length,
      needs,
    ),
  );
  const parts = services.map(({ service }, index) => ({
    values: ofServices[index]?.means ?? new Float64Array(),
    weight: weightOf(service, weights),
  }));
  return { services: ofServices, total: weightedMeans(parts, length, 0) };
}

const weightOf = ({ id, weight }: { id: string; weight: number }, weights: Weights): number =>
  weights.get(id) ?? weight;
