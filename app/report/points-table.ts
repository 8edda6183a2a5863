import { dimensionPoints } from "~/assessment/dimension-points";
import type { Cell, Column } from "./document";
import { dimensionsOf, type ReportContext } from "./report-context";

/** What each dimension gave, as cells of a table. */
export function dimensionCells(
  { instrument, grades, shown }: ReportContext,
  questions: Parameters<typeof dimensionPoints>[1],
  level: Parameters<ReportContext["shown"]>[1],
): Cell[] {
  const byDimension = dimensionPoints(instrument, questions, grades);
  return dimensionsOf(instrument).map(({ id }) => ({ text: shown(byDimension[id].points, level) }));
}

/** The columns of a table of points: what it is about, the three dimensions, points and maximum. */
export function pointsColumns({ instrument, t, words }: ReportContext, first: string): Column[] {
  return [
    { label: first, width: 0.5, numeric: false },
    ...dimensionsOf(instrument).map(({ id, name }) => ({
      label: words(name),
      width: 0.105,
      numeric: true,
      tone: id,
    })),
    { label: t("report:column_points"), width: 0.085, numeric: true },
    { label: t("report:column_most"), width: 0.1, numeric: true },
  ];
}
