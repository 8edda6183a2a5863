import type { Standing } from "../computed/ranking";
import { type LongRow, longRow } from "./long-table";

/** A score that has a name in files: the total, a part or a service. */
export interface NamedScore {
  id: string;
  name: string;
}

/** The ids that scores and their ranks have in files, with what they are called. */
export const scoreNames = (scores: readonly NamedScore[]): [id: string, name: string][] =>
  scores.flatMap(({ id, name }) => [
    [`${id}.score`, name],
    [`${id}.rank`, `${name} (#)`],
  ]);

/** A municipality's score and its rank in a year. */
export const standingRows = (
  municipality: string,
  id: string,
  { score, rank }: Standing,
  year: number,
): LongRow[] => [
  longRow([municipality, `${id}.score`, year], score),
  longRow([municipality, `${id}.rank`, year], rank),
];
