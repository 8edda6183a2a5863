import type { MissingReason } from "../observations/missing";
import { missingCode } from "../observations/observation-table";
import type { Weights } from "./quality-index";
import { type Random, seededRandom } from "./random";
import { RankCollector, type RankIntervals } from "./rank-interval";
import type { Standardised } from "./standardise";
import type { TestedIndex } from "./tested-index";

// How much a rank rests on choices and gaps, after the OECD/JRC Handbook on Constructing Composite Indicators (2008), step 7:
// the index is computed anew many times with what is uncertain drawn at random, and the ranks that come out are told as an interval.

export interface Draws {
  /** How many times the index is computed. */
  draws: number;
  /** The same seed gives the same intervals. */
  seed: number;
  /** Called now and then with how many draws are done. */
  onProgress?: (done: number) => void;
}

/**
 * Rank intervals when nobody can say exactly what the weights should be: each weight, of indicators, of services and of the parts
 * of an index of indices, is drawn evenly from a band around the definition's own.
 * @param spread how wide the band is: 0.25 draws from 75 % to 125 % of each weight.
 */
export function intervalsOfWeights(
  index: TestedIndex,
  { spread, ...draws }: Draws & { spread: number },
): RankIntervals {
  return intervalsOf(index, draws, (random) => {
    const weights: Weights = new Map(
      index.weights.map(({ id, weight }) => [id, weight * (1 + spread * (2 * random() - 1))]),
    );
    return index.scores(weights);
  });
}

/** Gaps behind which there is a figure that we do not know. The others are no gaps in what is known: nothing to measure, or a rule. */
const unknownFigures: ReadonlySet<number> = new Set(
  (["not_reported", "not_published", "out_of_bounds", "no_need_index"] satisfies MissingReason[]).map(
    missingCode,
  ),
);

/**
 * Rank intervals when what is missing had been there: each gap is filled with the z of a municipality that is drawn among those that
 * have one. A municipality without a rank stays without one.
 */
export function intervalsOfMissing(index: TestedIndex, draws: Draws): RankIntervals {
  const known = index.scores(new Map());
  const targets = index.figures.map(({ z }) => z.slice());
  const gaps = index.figures.map((figures, place) => ({
    z: targets[place] ?? new Float64Array(),
    rows: gapsOf(figures, known),
    among: present(figures.z),
  }));
  const filled = index.withZ(targets);
  return intervalsOf(index, draws, (random) => {
    for (const { z, rows, among } of gaps) {
      if (among.length === 0) continue;
      for (const row of rows) z[row] = among[Math.floor(random() * among.length)] ?? NaN;
    }
    return filled.scores(new Map());
  });
}

const PROGRESS_EVERY = 50;

function intervalsOf(
  { municipalities }: TestedIndex,
  { draws, seed, onProgress }: Draws,
  draw: (random: Random) => Float64Array,
): RankIntervals {
  const random = seededRandom(seed);
  const collector = new RankCollector(municipalities.length);
  for (let done = 1; done <= draws; done += 1) {
    collector.add(draw(random));
    if (done % PROGRESS_EVERY === 0 || done === draws) onProgress?.(done);
  }
  return collector.intervals();
}

function gapsOf({ missing }: Standardised, known: Float64Array): number[] {
  return [...missing.keys()].filter(
    (row) => unknownFigures.has(missing[row] ?? 0) && !Number.isNaN(known[row]),
  );
}

const present = (z: Float64Array): Float64Array => z.filter((each) => !Number.isNaN(each));
