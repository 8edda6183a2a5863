import type { RegressionLine } from "./scatter";

/**
 * What more of a figure means: better, a lower cost, weaker, or neither.
 * - cheaper: scores of costs are turned, so that above 0 is a lower cost than the mean.
 */
export type Toward = "better" | "cheaper" | "weaker" | null;

/** Less than this of the variance explained is told as no connection: it would be shown as 0 per cent. */
const LEAST_EXPLAINED = 0.005;

/** How a line is told of: whether it rises or falls, or that there is no connection to speak of. */
export function connectionOf({ slope, explained }: RegressionLine): "up" | "down" | "none" {
  if (explained < LEAST_EXPLAINED) return "none";
  return slope > 0 ? "up" : "down";
}
