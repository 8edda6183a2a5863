/** Numbers from 0 up to 1, evenly spread. */
export type Random = () => number;

/**
 * A source of numbers that look random and are the same for the same seed, so that whoever computes an interval again gets the same
 * interval. Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, far more than some million draws need; not for secrets.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
