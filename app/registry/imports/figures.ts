import { missingCode, missingReason } from "../observations/observation-table";
import type { ReportedReason } from "../observations/missing";

/** A figure of a file, or the reason why there is none. */
export type Figure = { value: number; missing: null } | { value: null; missing: ReportedReason };

/** The figures of one indicator in one year, by the municipality numbers of the file. */
export interface FigureSeries {
  indicator: string;
  year: number;
  figures: ReadonlyMap<string, Figure>;
}

/** Figures as plain arrays, which can be handed from one thread to another. */
export interface PackedFigures {
  numbers: string[];
  series: Cells[];
  /** How many figures there are in all. */
  count: number;
}

/** What came of adding a figure: added, or why not. `first` is the row of the one that has the place already. */
export type Added =
  | { added: true }
  | { added: false; why: "doubled"; first: number }
  | { added: false; why: "full" };

/** More indicators and years than this is a file with its columns mixed up. */
export const MOST_SERIES = 20_000;
const FIRST_CAPACITY = 64;

/**
 * The figures of a file as they are read, in typed arrays: half a million take about ten megabytes, so that a large file can be
 * read row by row and yet be carried forward, compared and stored as a whole.
 */
export class Figures {
  private readonly positions = new Map<string, number>();
  private readonly numbers: string[] = [];
  private readonly series = new Map<string, Cells>();
  private counted = 0;

  /** How many figures there are, missing ones included. */
  get count(): number {
    return this.counted;
  }

  /** @param row where it stands in the file, from 1. */
  add(place: { municipality: string; indicator: string; year: number }, figure: Figure, row: number): Added {
    const key = `${place.year} ${place.indicator}`;
    let cells = this.series.get(key);
    if (!cells) {
      if (this.series.size === MOST_SERIES) return { added: false, why: "full" };
      this.series.set(
        key,
        (cells = { indicator: place.indicator, year: place.year, ...empty(FIRST_CAPACITY) }),
      );
    }
    const position = this.positionOf(place.municipality);
    if (position >= cells.rows.length) grow(cells, position + 1);
    const first = cells.rows[position] ?? 0;
    if (first > 0) return { added: false, why: "doubled", first };
    cells.rows[position] = row;
    cells.values[position] = figure.value ?? NaN;
    cells.missing[position] = figure.missing === null ? 0 : missingCode(figure.missing);
    this.counted += 1;
    return { added: true };
  }

  /** Series by series, in the order of indicator and year. */
  *bySeries(): Generator<FigureSeries> {
    const sorted = [...this.series.values()].sort((one, other) =>
      one.indicator < other.indicator ? -1 : one.indicator > other.indicator ? 1 : one.year - other.year,
    );
    for (const { indicator, year, rows, values, missing } of sorted) {
      const figures = new Map<string, Figure>();
      this.numbers.forEach((municipality, position) => {
        if ((rows[position] ?? 0) === 0) return;
        const reason = missingReason(missing[position] ?? 0) as ReportedReason | null;
        figures.set(
          municipality,
          reason ? { value: null, missing: reason } : { value: values[position] ?? NaN, missing: null },
        );
      });
      yield { indicator, year, figures };
    }
  }

  packed(): PackedFigures {
    return { numbers: this.numbers, series: [...this.series.values()], count: this.counted };
  }

  static unpacked({ numbers, series, count }: PackedFigures): Figures {
    const figures = new Figures();
    for (const number of numbers) figures.positionOf(number);
    for (const cells of series) figures.series.set(`${cells.year} ${cells.indicator}`, cells);
    figures.counted = count;
    return figures;
  }

  private positionOf(municipality: string): number {
    const known = this.positions.get(municipality);
    if (known !== undefined) return known;
    this.positions.set(municipality, this.numbers.length);
    return this.numbers.push(municipality) - 1;
  }
}

interface Cells {
  indicator: string;
  year: number;
  /** 0 where the file has no row. */
  rows: Uint32Array;
  values: Float64Array;
  missing: Uint8Array;
}

const empty = (length: number) => ({
  rows: new Uint32Array(length),
  values: new Float64Array(length),
  missing: new Uint8Array(length),
});

function grow(cells: Cells, least: number): void {
  const larger = empty(Math.max(least, Math.ceil(cells.rows.length * 1.5)));
  larger.rows.set(cells.rows);
  larger.values.set(cells.values);
  larger.missing.set(cells.missing);
  Object.assign(cells, larger);
}
