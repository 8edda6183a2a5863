import type { CsvFault } from "~/platform/csv";
import { AgeSums } from "./age-sums";
import { type Figure, Figures, MOST_SERIES } from "./figures";
import {
  automaticFiling,
  definedFiling,
  type FileName,
  type FiledAs,
  type KnownTable,
  ownFiling,
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
  /** What stands in the table and no definition files. */
  unused: string[];
  /** Whether the indicators' ids were made of the table's codes, since no definition files any of its figures. */
  automatic: boolean;
  /** Whether the file says that its figures are made up for a demo. */
  synthetic: boolean;
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

/**
 * Files the cells of a publisher's table under indicators. When a definition files some of them, the others are passed over; when it
 * files none, all are filed under ids made of the table's codes, so that any table can be imported and none is lost.
 */
export class TableFigures {
  private readonly defined = new Figures();
  private readonly sums = new AgeSums();
  private automatic: Figures | null = new Figures();
  private readonly filings = new Map<string, { defined: FiledAs | null; automatic: FiledAs; name: string }>();
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
    const { defined, automatic } = this.filingOf(combination);
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
    of: Pick<TableContent, "format" | "title" | "updatedAt" | "synthetic">,
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
    const unused = isAutomatic ? [] : [...this.filings.values()].filter(({ defined }) => !defined);
    return {
      ok: true,
      content: {
        ...of,
        source: this.known?.source.name.nb ?? publisher,
        table: this.table,
        figures,
        otherRegions: this.otherRegions.size,
        unused: unused.map(({ name }) => name),
        automatic: isAutomatic && !this.ownIds,
      },
    };
  }

  private filingOf(combination: TableCell["combination"]) {
    const key = combination.map(({ value }) => value.code).join("\u0000");
    let filing = this.filings.get(key);
    if (!filing) {
      filing = {
        defined: this.known && definedFiling(this.known.table, combination),
        automatic: this.ownIds ? ownFiling(combination) : automaticFiling(this.table, combination),
        name: combination.map(({ value }) => value.label).join(", "),
      };
      this.filings.set(key, filing);
    }
    return filing;
  }
}

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
