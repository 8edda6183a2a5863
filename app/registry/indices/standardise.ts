import { type Column, HAS_VALUE, missingCode } from "../observations/observation-table";
import type { Bounds, Correction, Direction, OutlierRule } from "./definition-form";

/** What a definition says of how an indicator is measured. */
export interface MeasuringRule {
  direction: Direction;
  correction: Correction;
  bounds: Bounds;
  outliers: OutlierRule;
}

/** Where the values of an indicator lie and how far apart; NaN where there are too few. */
export interface Spread {
  n: number;
  mean: number;
  /** Of the sample: divided by n - 1. */
  standardDeviation: number;
}

/** An indicator, measured: a cell for each municipality, in the order of the column that it was made from. */
export interface Standardised {
  /** As reported; NaN where nothing was. */
  reported: Float64Array;
  /** After the bounds and the need correction; NaN where there is none. */
  corrected: Float64Array;
  /** Standard deviations above the mean, where above is always better; NaN where there is none. */
  z: Float64Array;
  /** Why z is missing, as observation tables write it. */
  missing: Uint8Array;
  /** Of the corrected values that count: unweighted over municipalities. */
  spread: Spread;
}

/** What is smaller against the values than this is noise of binary fractions, and no difference between municipalities. */
const NOISE = 1e-13;

/**
 * Turns the reported values of an indicator into standard deviations from the mean of the municipalities (DESIGN 4.3), in this order:
 * 1. a value outside the bounds is an error of reporting, and missing;
 * 2. with need correction it is divided by the need index of the municipality;
 * 3. the edition's rule for extreme values takes some out;
 * 4. z = (value - mean) / sample standard deviation, times -1 where low is good.
 * Where all have the same value nobody is better than the mean, and every z is 0.
 * @param need the need index, 1 for the country, by the same municipalities; only asked for with need correction.
 * @example 2, 4 and 9 with high as good: mean 5, standard deviation 3.606, z -0.832, -0.277 and 1.109.
 */
export function standardise(column: Column, rule: MeasuringRule, need: Column | null): Standardised {
  const missing = column.missing.slice();
  const corrected = correct(column, rule, need, missing);
  const spread = withoutOutliers(corrected, missing, rule.outliers);
  if (spread.n < 2) replace(missing, HAS_VALUE, missingCode("no_comparison"));
  const z = new Float64Array(corrected.length).fill(NaN);
  const sign = rule.direction === "high" ? 1 : -1;
  const noise = NOISE * largest(corrected, missing);
  for (let i = 0; i < z.length; i += 1) {
    if (missing[i] !== HAS_VALUE) continue;
    const distance = (corrected[i] ?? NaN) - spread.mean;
    // Adding 0 makes -0 a plain 0.
    z[i] = spread.standardDeviation > noise ? (sign * distance) / spread.standardDeviation + 0 : 0;
  }
  return { reported: column.values, corrected, z, missing, spread };
}

/** The values after bounds and need correction. Reasons for new gaps are written to `missing`. */
function correct(
  { values }: Column,
  { bounds, correction }: MeasuringRule,
  need: Column | null,
  missing: Uint8Array,
): Float64Array {
  const least = bounds.min ?? -Infinity;
  const most = bounds.max ?? Infinity;
  const corrected = new Float64Array(values.length).fill(NaN);
  for (let i = 0; i < values.length; i += 1) {
    if (missing[i] !== HAS_VALUE) continue;
    const value = values[i] ?? NaN;
    const needIndex = correction === "need" ? (need?.values[i] ?? NaN) : 1;
    if (!(value >= least && value <= most)) missing[i] = missingCode("out_of_bounds");
    else if (!(needIndex > 0)) missing[i] = missingCode("no_need_index");
    else corrected[i] = value / needIndex;
  }
  return corrected;
}

/** Takes extreme values out, round by round, and gives the spread of those that are left. */
function withoutOutliers(corrected: Float64Array, missing: Uint8Array, outliers: OutlierRule): Spread {
  let spread = spreadOf(corrected, missing);
  if (outliers.rule === "none") return spread;
  for (let round = 0; round < outliers.rounds; round += 1) {
    const { mean, standardDeviation } = spread;
    const limit = outliers.limit * standardDeviation + NOISE * largest(corrected, missing);
    for (let i = 0; i < corrected.length; i += 1) {
      if (missing[i] === HAS_VALUE && Math.abs((corrected[i] ?? NaN) - mean) > limit)
        missing[i] = missingCode("outlier");
    }
    spread = spreadOf(corrected, missing);
  }
  return spread;
}

/** Mean and sample standard deviation of the cells that have a value, in two passes, so that large values lose no digits. */
function spreadOf(values: Float64Array, missing: Uint8Array): Spread {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (missing[i] !== HAS_VALUE) continue;
    n += 1;
    sum += values[i] ?? NaN;
  }
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (missing[i] === HAS_VALUE) squares += square((values[i] ?? NaN) - mean);
  }
  return { n, mean, standardDeviation: n < 2 ? NaN : Math.sqrt(squares / (n - 1)) };
}

function largest(values: Float64Array, missing: Uint8Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (missing[i] === HAS_VALUE) most = Math.max(most, Math.abs(values[i] ?? NaN));
  }
  return most;
}

function replace(codes: Uint8Array, from: number, to: number): void {
  for (let i = 0; i < codes.length; i += 1) if (codes[i] === from) codes[i] = to;
}

const square = (value: number): number => value * value;
