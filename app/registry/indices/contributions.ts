import type { IndexScores, ServiceScores } from "./quality-index";

/** What an indicator adds to a municipality's score. */
export interface Contribution {
  service: string;
  indicator: string;
  z: number;
  /** The indicator's part of the municipality's score, 0-1, once the weights of what is missing are shared out. */
  share: number;
  /** share × z: above 0 it pulls the score up, below 0 down. */
  contribution: number;
}

/**
 * What a municipality's score is made of: the contributions sum to it. Empty where the municipality has no score.
 * @param row the municipality's place in the index.
 */
export function contributionsOf({ services, scores }: IndexScores, row: number): Contribution[] {
  if (Number.isNaN(scores[row])) return [];
  const counted = services.filter((service) => !Number.isNaN(service.scores[row]));
  const whole = counted.reduce((sum, { weight }) => sum + weight, 0);
  return counted.flatMap((service) => contributionsOfService(service, row, service.weight / whole));
}

/**
 * What a municipality's score in one service is made of.
 * @param serviceShare the service's part of what the shares are of: 1 for the service alone.
 */
export function contributionsOfService(
  { service, indicators, indicatorWeights, scores }: ServiceScores,
  row: number,
  serviceShare = 1,
): Contribution[] {
  if (Number.isNaN(scores[row])) return [];
  const present = indicators.flatMap(({ indicator, figures }, index) => {
    const z = figures.z[row] ?? NaN;
    const weight = indicatorWeights[index] ?? 0;
    return Number.isNaN(z) || weight === 0 ? [] : [{ indicator: indicator.id, z, weight }];
  });
  const whole = present.reduce((sum, { weight }) => sum + weight, 0);
  return present.map(({ indicator, z, weight }) => {
    const share = (serviceShare * weight) / whole;
    return { service: service.id, indicator, z, share, contribution: share * z };
  });
}

/** What pulls a score most: up, and down, each with the strongest first. */
export function strongest<T extends { contribution: number }>(
  contributions: readonly T[],
  most: number,
): { up: T[]; down: T[] } {
  const sorted = [...contributions].sort((one, other) => other.contribution - one.contribution);
  return {
    up: sorted.filter(({ contribution }) => contribution > 0).slice(0, most),
    down: sorted
      .filter(({ contribution }) => contribution < 0)
      .reverse()
      .slice(0, most),
  };
}
