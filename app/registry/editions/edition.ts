import { z } from "zod";
import { type ComputedIndex, partsOf, totalOf } from "../computed/computed-index";
import { standing } from "../computed/ranking";
import { type DefinedIndex, observedIds } from "../indices/index-indicators";
import { missingReasons } from "../observations/missing";
import { columnOf, missingReason, type ObservationTable } from "../observations/observation-table";

const figure = z.object({ score: z.number().nullable(), rank: z.number().int().nullable() });

/** What an edition gave each municipality, unrounded; column `results` of an edition. */
export const editionResultsSchema = z.array(
  figure.extend({ municipality: z.string(), parts: z.array(figure.extend({ id: z.string() })) }),
);

/** What an edition was computed from: by indicator the municipalities' figures; column `observations` of an edition. */
export const editionObservationsSchema = z.record(
  z.string(),
  z.record(z.string(), z.union([z.number(), z.enum(missingReasons)])),
);

export type EditionResults = z.infer<typeof editionResultsSchema>;
export type EditionObservations = z.infer<typeof editionObservationsSchema>;

/** The figures behind an index, as they are frozen: by indicator and municipality, a number or why there is none. */
export function frozenObservations(index: DefinedIndex, table: ObservationTable): EditionObservations {
  return Object.fromEntries(
    observedIds(index).map((id) => {
      const { values, missing } = columnOf(table, id);
      const cells = table.municipalities.map((municipality, row) => {
        const value = values[row] ?? NaN;
        const reason = missingReason(missing[row] ?? 0) ?? "not_reported";
        return [municipality, Number.isNaN(value) ? reason : value] as const;
      });
      return [id, Object.fromEntries(cells)];
    }),
  );
}

/** What an index gave each municipality, as it is frozen. */
export function frozenResults(index: ComputedIndex): EditionResults {
  const total = totalOf(index);
  const parts = partsOf(index);
  return index.scores.municipalities.map((municipality, row) => ({
    municipality,
    ...standing(total, row),
    parts: parts.map(({ id, scores }) => ({ id, ...standing(scores, row) })),
  }));
}
