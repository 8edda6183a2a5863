import { columnOf, type ObservationTable } from "../observations/observation-table";
import type { Combination, CompositeDefinition, CompositePart, CostIndicator } from "./composite-definition";
import type { IndexDefinition } from "./index-definition";
import { type IndexScores, scoreIndex, type Scores, standardiseIndex } from "./quality-index";
import { ranksOf } from "./rank";
import { type Standardised, standardise } from "./standardise";
import { weightedMeans } from "./weighted-mean";

/** The finance index: its indicators, measured, and their weighted mean. */
export interface FinanceScores extends Scores {
  indicators: { id: string; weight: number; figures: Standardised }[];
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
 * Computes cost, finance and quality over the municipalities of a table and puts them together (DESIGN 4.3). A municipality that
 * lacks a part has no score where the part is asked for: an efficiency without the cost would be something else.
 * @param qualityIndex the index that the definition takes its quality from; its indicators are measured by this edition's rule for
 * extreme values.
 */
export function computeComposite(
  definition: CompositeDefinition,
  qualityIndex: IndexDefinition,
  table: ObservationTable,
): CompositeIndex {
  const quality = scoreIndex(standardiseIndex(qualityIndex, table, definition.outliers));
  const cost = costScores(definition, definition.cost.indicator, table);
  const finance = financeScores(definition, table);
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
      const own = { ...parts, quality: scored, cost: costScores(definition, indicator, table) };
      const efficiency = combine(definition.efficiency, own);
      return [{ service: scored.service.id, cost: own.cost, quality: own.quality, efficiency }];
    }),
  };
}

function costScores(
  { outliers }: CompositeDefinition,
  indicator: CostIndicator,
  table: ObservationTable,
): CostScores {
  const need = indicator.needIndicator ? columnOf(table, indicator.needIndicator) : null;
  const figures = standardise(columnOf(table, indicator.id), { ...indicator, outliers }, need);
  return { figures, ...scoresOf(weightedMeans([{ values: figures.z, weight: 1 }], figures.z.length, 1)) };
}

function financeScores({ finance, outliers }: CompositeDefinition, table: ObservationTable): FinanceScores {
  const indicators = finance.indicators.map((indicator) => ({
    id: indicator.id,
    weight: indicator.weight,
    figures: standardise(columnOf(table, indicator.id), { ...indicator, outliers }, null),
  }));
  const parts = indicators.map(({ figures, weight }) => ({ values: figures.z, weight }));
  return { indicators, ...scoresOf(weightedMeans(parts, table.municipalities.length, FINANCE_NEEDS)) };
}

/** The weighted mean of parts that must all be there. */
function combine({ parts }: Combination, scores: Record<CompositePart, Scores>): Scores {
  const weighted = parts.map(({ part, weight }) => ({ values: scores[part].scores, weight }));
  return scoresOf(weightedMeans(weighted, scores.quality.scores.length, 1));
}

function scoresOf({ means, coverage }: ReturnType<typeof weightedMeans>): Scores {
  return { scores: means, ranks: ranksOf(means), coverage };
}
