/** As many ticks as an axis has room for. */
const MOST = 6;
/** Fewer powers of ten than these need others between them. */
const FEW = 3;
const STEPS = [1, 2, 5, 10];

/** A round value on an axis. */
export interface Tick {
  /** In the measure of the scale. */
  at: number;
  /** The figure as it is. */
  value: number;
  decimals: number;
}

/**
 * Round values between the ends of an axis, both included.
 * @param isLog whether the scale is of logarithms to base 10: the figures are then round, and the ends are logarithms.
 */
export function scatterTicks(from: number, to: number, isLog: boolean): Tick[] {
  return isLog ? logTicks(from, to) : linearTicks(from, to);
}

function linearTicks(from: number, to: number): Tick[] {
  if (!(to > from)) return [];
  const power = 10 ** Math.floor(Math.log10((to - from) / MOST));
  const step = (STEPS.find((each) => (to - from) / (each * power) < MOST) ?? 10) * power;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, at) => {
    const value = Number(((first + at) * step).toFixed(decimals));
    return { at: value, value, decimals };
  });
}

function logTicks(from: number, to: number): Tick[] {
  const powers = Array.from(
    { length: Math.floor(to) - Math.ceil(from) + 1 },
    (_, at) => 10 ** (Math.ceil(from) + at),
  );
  const between = powers.length < FEW ? STEPS.slice(0, 3) : [1];
  const first = 10 ** Math.floor(from);
  const values = Array.from({ length: Math.ceil(to) - Math.floor(from) + 1 }, (_, at) =>
    between.map((step) => step * first * 10 ** at),
  ).flat();
  return values
    .filter((value) => Math.log10(value) >= from && Math.log10(value) <= to)
    .map((value) => ({
      at: Math.log10(value),
      value,
      decimals: Math.max(0, -Math.floor(Math.log10(value) + 1e-9)),
    }));
}
