import { chdtrc, compiled, incbet } from "cephes";

// The functions are WebAssembly, which is made ready once, when this file is loaded.
await compiled;

/**
 * The probability that Student's t lies as far from 0 as this, or farther, on either side: I_x(df/2, 1/2) with x = df / (df + t²)
 * (Abramowitz and Stegun 1964, 26.5.27 and 26.7.1).
 * @param df degrees of freedom, above 0; need not be whole (Welch).
 */
export function twoSidedT(t: number, df: number): number {
  const square = t * t;
  // Near 0 the other tail is taken, since df / (df + t²) is rounded to 1 there and the answer with it.
  if (square < df) return 1 - incbet(0.5, df / 2, square / (df + square));
  return incbet(df / 2, 0.5, df / (df + square));
}

/**
 * The probability that chi-square with `df` degrees of freedom is this or more.
 * @param chiSquare 0 or more.
 * @param df whole, 1 or more.
 */
export function upperChiSquare(chiSquare: number, df: number): number {
  return chdtrc(df, chiSquare);
}
