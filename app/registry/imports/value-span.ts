import type { Figure } from "./figures";

/** The values that a file has of an indicator: how far they reach, and what they look like. */
export interface ValueSpan {
  indicator: string;
  least: number;
  most: number;
  values: number;
  /** How many are no whole numbers, and how many of these have exactly three decimals. */
  fractional: number;
  threeDecimals: number;
  /** How many are whole numbers such as a spreadsheet keeps the days from 2000 to 2050 by. */
  dayNumbers: number;
}

/** What a value may be taken for: thousands that were written with a separator, or a day; or that a definition counts it as an error. */
export const valueWarningKinds = ["thousands", "day_numbers", "out_of_bounds"] as const;
export type ValueWarning = (typeof valueWarningKinds)[number];

/** The least and the most that a definition lets be true; null where it sets no limit. */
export interface Bounds {
  min: number | null;
  max: number | null;
}

/** Days after 30 December 1899: 1 January 2000 and 31 December 2050. */
const FIRST_DAY = 36_526;
const LAST_DAY = 55_153;
const FAR = 10;
/** 1.230 is read as 1.23: of a file of thousands, one number in ten ends in nothing. */
const MOSTLY = 0.8;

/** Takes the values of one more year into the span of their indicator. */
export function widened(
  span: ValueSpan | undefined,
  indicator: string,
  figures: Iterable<Figure>,
): ValueSpan | undefined {
  let wide = span && { ...span };
  for (const { value } of figures) {
    if (value === null) continue;
    wide ??= {
      ...{ indicator, least: value, most: value },
      ...{ values: 0, fractional: 0, threeDecimals: 0, dayNumbers: 0 },
    };
    wide.least = Math.min(wide.least, value);
    wide.most = Math.max(wide.most, value);
    wide.values += 1;
    if (Number.isInteger(value)) wide.dayNumbers += value >= FIRST_DAY && value <= LAST_DAY ? 1 : 0;
    else {
      wide.fractional += 1;
      wide.threeDecimals += decimalsOf(value) === 3 ? 1 : 0;
    }
  }
  return wide;
}

/**
 * What somebody should look at before such values come in.
 * @param registerMost the most of the figures that count; null when there are none.
 * @param bounds of the indicator's definition; null when it has none.
 */
export function valueWarnings(
  span: ValueSpan,
  registerMost: number | null,
  bounds: Bounds | null = null,
): ValueWarning[] {
  const { least, most, fractional, threeDecimals, dayNumbers } = span;
  const knownMost = registerMost ?? bounds?.max ?? null;
  return [
    ...(fractional > 0 && threeDecimals >= fractional * MOSTLY ? ["thousands" as const] : []),
    ...(dayNumbers > 0 && knownMost !== null && knownMost * FAR < FIRST_DAY ? ["day_numbers" as const] : []),
    ...(least < (bounds?.min ?? -Infinity) || most > (bounds?.max ?? Infinity)
      ? ["out_of_bounds" as const]
      : []),
  ];
}

/** How many decimals a number has as it is written; 0 for what is written with an exponent. */
export function decimalsOf(value: number): number {
  const written = String(value);
  const point = written.indexOf(".");
  return point < 0 || written.includes("e") ? 0 : written.length - point - 1;
}
