import {
  type LongContent,
  longRow,
  measureDimension,
  municipalityDimension,
  yearDimension,
} from "../downloads/long-table";
import type { UncertaintyRow } from "./uncertainty-view";

/** The ways in which ranks are put to the test, with the ids that they have in files and what they are called. */
export const rankTests = [
  { test: "weights", id: "weights", name: "indices:uncertainty_weights" },
  { test: "missing", id: "missing", name: "indices:uncertainty_missing" },
  { test: "leftOut", id: "left-out", name: "indices:uncertainty_left_out" },
] as const;

/** The ranks that municipalities might have had. The note of those with one indicator left out is the one that decides most. */
export function uncertaintyContent(
  rows: readonly UncertaintyRow[],
  year: number,
  names: Iterable<readonly [string, string]>,
): LongContent {
  return {
    dimensions: [municipalityDimension(rows), measureDimension("figure", names), yearDimension],
    rows: rows.flatMap(({ number, rank, decisive, ...ranges }) => [
      longRow([number, "rank", year], rank),
      ...rankTests.flatMap(({ test, id }) => {
        const note = test === "leftOut" ? decisive : null;
        return [
          longRow([number, `${id}.best`, year], ranges[test].best, null, note),
          longRow([number, `${id}.worst`, year], ranges[test].worst, null, note),
        ];
      }),
    ]),
    absent: null,
  };
}
