import type { EditionObservations, EditionResults } from "./edition";

/** A figure, or why there is none. */
export type FrozenFigure = EditionObservations[string][string];

/** A figure that is another in a later edition; null where an edition has no row of it. */
export interface ChangedFigure {
  indicator: string;
  before: FrozenFigure | null;
  after: FrozenFigure | null;
}

/** A municipality that moved, or whose own figures changed. */
export interface MovedMunicipality {
  municipality: string;
  rank: { before: number | null; after: number | null };
  score: { before: number | null; after: number | null };
  /** Its own figures that changed. None, and it moved because others' did. */
  figures: ChangedFigure[];
}

export interface EditionDifferences {
  /** Those that got another rank or have a changed figure of their own, the longest move first. */
  moved: MovedMunicipality[];
  /** How many figures are others, of all municipalities. */
  changedFigures: number;
}

interface Edition {
  results: EditionResults;
  observations: EditionObservations;
}

/** What a later edition moved, and which figures it comes from. */
export function editionDifferences(before: Edition, after: Edition): EditionDifferences {
  const figures = changedFigures(before.observations, after.observations);
  const earlier = new Map(before.results.map((row) => [row.municipality, row]));
  const later = new Map(after.results.map((row) => [row.municipality, row]));
  const everybody = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  const rows = everybody.map((municipality): MovedMunicipality => {
    const old = earlier.get(municipality);
    const fresh = later.get(municipality);
    return {
      municipality,
      rank: { before: old?.rank ?? null, after: fresh?.rank ?? null },
      score: { before: old?.score ?? null, after: fresh?.score ?? null },
      figures: figures.get(municipality) ?? [],
    };
  });
  return {
    moved: rows
      .filter(({ rank, figures: own }) => rank.before !== rank.after || own.length > 0)
      .sort((one, other) => lengthOf(other) - lengthOf(one)),
    changedFigures: [...figures.values()].reduce((sum, own) => sum + own.length, 0),
  };
}

/** How far a municipality moved; coming in or going out is farther than any move. */
function lengthOf({ rank: { before, after } }: MovedMunicipality): number {
  if (before === null || after === null) return before === after ? 0 : Infinity;
  return Math.abs(after - before);
}

function changedFigures(
  before: EditionObservations,
  after: EditionObservations,
): Map<string, ChangedFigure[]> {
  const changed = new Map<string, ChangedFigure[]>();
  for (const indicator of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[indicator] ?? {};
    const fresh = after[indicator] ?? {};
    for (const municipality of new Set([...Object.keys(old), ...Object.keys(fresh)])) {
      const figure = { indicator, before: old[municipality] ?? null, after: fresh[municipality] ?? null };
      if (figure.before === figure.after) continue;
      changed.set(municipality, [...(changed.get(municipality) ?? []), figure]);
    }
  }
  return changed;
}
