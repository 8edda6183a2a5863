import type { Database } from "~/platform/database.server";
import { countedSeries } from "./counted-series.server";
import { pauses } from "./import-progress";
import type { StoredFigure } from "./prepare-import.server";
import { countingImports, type StoredObservation, storedObservations } from "./stored-observations.server";

/**
 * How the figures of a file stand to those that count: how many say the same, say something else, or come where there is nothing. `empty`
 * are those that are not reported, where the register has nothing either.
 */
export interface AgainstRegister {
  same: number;
  changed: number;
  added: number;
  empty: number;
}

/**
 * Holds the figures of a file against those that count now.
 * @param figures those of an indicator one after the other.
 * @param synthetic whether the file's are made up.
 * @returns null where made-up figures would be held against real ones, or the other way round.
 */
export async function againstRegister(
  db: Database,
  figures: Iterable<StoredFigure>,
  synthetic: boolean,
): Promise<AgainstRegister | null> {
  const series = await countedSeries(db);
  const found = { same: 0, changed: 0, added: 0, empty: 0 };
  if (series.length > 0 && (await countingImports(db)).synthetic !== synthetic) return null;
  const there = new Set(series.map(({ indicator }) => indicator));
  const pause = pauses();
  for (const ofIndicator of byIndicator(figures)) {
    const [first] = ofIndicator;
    const counting = first && there.has(first.indicator) ? await countingBy(db, ofIndicator) : new Map();
    for (const figure of ofIndicator) found[standing(figure, counting.get(keyOf(figure)))] += 1;
    await pause();
  }
  return found;
}

function standing({ figure }: StoredFigure, counting: StoredObservation | undefined): keyof AgainstRegister {
  if (!counting) return figure.missing === "not_reported" ? "empty" : "added";
  return counting.value === figure.value && counting.missing === figure.missing ? "same" : "changed";
}

async function countingBy(
  db: Database,
  figures: readonly StoredFigure[],
): Promise<Map<string, StoredObservation>> {
  const indicators = figures.slice(0, 1).map(({ indicator }) => indicator);
  const years = [...new Set(figures.map(({ year }) => year))];
  const counting = await storedObservations(db, { indicators, years });
  return new Map(counting.map((observation) => [keyOf(observation), observation]));
}

const keyOf = ({ year, municipality }: { year: number; municipality: string }): string =>
  `${year} ${municipality}`;

function* byIndicator(figures: Iterable<StoredFigure>): Generator<StoredFigure[]> {
  let together: StoredFigure[] = [];
  for (const figure of figures) {
    if (together[0] && together[0].indicator !== figure.indicator) {
      yield together;
      together = [];
    }
    together.push(figure);
  }
  if (together.length > 0) yield together;
}
