import { columnOf, type ObservationTable } from "../observations/observation-table";
import type { Combination, CompositeDefinition, CompositePart, CostIndicator } from "./composite-definition";
import type { IndexDefinition } from "./index-definition";
import {
  type IndexScores,
  scoreIndex,
  type Scores,
  type StandardisedIndex,
  standardiseIndex,
  totalScores,
  type Weights,
} from "./quality-index";
import { ranksOf } from "./rank";
import { type Standardised, standardise } from "./standardise";
import { type WeightedMeans, weightedMeans } from "./weighted-mean";

/** An indicator of the finance index, measured. */
export interface FinanceFigures {
  id: string;
  weight: number;
  figures: Standardised;
}

/** What the total of an index of indices is made of, measured. Weights play no part in it yet. */
export interface StandardisedComposite {
  definition: CompositeDefinition;
  quality: StandardisedIndex;
  cost: Standardised;
  finance: FinanceFigures[];
}

/** The finance index: its indicators, measured, and their weighted mean. */
export interface FinanceScores extends Scores {
  indicators: FinanceFigures[];
}

/** The cost index: one figure, so that its z is the score. */
export interface CostScores extends Scores {
  figures: Standardised;
}

/** A service's cost beside its quality. `quality` is a service of the quality index. */
export interface ServiceEfficiency {
  service: string;
  cost: CostScores;
  quality: Scores;
  efficiency: Scores;
}

/** Kommuneindeksen and what it is made of; every score is in standard deviations, and above 0 is better. */
export interface CompositeIndex {
  definition: CompositeDefinition;
  municipalities: readonly string[];
  quality: IndexScores;
  cost: CostScores;
  finance: FinanceScores;
  efficiency: Scores;
  total: Scores;
  services: ServiceEfficiency[];
}

/** The finance index needs indicators with half of its weight, as a service does. */
const FINANCE_NEEDS = 0.5;

/**
 * Measures the indicators of all parts over the municipalities of a table.
 * @param qualityIndex the index that the definition takes its quality from; its indicators are measured by this edition's rule for
 * extreme values.
 */
export function standardiseComposite(
  definition: CompositeDefinition,
  qualityIndex: IndexDefinition,
  table: ObservationTable,
): StandardisedComposite {
  const { cost, finance, outliers } = definition;
  return {
    definition,
    quality: standardiseIndex(qualityIndex, table, outliers),
    cost: costFigures(definition, cost.indicator, table),
    finance: finance.indicators.map((indicator) => ({
      id: indicator.id,
      weight: indicator.weight,
      figures: standardise(columnOf(table, indicator.id), { ...indicator, outliers }, null),
    })),
  };
}

/**
 * Computes cost, finance and quality over the municipalities of a table and puts them together (DESIGN 4.3). A municipality that
 * lacks a part has no score where the part is asked for: an efficiency without the cost would be something else.
 */
export function computeComposite(
  definition: CompositeDefinition,
  qualityIndex: IndexDefinition,
  table: ObservationTable,
): CompositeIndex {
  const measured = standardiseComposite(definition, qualityIndex, table);
  const quality = scoreIndex(measured.quality);
  const cost = costScores(measured.cost);
  const { finance: indicators } = measured;
  const finance = { indicators, ...scoresOf(financeMeans(indicators, new Map())) };
  const parts: Record<CompositePart, Scores> = { quality, cost, finance };
  return {
    definition,
    municipalities: table.municipalities,
    ...{ quality, cost, finance },
    efficiency: combine(definition.efficiency, parts),
    total: combine(definition.total, parts),
    services: definition.cost.services.flatMap((indicator) => {
      const scored = quality.services.find(({ service }) => service.id === indicator.service);
      if (!scored) return [];
      const own = { ...parts, quality: scored, cost: costScores(costFigures(definition, indicator, table)) };
      const efficiency = combine(definition.efficiency, own);
      return [{ service: scored.service.id, cost: own.cost, quality: own.quality, efficiency }];
    }),
  };
}

/** What a part of the total is called among `Weights`: no indicator or service has a space in its id. */
export const totalPart = (part: CompositePart): string => `total ${part}`;

/** The totals alone, for those who compute them a thousand times. */
export function compositeTotals(
  { definition, quality, cost, finance }: StandardisedComposite,
  weights: Weights,
): Float64Array {
  const scores: Record<CompositePart, Float64Array> = {
    quality: totalScores(quality, weights),
    cost: cost.z,
    finance: financeMeans(finance, weights).means,
  };
  const weighted = definition.total.parts.map(({ part, weight }) => ({
    values: scores[part],
    weight: weights.get(totalPart(part)) ?? weight,
  }));
  return weightedMeans(weighted, cost.z.length, 1).means;
}

function costFigures(
  { outliers }: CompositeDefinition,
  indicator: CostIndicator,
  table: ObservationTable,
): Standardised {
  const need = indicator.needIndicator ? columnOf(table, indicator.needIndicator) : null;
  return standardise(columnOf(table, indicator.id), { ...indicator, outliers }, need);
}

/** A cost index is one figure, and its z the score. */
function costScores(figures: Standardised): CostScores {
  return { figures, ...scoresOf(weightedMeans([{ values: figures.z, weight: 1 }], figures.z.length, 1)) };
}

function financeMeans(indicators: readonly FinanceFigures[], weights: Weights): WeightedMeans {
  const parts = indicators.map(({ id, figures, weight }) => ({
    values: figures.z,
    weight: weights.get(id) ?? weight,
  }));
  return weightedMeans(parts, indicators[0]?.figures.z.length ?? 0, FINANCE_NEEDS);
}

/** The weighted mean of parts that must all be there. */
function combine({ parts }: Combination, scores: Record<CompositePart, Scores>): Scores {
  const weighted = parts.map(({ part, weight }) => ({ values: scores[part].scores, weight }));
  return scoresOf(weightedMeans(weighted, scores.quality.scores.length, 1));
}

function scoresOf({ means, coverage }: WeightedMeans): Scores {
  return { scores: means, ranks: ranksOf(means), coverage };
}
