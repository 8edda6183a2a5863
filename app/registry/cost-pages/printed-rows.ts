import { longRow, measureDimension, municipalityDimension, type LongContent } from "../downloads/long-table";
import type { CostPageView } from "./cost-page.server";
import type { CheckedSum, PublishedNeedView } from "./published-need-view";

/** The code of what stands in a printed table itself, and not among its sums. */
const IN_TABLE = "table";

/**
 * Printed tables of change in need as they were printed, in their own unit, and their printed sums beside what the printed years add up to.
 * A sum is told by where it stands and by the years that it says it is of.
 * @param meaning what a sum's agreement with the years means, in words.
 */
export function printedContent(
  municipality: CostPageView["municipality"],
  tables: readonly PublishedNeedView[],
  words: {
    inTable: string;
    figures: Record<"printed" | "summed" | "difference", string>;
    meaning: (sum: CheckedSum) => string;
  },
): LongContent {
  const places = new Map([[IN_TABLE, words.inTable]]);
  const rows = tables.flatMap(({ id: table, years, columns, sums }) => [
    ...columns.flatMap(({ id, figures }) =>
      years.map((year, at) =>
        longRow([municipality.number, table, id, IN_TABLE, year, "printed"], figures[at]),
      ),
    ),
    ...sums.flatMap((sum) => {
      const { key, service, place, period } = sum;
      const [at = ""] = key.split(" ");
      places.set(`sum-${at}`, place);
      const of = [municipality.number, table, service, `sum-${at}`, `${period.from}-${period.to}`];
      return [
        longRow([...of, "printed"], sum.printed, null, words.meaning(sum)),
        longRow([...of, "summed"], sum.sum),
        longRow([...of, "difference"], sum.difference),
      ];
    }),
  ]);
  const named = (id: string, names: Iterable<readonly [string, string]>) => ({
    ...{ id, role: null, names: new Map(names) },
  });
  return {
    dimensions: [
      municipalityDimension([municipality]),
      named(
        "table",
        tables.map(({ id, title, unit }) => [id, `${title}, ${unit}`]),
      ),
      named(
        "service",
        tables.flatMap(({ columns }) => columns.map(({ id, name }) => [id, name] as const)),
      ),
      named("place", places),
      named("period", []),
      measureDimension("figure", Object.entries(words.figures)),
    ],
    rows,
    absent: null,
  };
}
