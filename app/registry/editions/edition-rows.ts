import {
  type LongContent,
  type LongRow,
  longRow,
  measureDimension,
  municipalityDimension,
  type TableDimension,
  yearDimension,
} from "../downloads/long-table";
import { type NamedScore, scoreNames, standingRows } from "../downloads/score-rows";
import type { EditionObservations, EditionResults } from "./edition";
import type { EditionDifferences, FrozenFigure } from "./edition-differences";

type Municipalities = Iterable<{ number: string; name: string }>;

/** The scores and ranks that an edition froze, best first. */
export function editionContent(
  results: EditionResults,
  year: number,
  scores: readonly NamedScore[],
  municipalities: Municipalities,
): LongContent {
  const ranked = [...results].sort(
    (one, other) =>
      (one.rank ?? Infinity) - (other.rank ?? Infinity) || one.municipality.localeCompare(other.municipality),
  );
  return {
    dimensions: [
      municipalityDimension(municipalities),
      measureDimension("score", scoreNames(scores)),
      yearDimension,
    ],
    rows: ranked.flatMap(({ municipality, score, rank, parts }) => [
      ...standingRows(municipality, "total", { score, rank }, year),
      ...parts.flatMap(({ id, ...standing }) => standingRows(municipality, id, standing, year)),
    ]),
    absent: null,
  };
}

/** The figures that an edition froze, as they were reported. */
export function editionObservationsContent(
  observations: EditionObservations,
  year: number,
  names: Iterable<readonly [string, string]>,
  municipalities: Municipalities,
): LongContent {
  return {
    dimensions: [municipalityDimension(municipalities), measureDimension("indicator", names), yearDimension],
    rows: Object.entries(observations).flatMap(([indicator, ofIndicator]) =>
      Object.entries(ofIndicator).map(([municipality, figure]) =>
        frozenRow([municipality, indicator, year], figure),
      ),
    ),
    absent: "not_reported",
  };
}

/**
 * What moved between two editions: of each municipality its score and rank in both, and those of its own figures that changed. The column
 * `edition` tells which one a figure is of.
 */
export function movedContent(
  { moved }: EditionDifferences,
  [before, after]: readonly [before: number, after: number],
  year: number,
  names: Iterable<readonly [string, string]>,
  municipalities: Municipalities,
): LongContent {
  const edition: TableDimension = { id: "edition", role: null, names: new Map() };
  return {
    dimensions: [
      municipalityDimension(municipalities),
      measureDimension("figure", names),
      edition,
      yearDimension,
    ],
    rows: moved.flatMap(({ municipality, score, rank, figures }) => [
      longRow([municipality, "total.score", before, year], score.before),
      longRow([municipality, "total.score", after, year], score.after),
      longRow([municipality, "total.rank", before, year], rank.before),
      longRow([municipality, "total.rank", after, year], rank.after),
      ...figures.flatMap(({ indicator, before: was, after: became }) => [
        frozenRow([municipality, indicator, before, year], was),
        frozenRow([municipality, indicator, after, year], became),
      ]),
    ]),
    absent: null,
  };
}

/** A figure as it was frozen: a number, why there was none, or no row at all. */
function frozenRow(place: readonly (string | number)[], figure: FrozenFigure | null): LongRow {
  return typeof figure === "number" ? longRow(place, figure) : longRow(place, null, figure ?? "no_row");
}
