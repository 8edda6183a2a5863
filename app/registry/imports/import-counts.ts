import type { ReportedReason } from "../observations/missing";
import type { Carried } from "./carry-forward";
import type { NumberRegister } from "./number-register";
import { type ValueSpan, widened } from "./value-span";

/** How much came of one indicator in one year. */
export interface SeriesCount {
  indicator: string;
  year: number;
  values: number;
  missing: number;
}

/** Figures that are filed under another number than the file's. */
export interface CarriedNumber {
  /** The number in the file; several joined by «+» are those that were added up. */
  reportedAs: string;
  municipality: string;
  figures: number;
}

/** A municipality that is not one any more, and whose figures stay under its own number: its series breaks. */
export interface BrokenSeries {
  number: string;
  successors: string[];
  figures: number;
}

/** What came of a file once old numbers were carried forward. */
export interface ImportCounts {
  /** How many observations it brings, missing ones included. */
  rows: number;
  missing: number;
  missingBy: Record<ReportedReason, number>;
  years: number[];
  municipalities: number;
  series: SeriesCount[];
  /** Of the indicators that have a value. */
  spans: ValueSpan[];
  /** Four-digit numbers that the register has never had. */
  unknownNumbers: string[];
  renumbered: number;
  addedUp: number;
  underOldNumber: number;
  carriedNumbers: CarriedNumber[];
  broken: BrokenSeries[];
}

/** Counts series by series, so that a large file is never laid out twice. */
export class ImportCounter {
  private readonly series: SeriesCount[] = [];
  private readonly spans = new Map<string, ValueSpan>();
  private readonly municipalities = new Set<string>();
  private readonly unknown = new Set<string>();
  private readonly years = new Set<number>();
  private readonly missingBy = { not_reported: 0, not_published: 0, no_activity: 0 };
  private readonly carried = new Map<string, CarriedNumber>();
  private readonly broken = new Map<string, BrokenSeries>();
  private readonly totals = { renumbered: 0, addedUp: 0, underOldNumber: 0 };

  constructor(private readonly register: NumberRegister) {}

  add({ indicator, year }: { indicator: string; year: number }, carried: Carried): void {
    const count = { indicator, year, values: 0, missing: 0 };
    for (const { municipality, figure, reportedAs } of carried.figures) {
      this.municipalities.add(municipality);
      if (figure.missing === null) count.values += 1;
      else {
        count.missing += 1;
        this.missingBy[figure.missing] += 1;
      }
      if (reportedAs !== null) this.countCarried(reportedAs, municipality);
      else if (!this.register.current.has(municipality)) this.countBroken(municipality);
    }
    const figures = carried.figures.map(({ figure }) => figure);
    const span = widened(this.spans.get(indicator), indicator, figures);
    if (span) this.spans.set(indicator, span);
    for (const number of carried.unknown) this.unknown.add(number);
    if (carried.figures.length > 0) {
      this.series.push(count);
      this.years.add(year);
    }
    this.totals.renumbered += carried.renumbered;
    this.totals.addedUp += carried.addedUp;
    this.totals.underOldNumber += carried.underOldNumber;
  }

  counts(): ImportCounts {
    const missing = this.series.reduce((sum, count) => sum + count.missing, 0);
    return {
      rows: missing + this.series.reduce((sum, count) => sum + count.values, 0),
      missing,
      missingBy: { ...this.missingBy },
      years: [...this.years].sort((one, other) => one - other),
      municipalities: this.municipalities.size,
      series: this.series,
      spans: [...this.spans.values()],
      unknownNumbers: [...this.unknown].sort(),
      ...this.totals,
      carriedNumbers: [...this.carried.values()].sort(byNumber(({ reportedAs }) => reportedAs)),
      broken: [...this.broken.values()].sort(byNumber(({ number }) => number)),
    };
  }

  private countCarried(reportedAs: string, municipality: string): void {
    const key = `${reportedAs} ${municipality}`;
    const counted = this.carried.get(key) ?? { reportedAs, municipality, figures: 0 };
    counted.figures += 1;
    this.carried.set(key, counted);
  }

  private countBroken(number: string): void {
    const counted = this.broken.get(number) ?? {
      number,
      successors: (this.register.successors.get(number) ?? []).map(({ successor }) => successor),
      figures: 0,
    };
    counted.figures += 1;
    this.broken.set(number, counted);
  }
}

const byNumber =
  <T>(numberOf: (of: T) => string) =>
  (one: T, other: T): number =>
    numberOf(one) < numberOf(other) ? -1 : 1;
