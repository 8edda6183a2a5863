import { compositeTotals, type StandardisedComposite, totalPart } from "./composite-index";
import { type StandardisedIndex, totalScores, type Weights } from "./quality-index";
import type { Standardised } from "./standardise";

/** An index as those who put its ranks to the test see it: what can be turned, filled and left out, and the total that comes of it. */
export interface TestedIndex {
  municipalities: readonly string[];
  /** Everything that counts with a weight of its own: services, indicators, and the parts of an index of indices. */
  weights: readonly { id: string; weight: number }[];
  /** The measured figures of every indicator. */
  figures: readonly Standardised[];
  /** The indicators that can be left out one at a time. */
  indicators: readonly string[];
  /** The totals, with some weights in place of the definition's; 0 leaves one out. */
  scores: (weights: Weights) => Float64Array;
  /** The same index with other z, by the place in `figures`. The arrays are kept and may be written to again. */
  withZ: (z: readonly Float64Array[]) => TestedIndex;
}

/** A quality index: services and their indicators have weights, and any indicator can be left out. */
export function testedQuality(index: StandardisedIndex): TestedIndex {
  const measured = index.services.flatMap(({ indicators }) => indicators);
  return {
    municipalities: index.municipalities,
    weights: index.definition.services.flatMap((service) => [service, ...service.indicators]),
    figures: measured.map(({ figures }) => figures),
    indicators: measured.map(({ indicator }) => indicator.id),
    scores: (weights) => totalScores(index, weights),
    withZ: (z) => testedQuality(qualityWithZ(index, z)),
  };
}

/**
 * The total of an index of indices: the parts have weights too. Cost is one figure, so that leaving it out would leave out a part and
 * rank by another index; it is never left out.
 */
export function testedComposite(index: StandardisedComposite): TestedIndex {
  const quality = testedQuality(index.quality);
  const { cost, finance, definition } = index;
  const ofQuality = quality.figures.length;
  return {
    municipalities: quality.municipalities,
    weights: [
      ...quality.weights,
      ...finance,
      ...definition.total.parts.map(({ part, weight }) => ({ id: totalPart(part), weight })),
    ],
    figures: [...quality.figures, ...finance.map(({ figures }) => figures), cost],
    indicators: [...quality.indicators, ...finance.map(({ id }) => id)],
    scores: (weights) => compositeTotals(index, weights),
    withZ: (z) =>
      testedComposite({
        ...index,
        quality: qualityWithZ(index.quality, z.slice(0, ofQuality)),
        finance: finance.map((each, at) => ({ ...each, figures: otherZ(each.figures, z[ofQuality + at]) })),
        cost: otherZ(cost, z[ofQuality + finance.length]),
      }),
  };
}

function qualityWithZ(index: StandardisedIndex, z: readonly Float64Array[]): StandardisedIndex {
  let place = 0;
  const services = index.services.map(({ service, indicators }) => ({
    service,
    indicators: indicators.map(({ indicator, figures }) => ({
      indicator,
      figures: otherZ(figures, z[place++]),
    })),
  }));
  return { ...index, services };
}

const otherZ = (figures: Standardised, z: Float64Array | undefined): Standardised =>
  z ? { ...figures, z } : figures;
