import { type Random, seededRandom } from "~/registry/indices/random";

/** Draws from the standard normal distribution, the same for the same seed (Box and Muller 1958). */
export function normalDraws(seed: number): Random {
  const uniform = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** The value, or the nearest of the two bounds. */
export const within = (least: number, most: number, value: number): number =>
  Math.min(Math.max(value, least), most);
