import type { Grouping } from "./grouping";

/** How much each respondent counts, so that the respondents are composed as the frame is. */
export interface Weighting {
  /** By municipality; 1 on average. */
  weights: ReadonlyMap<string, number>;
  /** Groups of the frame in which nobody has answered: no weight can make up for them. */
  unanswered: string[];
  /** False when the shares of several variables could not all be met. */
  converged: boolean;
  /** How many times larger the weights make the variance of a mean, at the most: 1 when all weigh the same. */
  designEffect: number;
  /** As many respondents of equal weight would tell as much. */
  effectiveN: number;
}

const MOST_ROUNDS = 500;
/** Shares are met when no weight is changed by more than this part of itself. */
const CLOSE_ENOUGH = 1e-12;

/**
 * Weights by the frame's shares. With one variable this is post-stratification: the group's share of the frame divided by its share of
 * the respondents. With several it is raking: the same for one variable after the other until all shares are met
 * (Deming and Stephan 1940, Annals of Mathematical Statistics 11, 427-444).
 * Municipalities that the frame does not place are a group of their own.
 */
export function weightByFrame(
  groupings: readonly Grouping[],
  frame: readonly { municipality: string }[],
  respondents: readonly { municipality: string }[],
): Weighting {
  const targets = groupings.map((grouping) => answeredShares(grouping, frame, respondents));
  const weights = new Map(respondents.map(({ municipality }) => [municipality, 1]));
  let converged = respondents.length === 0 || groupings.length === 0;
  for (let round = 0; round < MOST_ROUNDS && !converged; round += 1) {
    const changes = targets.map(({ grouping, shares }) => meetShares(weights, grouping, shares));
    converged = Math.max(...changes) < CLOSE_ENOUGH;
  }
  const effect = designEffect([...weights.values()]);
  return {
    weights,
    unanswered: targets.flatMap(({ unanswered }) => unanswered),
    converged,
    designEffect: effect,
    effectiveN: respondents.length / effect,
  };
}

/**
 * The design effect of weights: n Σw² / (Σw)² (Kish 1965, Survey Sampling, section 11.7). It is an upper bound where the weights go
 * together with what is measured. 1 without weights.
 */
export function designEffect(weights: readonly number[]): number {
  if (weights.length === 0) return 1;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight ** 2, 0);
  return (weights.length * squares) / sum ** 2;
}

/** The frame's shares of the groups in which somebody has answered; they sum to 1. */
function answeredShares(
  grouping: Grouping,
  frame: readonly { municipality: string }[],
  respondents: readonly { municipality: string }[],
) {
  const answered = new Set(respondents.map(({ municipality }) => grouping.groupOf(municipality)));
  const counts = new Map<string | null, number>();
  for (const { municipality } of frame) {
    const group = grouping.groupOf(municipality);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const reached = [...counts].filter(([group]) => answered.has(group));
  const total = reached.reduce((sum, [, count]) => sum + count, 0);
  return {
    grouping,
    shares: new Map(reached.map(([group, count]) => [group, count / total])),
    unanswered: grouping.groups.filter((group) => counts.has(group) && !answered.has(group)),
  };
}

/** Scales the weights of each group to its share. @returns the largest change, as a part of the weight. */
function meetShares(
  weights: Map<string, number>,
  { groupOf }: Grouping,
  shares: ReadonlyMap<string | null, number>,
): number {
  const sums = new Map<string | null, number>();
  for (const [municipality, weight] of weights) {
    const group = groupOf(municipality);
    sums.set(group, (sums.get(group) ?? 0) + weight);
  }
  let largest = 0;
  for (const [municipality, weight] of weights) {
    const group = groupOf(municipality);
    const factor = ((shares.get(group) ?? 0) * weights.size) / (sums.get(group) ?? 1);
    weights.set(municipality, weight * factor);
    largest = Math.max(largest, Math.abs(factor - 1));
  }
  return largest;
}
