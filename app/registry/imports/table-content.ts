import type { CsvFault } from "~/platform/csv";
import { AgeSums } from "./age-sums";
import { type Figure, Figures, MOST_SERIES } from "./figures";
import {
  automaticFiling,
  definedFiling,
  type FileName,
  type FiledAs,
  filingByCode,
  type KnownTable,
} from "./table-mapping";

export const importFormats = ["long_csv", "json_stat", "statbank_csv", "statbank_xlsx", "klass"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** What a file says, before old municipality numbers are carried forward. */
export interface TableContent {
  format: ImportFormat;
  /** The publisher; empty when neither the file nor a definition names it. */
  source: string;
  /** The table's number; empty when the file tells of none. */
  table: string;
  title: string;
  /** When the source says that it changed the figures. */
  updatedAt: Date | null;
  figures: Figures;
  /** How many regions are no municipalities: the country, counties, groups. */
  otherRegions: number;
  /** What the table tells figures apart by besides region and time; none where the file has indicators of its own. */
  combinations: TableCombination[];
  /** What the file calls the two; null where the file is no publisher's table. */
  axes: TableAxes | null;
  /** Null where the file has every row that it can be seen to need. */
  rowsLacking: RowsLacking | null;
  /** Whether the indicators' ids were made of the table's codes, since no definition files any of its figures. */
  automatic: boolean;
  /** Whether the file says that its figures are made up for a demo. */
  synthetic: boolean;
}

/** An export whose rows do not make up each combination of what stands in front of them: it broke off, or rows were left out. */
export interface RowsLacking {
  rows: number;
  expected: number;
  /** What stands in front of the last row. */
  last: string;
}

/** What a file calls its regions and its times. */
export interface TableAxes {
  region: FileName;
  time: FileName;
}

/** One value of each dimension but region and time, with what the municipalities have of it. */
export interface TableCombination {
  parts: { dimension: FileName; value: FileName }[];
  /** The indicator that a definition files it under; null where none does. */
  filedAs: string | null;
  /** How many municipalities and years have a value, and the least and the greatest of them, as the file has them. */
  values: number;
  least: number | null;
  most: number | null;
}

export type ReadTable = { ok: true; content: TableContent } | { ok: false; faults: CsvFault[] };

/** More faults than these tell a person nothing new. */
export const MOST_FAULTS = 50;

/** One cell of a publisher's table. */
export interface TableCell {
  region: FileName;
  time: FileName;
  /** The values of the other dimensions. */
  combination: readonly { dimension: FileName; value: FileName }[];
  figure: Figure;
  /** Its place, from 1: the row, or the place in a list of values. */
  row: number;
}

/** Where a combination goes, and what has come of it so far. */
interface Filing {
  defined: FiledAs | null;
  automatic: FiledAs;
  combination: TableCombination;
}

/**
 * Files the cells of a publisher's table under indicators. When a definition files some of them, the others are passed over; when it
 * files none, all are filed under ids made of the table's codes, so that any table can be imported and none is lost.
 */
export class TableFigures {
  private readonly defined = new Figures();
  private readonly sums = new AgeSums();
  private automatic: Figures | null = new Figures();
  private readonly filings = new Map<string, Filing>();
  private readonly otherRegions = new Set<string>();

  constructor(
    private readonly known: KnownTable | null,
    private readonly table: string,
    /** Whether the table's codes are indicators' ids already. */
    private readonly ownIds = false,
  ) {}

  /** @returns what is wrong with the cell, without its place. */
  add({ region, time, combination, figure, row }: TableCell): CsvFault | null {
    const municipality = municipalityNumber(region);
    if (municipality === null) {
      this.otherRegions.add(region.code);
      return null;
    }
    const year = yearOf(time);
    if (year === null) return { code: "table_time_not_year", value: time.label };
    const { defined, automatic, combination: counted } = this.filingOf(combination);
    count(counted, figure);
    if (defined) this.automatic = null;
    const into = defined ? this.defined : this.automatic;
    const filed = defined ?? automatic;
    if (filed.part) {
      const place = { municipality, indicator: filed.indicator, year };
      const isFirst = this.sums.add(place, filed.part, filed.convert(figure), row);
      return isFirst
        ? null
        : { code: "table_cell_doubled", value: filed.indicator, values: { municipality, year } };
    }
    const added = into?.add({ municipality, indicator: filed.indicator, year }, filed.convert(figure), row);
    if (!added || added.added) return null;
    if (added.why === "full") return { code: "observation_series_too_many", values: { most: MOST_SERIES } };
    return { code: "table_cell_doubled", value: filed.indicator, values: { municipality, year } };
  }

  content(
    of: Pick<TableContent, "format" | "title" | "updatedAt" | "synthetic" | "axes" | "rowsLacking">,
    publisher: string,
  ): ReadTable {
    const faults = this.sums.fileInto(this.defined);
    if (faults.length > 0) return { ok: false, faults };
    const figures = this.defined.count > 0 || !this.automatic ? this.defined : this.automatic;
    if (figures.count === 0) {
      const examples = [...this.otherRegions].slice(0, 3).join(", ");
      return { ok: false, faults: [{ code: "table_without_municipalities", value: examples }] };
    }
    const isAutomatic = figures !== this.defined;
    return {
      ok: true,
      content: {
        ...of,
        source: this.known?.source.name.nb ?? publisher,
        table: this.table,
        figures,
        otherRegions: this.otherRegions.size,
        combinations: this.ownIds ? [] : [...this.filings.values()].map((filing) => filing.combination),
        automatic: isAutomatic && !this.ownIds,
      },
    };
  }

  private filingOf(combination: TableCell["combination"]): Filing {
    const key = combination.map(({ value }) => value.code).join("\u0000");
    let filing = this.filings.get(key);
    if (!filing) {
      const defined = this.known && definedFiling(this.known.table, combination);
      const parts = combination.map(({ dimension, value }) => ({ dimension, value }));
      filing = {
        defined,
        automatic: this.ownIds ? filingByCode(combination) : automaticFiling(this.table, combination),
        combination: { parts, filedAs: defined?.indicator ?? null, values: 0, least: null, most: null },
      };
      this.filings.set(key, filing);
    }
    return filing;
  }
}

function count(of: TableCombination, { value }: Figure): void {
  if (value === null) return;
  of.values += 1;
  of.least = Math.min(of.least ?? value, value);
  of.most = Math.max(of.most ?? value, value);
}

/** What a combination is called: the labels of its values. */
export const combinationName = ({ parts }: Pick<TableCombination, "parts">): string =>
  parts.map(({ value }) => value.label).join(", ");

/** The four digits of a municipality, alone, before its name («1120 Klepp») or after «K-»; null for other regions. */
export function municipalityNumber({ code, label }: FileName): string | null {
  for (const written of [code, label]) {
    const [, number] = /^(?:K[-_]?)?(\d{4})(?=\s|$)/.exec(written.trim()) ?? [];
    if (number && number !== "0000" && number !== "9999") return number;
  }
  return null;
}

function yearOf({ code, label }: FileName): number | null {
  const written = [code, label].find((candidate) => /^(19|20)\d{2}$/.test(candidate.trim()));
  return written === undefined ? null : Number(written);
}
