import type { CsvFault } from "~/platform/csv";
import { type Cell, readFigure } from "./read-figure";
import type { SourceDefinition } from "./source-definition";
import { type Axis, type StatbankColumn, type StatbankHeading, statbankHeading } from "./statbank-heading";
import { MOST_FAULTS, type ReadTable, type RowsLacking, type TableAxes, TableFigures } from "./table-content";
import { type FileName, findTable, type KnownTable } from "./table-mapping";

/** A row of a table as its file has it, from 1. */
export interface TableRow {
  row: number;
  cells: readonly Cell[];
}

/**
 * Reads a table exported from the Statbank's pages, row by row: a title line («12143: … etter år, statistikkvariabel og region»), a
 * heading, and rows of figures; regions in the columns or in the rows. What stands below the first blank row after them are notes.
 */
export class StatbankReader {
  readonly faults: CsvFault[] = [];
  private title = "";
  private table: string;
  private known: KnownTable | null = null;
  private readonly above: TableRow[] = [];
  private heading: StatbankHeading | null = null;
  private collected: TableFigures | null = null;
  private last: string[] = [];
  /** Every value in each of the columns in front of the figures. */
  private inFront: Set<string>[] = [];
  private ended = false;
  private rows = 0;

  constructor(
    private readonly format: "statbank_csv" | "statbank_xlsx",
    private readonly sources: readonly SourceDefinition[],
    /** The table's number as the file's name tells it, for exports without a title. */
    fileTable: string,
  ) {
    this.table = fileTable;
  }

  /** @returns whether there is any use in reading on. */
  read({ row, cells }: TableRow): boolean {
    if (this.ended) return false;
    const filled = cells.filter((cell) => textOf(cell) !== "").length;
    if (filled === 0) this.ended = this.rows > 0;
    else if (!this.heading && filled === 1 && textOf(cells[0] ?? null) !== "" && this.above.length === 0)
      this.readTitle(textOf(cells[0] ?? null));
    else if (!this.heading) this.readHeading({ row, cells });
    else this.readRow({ row, cells });
    return !this.ended && this.faults.length < MOST_FAULTS;
  }

  content(): ReadTable {
    if (this.faults.length === 0 && this.rows === 0) this.faults.push({ code: "file_without_rows" });
    if (this.faults.length > 0 || !this.collected) return { ok: false, faults: this.faults };
    const of = { format: this.format, title: this.title, updatedAt: null, synthetic: false };
    return this.collected.content({ ...of, axes: this.axes(), rowsLacking: this.rowsLacking() }, "");
  }

  /** Rows are never doubled, so that as many as there are combinations are all of them. */
  private rowsLacking(): RowsLacking | null {
    const expected = this.inFront.reduce((product, { size }) => product * size, 1);
    return this.rows < expected ? { rows: this.rows, expected, last: this.last.join(", ") } : null;
  }

  /** A heading without both was refused. */
  private axes(): TableAxes {
    const { stub, columns } = this.heading ?? { stub: [], columns: [] };
    const of = (axis: Axis): FileName =>
      [...stub, ...(columns[0]?.parts ?? [])].find((part) => part.axis === axis)?.dimension ?? asName("");
    return { region: of("region"), time: of("time") };
  }

  private readTitle(title: string): void {
    this.title = title;
    this.table = tableNumberOf(title) ?? this.table;
  }

  /** The API's table of relations has no line with a title: its one column of figures is called what the table is. */
  private readTitleOfColumn(cell: Cell): void {
    const title = textOf(cell);
    if (tableNumberOf(title) !== null) this.readTitle(title);
  }

  /** A spreadsheet may have several heading rows, whose first cells are blank; the row that has figures is the first of the table. */
  private readHeading(row: TableRow): void {
    const startsBlank = textOf(row.cells[0] ?? null) === "";
    if (this.above.length === 0 || startsBlank) this.above.push(row);
    const isPlain = this.above.length === 1 && textOf(this.above[0]?.cells[0] ?? null) !== "";
    if (!isPlain && startsBlank) return;
    if (this.title === "") this.readTitleOfColumn(row.cells.at(-1) ?? null);
    this.known = findTable(this.sources, this.table);
    this.collected = new TableFigures(this.known, this.table);
    const heading = statbankHeading(this.above, this.title, this.known?.table ?? null);
    if (heading.ok) this.heading = heading.heading;
    else {
      this.faults.push(heading.fault);
      this.ended = true;
      return;
    }
    if (!isPlain) this.readRow(row);
  }

  private readRow({ row, cells }: TableRow): void {
    const { stub, columns, width } = this.heading ?? { stub: [], columns: [], width: 0 };
    this.rows += 1;
    if (cells.length < width) {
      this.faults.push({ code: "row_too_short", row, values: { cells: cells.length, columns: width } });
      return;
    }
    // A spreadsheet writes a value of the rows once, and leaves it blank until the next.
    const ofRow = stub.map((_, at) => textOf(cells[at] ?? null) || (this.last[at] ?? ""));
    this.last = ofRow;
    this.inFront = ofRow.map((value, at) => (this.inFront[at] ?? new Set()).add(value));
    for (const column of columns) this.readCell(row, cells[column.at] ?? null, ofRow, column);
  }

  private readCell(row: number, cell: Cell, ofRow: readonly string[], column: StatbankColumn): void {
    const { stub } = this.heading ?? { stub: [] };
    const parts = [...stub.map((part, at) => ({ ...part, value: asName(ofRow[at] ?? "") })), ...column.parts];
    const region = parts.find(({ axis }) => axis === "region");
    const time = parts.find(({ axis }) => axis === "time");
    if (!region || !time) return;
    const read = readFigure(cell);
    const place = { row, column: column.name };
    if (!read.ok) {
      this.faults.push({ ...place, code: read.code, value: read.value });
      return;
    }
    const fault = this.collected?.add({
      region: region.value,
      time: time.value,
      combination: parts.filter(({ axis }) => axis === "other"),
      figure: read.figure,
      row,
    });
    if (fault) this.faults.push({ ...fault, ...place });
  }
}

/** «12209: Utvalgte nøkkeltall …» is table 12209. */
const tableNumberOf = (title: string): string | null => /^(\d{4,5})\s*:/.exec(title)?.[1] ?? null;

const asName = (written: string): FileName => ({ code: written, label: written });

/** A cell as text; a year that a spreadsheet keeps as a number is one too. */
export function textOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null ? "" : String(cell).trim();
}
