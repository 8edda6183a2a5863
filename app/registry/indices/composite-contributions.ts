import type { CompositePart } from "./composite-definition";
import type { CompositeIndex, CostScores, FinanceScores } from "./composite-index";
import { type Contribution, contributionsOf } from "./contributions";

/** What an indicator adds to a municipality's score in an index of indices. */
export interface PartContribution extends Omit<Contribution, "service"> {
  part: CompositePart;
  /** The service of the quality index; null for cost and finance. */
  service: string | null;
}

/**
 * What a municipality's total, or its efficiency, is made of: the contributions sum to the score. Empty where there is none.
 * @param row the municipality's place in the index.
 */
export function compositeContributions(
  { definition, quality, cost, finance, ...index }: CompositeIndex,
  of: "total" | "efficiency",
  row: number,
): PartContribution[] {
  if (Number.isNaN(index[of].scores[row])) return [];
  const { parts } = definition[of];
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const within: Record<CompositePart, () => Omit<PartContribution, "part">[]> = {
    quality: () => contributionsOf(quality, row),
    cost: () => [ofCost(cost, definition.cost.indicator.id, row)],
    finance: () => ofFinance(finance, row),
  };
  return parts.flatMap(({ part, weight }) =>
    within[part]().map(({ share, contribution, ...rest }) => ({
      ...rest,
      part,
      share: (share * weight) / whole,
      contribution: (contribution * weight) / whole,
    })),
  );
}

function ofCost({ scores }: CostScores, indicator: string, row: number): Omit<PartContribution, "part"> {
  const z = scores[row] ?? NaN;
  return { service: null, indicator, z, share: 1, contribution: z };
}

function ofFinance({ indicators }: FinanceScores, row: number): Omit<PartContribution, "part">[] {
  const present = indicators.flatMap(({ id, weight, figures }) => {
    const z = figures.z[row] ?? NaN;
    return Number.isNaN(z) ? [] : [{ indicator: id, weight, z }];
  });
  const whole = present.reduce((sum, { weight }) => sum + weight, 0);
  return present.map(({ indicator, weight, z }) => {
    const share = weight / whole;
    return { service: null, indicator, z, share, contribution: share * z };
  });
}
