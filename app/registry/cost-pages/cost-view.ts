import type Fraction from "fraction.js";
import { type Comparison, type CostComparison, compareCosts } from "../costs/cost-comparison";
import { type CostGrowth, costGrowth, type CostYear, savingCourse } from "../costs/cost-course";

/** A service's cost beside its yardstick, in NOK; null where a figure is missing. Differences are yardstick less own. */
export interface CostRow {
  service: string;
  own: number | null;
  yardstick: number | null;
  /** Whose the yardstick is, where it is one municipality's. */
  municipality: string | null;
  difference: number | null;
  amount: number | null;
}

export interface CostFigures {
  rows: CostRow[];
  /** Whole NOK; a saving potential is negative. Null where no service can be compared. */
  sum: number | null;
  missing: string[];
  /** The sum of each year, oldest first; null where nothing can be compared, or other services than in the shown year. */
  course: { year: number; sum: number | null }[];
  /** How the municipality's own costs have grown since the year before; null without that year. */
  growth: GrowthFigures | null;
}

export interface GrowthFigures {
  from: number;
  to: number;
  rows: {
    service: string;
    before: number | null;
    after: number | null;
    difference: number | null;
    amount: number | null;
  }[];
  sum: number | null;
}

/**
 * All figures of a cost page.
 * @param years oldest first, the shown year last.
 * @param inhabitants of the shown year.
 */
export function costFigures(
  years: readonly CostYear[],
  municipality: string,
  inhabitants: number,
  comparison: Comparison,
): CostFigures | null {
  const last = years.at(-1);
  if (!last) return null;
  const before = years.find(({ year }) => year === last.year - 1);
  const compared: CostComparison = compareCosts(last.costs, municipality, inhabitants, comparison);
  const { years: course } = savingCourse(years, municipality, comparison);
  return {
    rows: compared.services.map(({ service, own, yardstick, difference, amount }) => ({
      service,
      own: number(own),
      yardstick: number(yardstick?.value),
      municipality: yardstick?.municipality ?? null,
      difference: number(difference),
      amount: number(amount),
    })),
    sum: sumOf(compared),
    missing: compared.missing,
    course: course.map(({ year, comparison: ofYear }) => ({
      year,
      sum: ofYear && comparesTheSame(ofYear, compared) ? ofYear.sum.valueOf() : null,
    })),
    growth: before ? growthOf(before, last, municipality, inhabitants) : null,
  };
}

/** Those that have no cost of any service in the last of these years. */
export function lackingCosts(years: readonly CostYear[], municipalities: readonly string[]): string[] {
  const costs = [...(years.at(-1)?.costs.values() ?? [])];
  return municipalities.filter((municipality) => !costs.some((ofService) => ofService.has(municipality)));
}

/** Of nothing there is no sum: 0 would say that nothing differs. */
function sumOf({
  sum,
  services,
}: Pick<CostComparison | CostGrowth, "sum"> & { services: { amount: unknown }[] }) {
  return services.some(({ amount }) => amount !== null) ? sum.valueOf() : null;
}

/** Sums of other services are no course: what one year lacks would look like something saved. */
function comparesTheSame(year: CostComparison, shown: CostComparison): boolean {
  const compared = ({ services }: CostComparison): string =>
    services
      .flatMap(({ service, amount }) => (amount ? [service] : []))
      .sort()
      .join(" ");
  return compared(shown) !== "" && compared(year) === compared(shown);
}

function growthOf(
  before: CostYear,
  last: CostYear,
  municipality: string,
  inhabitants: number,
): GrowthFigures {
  const growth: CostGrowth = costGrowth(before.costs, last.costs, municipality, inhabitants);
  return {
    from: before.year,
    to: last.year,
    rows: growth.services.map((each) => ({
      service: each.service,
      before: number(each.before),
      after: number(each.after),
      difference: number(each.difference),
      amount: number(each.amount),
    })),
    sum: sumOf(growth),
  };
}

const number = (fraction: Fraction | null | undefined): number | null => fraction?.valueOf() ?? null;
