import type { ComputedIndex } from "../computed/computed-index";
import type { Scores } from "../indices/quality-index";

/** A mean of fewer would be somebody's own score. */
const LEAST_IN_GROUP = 2;

/**
 * The unweighted mean of the scores that a group has.
 * @param group the numbers of its municipalities.
 * @returns null where fewer than two have a score.
 */
export function groupMeanOf(
  index: ComputedIndex,
  { scores }: Scores,
  group: ReadonlySet<string>,
): number | null {
  const known = index.scores.municipalities.flatMap((number, row) => {
    const score = scores[row] ?? NaN;
    return group.has(number) && !Number.isNaN(score) ? [score] : [];
  });
  if (known.length < LEAST_IN_GROUP) return null;
  return known.reduce((sum, score) => sum + score, 0) / known.length;
}
