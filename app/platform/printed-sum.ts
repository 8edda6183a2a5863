import Fraction from "fraction.js";
import type { Language } from "./i18n/languages";
import { roundHalfAwayFromZero } from "./rounding";

/**
 * How a printed sum agrees with its printed parts.
 * - adds_up: it is their sum, rounded half away from zero to as many decimals as are printed.
 * - explained_by_rounding: it is not, but what the printed figures may stand for meets.
 * - does_not_add_up: no rounding of the parts and the sum can make both right.
 */
export type Agreement = "adds_up" | "explained_by_rounding" | "does_not_add_up";

/** A sum and its parts as printed: digits with a decimal point. */
export interface PrintedSum {
  printed: string;
  parts: readonly string[];
}

export interface SumCheck {
  agreement: Agreement;
  /** The sum of the printed parts, exact. */
  sum: Fraction;
  /** How many decimals it takes to write the sum and the difference out in full. */
  decimals: number;
  /** The printed sum less the sum of the printed parts, exact. */
  difference: Fraction;
  /** The largest difference that rounding can explain. */
  explainable: Fraction;
}

/**
 * Compares a printed sum with its printed parts. Each printed figure stands for anything within half a unit of its last decimal;
 * rounding can explain a difference when the intervals of the sum and of the summed parts meet.
 * @example 51 against 5.0 + 26.0 + 13.8 + 6.7 = 51.5: half away from zero gives 52, but 51.3-51.7 meets 50.5-51.5, so
 * «explained_by_rounding»; 47 against 41.7 ± 0.25 «does_not_add_up».
 */
export function checkSum({ printed, parts }: PrintedSum): SumCheck {
  const sum = sumOf(parts.map((part) => new Fraction(part)));
  const difference = new Fraction(printed).sub(sum);
  const decimals = Math.max(...[printed, ...parts].map(printedDecimals));
  const explainable = sumOf([printed, ...parts].map(halfUnit));
  const rounded = roundHalfAwayFromZero(sum, printedDecimals(printed));
  const otherwise = difference.abs().lte(explainable) ? "explained_by_rounding" : "does_not_add_up";
  return {
    agreement: rounded.equals(printed) ? "adds_up" : otherwise,
    sum,
    decimals,
    difference,
    explainable,
  };
}

/** A printed figure with every digit that it is printed with, «15,0», and the language's decimal sign. */
export function formatPrinted(printed: string, language: Language): string {
  return language === "en" ? printed : printed.replace(".", ",");
}

/** How many decimals a figure is printed with: 1 for «5.0». */
export function printedDecimals(printed: string): number {
  return printed.split(".")[1]?.length ?? 0;
}

/** Half a unit of the last printed decimal: 0.05 for «5.0». */
export function halfUnit(printed: string): Fraction {
  return new Fraction(1, 2n * 10n ** BigInt(printedDecimals(printed)));
}

export function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce((sum, value) => sum.add(value), new Fraction(0));
}
