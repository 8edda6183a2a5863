import { missingReason } from "../observations/observation-table";
import type { CompositeIndex } from "./composite-index";
import type { IndexScores, Scores, ServiceScores, StandardisedIndicator } from "./quality-index";
import { NO_RANK } from "./rank";

/** A quality index as JSON: nothing is rounded, and null is what is not there. Municipalities in the order of their numbers. */
export function indexDocument(index: IndexScores, year: number) {
  const { definition, municipalities, services } = index;
  return {
    definition: definition.id,
    year,
    municipalities: municipalities.map((municipality, row) => ({
      municipality,
      ...scoreAndRank(index, row),
      services: services.map((service) => ({
        id: service.service.id,
        score: numberOrNull(service.scores[row]),
        coverage: service.coverage[row] ?? 0,
        indicators: indicatorsOf(service, row),
      })),
    })),
  };
}

/** An index of indices as JSON, in the same manner. */
export function compositeDocument(index: CompositeIndex, year: number) {
  const { definition, municipalities, total, quality, cost, finance, efficiency, services } = index;
  return {
    definition: definition.id,
    year,
    municipalities: municipalities.map((municipality, row) => ({
      municipality,
      ...scoreAndRank(total, row),
      quality: scoreAndRank(quality, row),
      cost: scoreAndRank(cost, row),
      finance: scoreAndRank(finance, row),
      efficiency: scoreAndRank(efficiency, row),
      services: services.map((service) => ({
        id: service.service,
        quality: scoreAndRank(service.quality, row),
        cost: scoreAndRank(service.cost, row),
        efficiency: scoreAndRank(service.efficiency, row),
      })),
    })),
  };
}

function scoreAndRank({ scores, ranks }: Scores, row: number) {
  const rank = ranks[row] ?? NO_RANK;
  return { score: numberOrNull(scores[row]), rank: rank === NO_RANK ? null : rank };
}

function indicatorsOf({ indicators }: ServiceScores, row: number) {
  return indicators.map(({ indicator, figures }: StandardisedIndicator) => ({
    id: indicator.id,
    value: numberOrNull(figures.reported[row]),
    corrected: numberOrNull(figures.corrected[row]),
    z: numberOrNull(figures.z[row]),
    missing: missingReason(figures.missing[row] ?? 0),
  }));
}

const numberOrNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
