import { failure, type Result, success } from "~/platform/result";

const MOST_YEARS = 100;

/** Reads «2019-2023, 2015»: the years in order, or null for none, which stands for all. */
export function readYears(written: string): Result<number[] | null> {
  const parts = written.split(/[\s,;]+/).filter((part) => part !== "");
  if (parts.length === 0) return success(null);
  const years = new Set<number>();
  for (const part of parts) {
    const [, first, last = first] = /^((?:19|20)\d{2})(?:[-–]((?:19|20)\d{2}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from <= to) || to - from >= MOST_YEARS) {
      return failure({ code: "fetch_years_unreadable", values: { value: part } });
    }
    for (let year = from; year <= to; year += 1) years.add(year);
  }
  return success([...years].sort((one, other) => one - other));
}
