import { checkSum, type SumCheck } from "~/platform/printed-sum";

/** A figure of one year as its source prints it: digits with a decimal point. */
export interface PrintedYear {
  year: number;
  printed: string;
}

export interface Period {
  from: number;
  to: number;
}

export interface PeriodCheck {
  /** How the printed sum agrees with the years that its label names. */
  check: SumCheck;
  /** Where it does not add up: other successive years whose sum it is, if there are any. */
  isSumOf: Period | null;
}

/**
 * Holds a printed sum over some years against the printed years. Where rounding cannot explain what is wrong, the sum may have been
 * taken over other years than its label says: of those that give it, the nearest are found.
 * @example 12,550 printed for 2024-2027, where the years sum to 7,381: it is the sum of 2024-2028.
 */
export function checkPeriod(
  years: readonly PrintedYear[],
  { from, to }: Period,
  printed: string,
): PeriodCheck {
  const sorted = [...years].sort((one, other) => one.year - other.year);
  const check = checkSum({ printed, parts: partsOf(sorted, { from, to }) });
  if (check.agreement !== "does_not_add_up") return { check, isSumOf: null };
  const nearest = sorted
    .flatMap(({ year: first }) =>
      sorted.filter(({ year }) => year > first).map(({ year: last }) => ({ from: first, to: last })),
    )
    .map((period) => ({ period, ...checkSum({ printed, parts: partsOf(sorted, period) }) }))
    .filter(({ agreement }) => agreement !== "does_not_add_up")
    .sort(
      (one, other) =>
        apart(one.period, { from, to }) - apart(other.period, { from, to }) ||
        one.difference.abs().compare(other.difference.abs()),
    )[0];
  return { check, isSumOf: nearest?.period ?? null };
}

const partsOf = (years: readonly PrintedYear[], { from, to }: Period): string[] =>
  years.filter(({ year }) => year >= from && year <= to).map(({ printed }) => printed);

/** How many years are in one period and not in the other. */
const apart = (one: Period, other: Period): number =>
  Math.abs(one.from - other.from) + Math.abs(one.to - other.to);
