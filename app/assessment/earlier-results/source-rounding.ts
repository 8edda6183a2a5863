import Fraction from "fraction.js";
import { checkSum, halfUnit, type PrintedSum, printedDecimals, sumOf } from "~/platform/printed-sum";
import { roundHalfAwayFromZero } from "~/platform/rounding";

/**
 * The ways in which a source may have rounded its sums. All but the last round the sum of the printed parts; «before_parts» rounds
 * the sum once from points that were not rounded, so that the printed parts need not add up to it.
 */
export const sourceRoundings = ["half_away", "half_down", "half_even", "cut_off", "before_parts"] as const;

export type SourceRounding = (typeof sourceRoundings)[number];

/** Whether one way of rounding gives every sum as printed, and which sums it does not give. */
export interface RoundingFit {
  rounding: SourceRounding;
  fits: boolean;
  ruledOutBy: { id: string; sum: Fraction; printed: string }[];
}

/**
 * Which ways of rounding give all of a source's sums as printed. A sum that does not add up under any rounding says nothing of
 * how the source rounded, and is left out.
 * @param sums points of 0 or more with their parts, as printed.
 */
export function findRoundings(sums: readonly (PrintedSum & { id: string })[]): RoundingFit[] {
  const possible = sums.filter((sum) => checkSum(sum).agreement !== "does_not_add_up");
  return sourceRoundings.map((rounding) => {
    const ruledOutBy = possible
      .filter((sum) => !gives(rounding, sum))
      .map(({ id, printed, parts }) => ({
        id,
        printed,
        sum: sumOf(parts.map((part) => new Fraction(part))),
      }));
    return { rounding, fits: ruledOutBy.length === 0, ruledOutBy };
  });
}

/**
 * Points that the printed parts may stand for and that, rounded once, give the printed sum: for each part the plainest fraction
 * that is printed so. Grades on three dimensions give thirds and quarters, so these are likely points.
 * @returns null when those points do not give the printed sum.
 * @example 13.8 may be 13.75 and 6.7 may be 6 2/3; 5 + 26 + 13.75 + 6.667 = 51.42, which is printed 51.
 */
export function unroundedExample({
  printed,
  parts,
}: PrintedSum): { parts: Fraction[]; sum: Fraction } | null {
  const points = parts.map(plainestFraction);
  const sum = sumOf(points);
  return roundHalfAwayFromZero(sum, printedDecimals(printed)).equals(printed) ? { parts: points, sum } : null;
}

function gives(rounding: SourceRounding, sum: PrintedSum): boolean {
  if (rounding === "before_parts") return checkSum(sum).agreement !== "does_not_add_up";
  const decimals = printedDecimals(sum.printed);
  const unit = new Fraction(1, 10n ** BigInt(decimals));
  const units = sumOf(sum.parts.map((part) => new Fraction(part))).div(unit);
  return wholeUnits(rounding, units).mul(unit).equals(sum.printed);
}

function wholeUnits(rounding: Exclude<SourceRounding, "before_parts">, units: Fraction): Fraction {
  const below = units.floor();
  if (rounding === "cut_off") return below;
  if (!units.sub(below).equals("1/2")) return units.round();
  if (rounding === "half_away") return below.add(1);
  if (rounding === "half_down") return below;
  return below.mod(2).equals(0) ? below : below.add(1);
}

/** Enough for any figure of up to two decimals; one with more is taken as it stands. */
const LARGEST_DENOMINATOR = 100;

/** The fraction of smallest denominator that is printed as this figure when rounded half away from zero. */
function plainestFraction(printed: string): Fraction {
  const value = new Fraction(printed);
  const half = halfUnit(printed);
  for (let denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator += 1) {
    const candidate = value.sub(half).mul(denominator).ceil().div(denominator);
    if (candidate.lt(value.add(half))) return candidate;
  }
  return value;
}
