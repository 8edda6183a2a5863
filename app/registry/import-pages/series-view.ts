import type { SeriesTableView } from "./series-table";

const MOST_INDICATORS = 150;

/**
 * Lays counts out by indicator and year.
 * @param names of the indicators that have one.
 * @param cell what is said of one indicator in one year.
 */
export function seriesTableView<C extends { indicator: string; year: number }>(
  counts: readonly C[],
  names: ReadonlyMap<string, string>,
  cell: (count: C) => { figures: string; note: string },
): SeriesTableView {
  const years = [...new Set(counts.map(({ year }) => year))].sort((one, other) => one - other);
  const byIndicator = new Map<string, Map<number, C>>();
  for (const count of counts) {
    const of = byIndicator.get(count.indicator) ?? new Map<number, C>();
    byIndicator.set(count.indicator, of.set(count.year, count));
  }
  const shown = [...byIndicator].slice(0, MOST_INDICATORS);
  return {
    years: years.map(String),
    indicators: shown.map(([id, of]) => ({
      id,
      name: names.get(id) ?? null,
      cells: years.map((year) => {
        const count = of.get(year);
        return count ? cell(count) : { figures: "", note: "" };
      }),
    })),
    left: byIndicator.size - shown.length,
  };
}
