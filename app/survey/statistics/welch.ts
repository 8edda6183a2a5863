import { moments } from "./moments";
import { twoSidedT } from "./probability";

/** Two means compared. */
export interface MeanComparison {
  /** Mean of the first minus mean of the second, in the scale's own unit; null when either has no value. */
  difference: number | null;
  /** Null, with `df` and `p`, where no test can be made: fewer than two values on a side, or no spread on either. */
  t: number | null;
  df: number | null;
  /** Two-sided. */
  p: number | null;
  /** Hedges' g: the difference in pooled standard deviations; null where `t` is. */
  effect: number | null;
}

/**
 * Welch's t-test, which does not suppose that both groups spread alike (Welch 1947, Biometrika 34, 28-35):
 * t = (m₁ - m₂) / √(s₁²/n₁ + s₂²/n₂), with the degrees of freedom of Welch and Satterthwaite.
 */
export function compareMeans(first: readonly number[], second: readonly number[]): MeanComparison {
  const one = moments(first);
  const other = moments(second);
  const difference = one.mean === null || other.mean === null ? null : one.mean - other.mean;
  const untested = { difference, t: null, df: null, p: null, effect: null };
  if (difference === null || one.sd === null || other.sd === null) return untested;

  const oneError = one.sd ** 2 / one.n;
  const otherError = other.sd ** 2 / other.n;
  const error = Math.sqrt(oneError + otherError);
  if (error <= smallestError(one.mean, other.mean)) return untested;
  const t = difference / error;
  const df = (oneError + otherError) ** 2 / (oneError ** 2 / (one.n - 1) + otherError ** 2 / (other.n - 1));
  const pooled = Math.sqrt(
    ((one.n - 1) * one.sd ** 2 + (other.n - 1) * other.sd ** 2) / (one.n + other.n - 2),
  );
  return {
    difference,
    t,
    df,
    p: twoSidedT(t, df),
    effect: hedgesG(difference / pooled, one.n + other.n - 2),
  };
}

/** Below this the spread is only what rounding left of equal values, and t would mean nothing. R's t.test draws the line there too. */
function smallestError(one: number | null, other: number | null): number {
  return 10 * Number.EPSILON * Math.max(Math.abs(one ?? 0), Math.abs(other ?? 0));
}

/**
 * Cohen's d, with the correction for its upward bias in small samples: d × (1 - 3 / (4·df - 1))
 * (Hedges 1981, Journal of Educational Statistics 6, 107-128).
 */
function hedgesG(cohensD: number, df: number): number {
  return cohensD * (1 - 3 / (4 * df - 1));
}
