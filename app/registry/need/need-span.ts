import Fraction from "fraction.js";
import { exactly } from "~/platform/rounding";
import type { Counts, CriterionCounts } from "./need-index";
import type { NeedCriterion, NeedKey } from "./need-key";

/** Between which total indices the rounding of the counts leaves the need; never narrower than what the counts give as they are. */
export interface NeedSpan {
  from: Fraction;
  to: Fraction;
  /** The criteria that at least a tenth of the span comes from, the widest first. */
  mostFrom: NeedCriterion[];
}

/** The share of the span from which a criterion is worth naming. */
const WORTH_NAMING = new Fraction(1, 10);

/**
 * How far a count may lie from what it was before somebody rounded it: half of its last written digit.
 * @param digits as `readDecimal` gives them.
 * @param countsPeople of an age: whole people are counted and not rounded.
 * @example roundedBy("0.0020", false) is 0.00005; roundedBy("275", false) is 0.5; roundedBy("762", true) is 0
 */
export function roundedBy(digits: string, countsPeople: boolean): Fraction {
  const decimals = digits.split(".")[1]?.length ?? 0;
  if (decimals === 0 && countsPeople) return new Fraction(0);
  return new Fraction(1, 2).div(new Fraction(10).pow(decimals) ?? 1);
}

/**
 * The span of the total index that the rounding of counts allows: from every municipality's count as low and the country's as high as
 * they may be, to the other way round. Published indices and inhabitants are taken as they are.
 * @param rounding how far each criterion's counts may be off (`roundedBy`).
 * @returns null where no index rests on a count that may be rounded.
 */
export function needSpan(
  key: NeedKey,
  counts: ReadonlyMap<string, CriterionCounts>,
  rounding: ReadonlyMap<string, Counts>,
  inhabitants: Counts,
): NeedSpan | null {
  const scale = inhabitants.national.div(inhabitants.municipality);
  const spans = key.criteria.map((criterion) => {
    const weight = exactly(criterion.weight);
    const [low, high] = indexSpan(counts.get(criterion.id), rounding.get(criterion.id), scale);
    return { criterion, from: weight.mul(low), to: weight.mul(high), width: weight.mul(high.sub(low)) };
  });
  const sum = (of: "from" | "to" | "width") =>
    spans.reduce((all, span) => all.add(span[of]), new Fraction(0));
  const width = sum("width");
  if (width.equals(0)) return null;
  const mostFrom = spans
    .filter((span) => span.width.gte(width.mul(WORTH_NAMING)))
    .sort((one, other) => other.width.compare(one.width))
    .map(({ criterion }) => criterion);
  return { from: sum("from"), to: sum("to"), mostFrom };
}

function indexSpan(
  counts: CriterionCounts | undefined,
  off: Counts | undefined,
  scale: Fraction,
): [low: Fraction, high: Fraction] {
  if (!counts || !off) throw new Error("A criterion has no counts.");
  if (counts.publishedIndex) return [counts.publishedIndex, counts.publishedIndex];
  const { municipality, national } = counts;
  const least = municipality.sub(off.municipality);
  const low = (least.lt(0) ? new Fraction(0) : least).div(national.add(off.national));
  const high = municipality.add(off.municipality).div(national.sub(off.national));
  return [low.mul(scale), high.mul(scale)];
}
