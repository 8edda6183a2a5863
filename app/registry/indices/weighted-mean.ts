/** One of the things that a score is made of: a cell for each municipality, NaN where there is none. */
export interface WeightedPart {
  values: Float64Array;
  /** Against the others; 0 leaves the part out. */
  weight: number;
}

export interface WeightedMeans {
  /** NaN where too little is there. */
  means: Float64Array;
  /** The share of the weight that is there, 0-1. */
  coverage: Float64Array;
}

/** Weights are decimals, whose sums in binary fractions may miss a limit by this much. */
const SLACK = 1e-9;

/**
 * The weighted mean of the parts that are there, for each municipality: the weights of those are brought up to the whole. What is
 * missing counts neither for nor against.
 * @param needs the share of the weight that must be there for a mean, 0-1; this much is enough.
 * @example z of 1 with weight 30 and of -1 with weight 20, a third part of weight 50 missing: (30 - 20) / 50 = 0.2, coverage 0.5.
 */
export function weightedMeans(parts: readonly WeightedPart[], length: number, needs: number): WeightedMeans {
  const sums = new Float64Array(length);
  const coverage = new Float64Array(length);
  let whole = 0;
  for (const { values, weight } of parts) {
    if (weight === 0) continue;
    whole += weight;
    for (let i = 0; i < length; i += 1) {
      const value = values[i] ?? NaN;
      if (Number.isNaN(value)) continue;
      sums[i] = (sums[i] ?? 0) + weight * value;
      coverage[i] = (coverage[i] ?? 0) + weight;
    }
  }
  const means = new Float64Array(length).fill(NaN);
  for (let i = 0; i < length; i += 1) {
    const present = coverage[i] ?? 0;
    if (present > 0 && present >= (needs - SLACK) * whole) means[i] = (sums[i] ?? 0) / present;
    coverage[i] = whole > 0 ? present / whole : 0;
  }
  return { means, coverage };
}
