import type { CsvFault } from "~/platform/csv";
import { observationColumns, readObservation } from "../observations/read-observations";
import { Figures, MOST_SERIES } from "./figures";
import { isKnown, type NumberRegister } from "./number-register";
import { type TableRow, textOf } from "./read-statbank";
import { MOST_FAULTS, type ReadTable } from "./table-content";

/** Whether a heading is that of the plain long form. */
export const isLongHeading = (cells: readonly string[]): boolean => {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  return (
    observationColumns.filter((column) => names.includes(column)).length >= observationColumns.length - 1
  );
};

/** Reads the plain long form (municipality, indicator, year, value, status) row by row. */
export class LongReader {
  readonly faults: CsvFault[] = [];
  private columns: string[] | null = null;
  private readonly figures = new Figures();
  /** What the column of that name says, which Peil's own files have; null until a row says it. */
  private synthetic: boolean | null = null;

  constructor(private readonly register: NumberRegister) {}

  /** @returns whether there is any use in reading on. */
  read({ row, cells }: TableRow): boolean {
    const texts = cells.map(textOf);
    if (texts.every((cell) => cell === "")) return true;
    if (!this.columns) this.readHeading(row, texts);
    else if (texts.length < this.columns.length || texts.length > this.columns.length) {
      const code = texts.length < this.columns.length ? "row_too_short" : "row_too_wide";
      const values = { cells: texts.length, columns: this.columns.length };
      this.faults.push({ code, row, value: texts.join(", "), values });
    } else this.readRow(row, this.columns, texts);
    return this.faults.length < MOST_FAULTS;
  }

  content(): ReadTable {
    if (this.faults.length === 0 && this.figures.count === 0) this.faults.push({ code: "file_without_rows" });
    if (this.faults.length > 0) return { ok: false, faults: this.faults };
    return {
      ok: true,
      content: {
        format: "long_csv",
        source: "",
        table: "",
        title: "",
        updatedAt: null,
        figures: this.figures,
        otherRegions: 0,
        combinations: [],
        axes: null,
        rowsLacking: null,
        automatic: false,
        synthetic: this.synthetic ?? false,
      },
    };
  }

  private readHeading(row: number, texts: readonly string[]): void {
    this.columns = texts.map((name) => name.toLowerCase());
    for (const column of observationColumns.filter((name) => !this.columns?.includes(name)))
      this.faults.push({ code: "column_missing", row, column, value: texts.join(", ") });
  }

  private readRow(row: number, columns: readonly string[], texts: readonly string[]): void {
    const cells = Object.fromEntries(columns.map((column, at) => [column, texts[at] ?? ""]));
    const read = readObservation({ row, cells });
    if (!read.ok) {
      this.faults.push(...read.faults);
      return;
    }
    if (!this.readSynthetic(row, cells["synthetic"] ?? "")) return;
    const { municipality, indicator, year, ...figure } = read.observation;
    if (!isKnown(this.register, municipality)) {
      this.faults.push({
        code: "municipality_number_unknown",
        row,
        column: "municipality",
        value: municipality,
      });
      return;
    }
    const added = this.figures.add({ municipality, indicator, year }, figure, row);
    if (added.added) return;
    this.faults.push(
      added.why === "full"
        ? { code: "observation_series_too_many", row, column: "indicator", values: { most: MOST_SERIES } }
        : {
            code: "observation_doubled",
            row,
            column: "indicator",
            value: indicator,
            values: { municipality, year, first: added.first },
          },
    );
  }

  /** @returns whether the row agrees with those before it. */
  private readSynthetic(row: number, written: string): boolean {
    if (written === "") return true;
    const says = written.toLowerCase() === "yes";
    const isWord = says || written.toLowerCase() === "no";
    if (isWord && (this.synthetic ?? says) === says) {
      this.synthetic = says;
      return true;
    }
    const code = isWord ? "observation_synthetic_mixed" : "observation_synthetic_unknown";
    this.faults.push({ code, row, column: "synthetic", value: written });
    return false;
  }
}
