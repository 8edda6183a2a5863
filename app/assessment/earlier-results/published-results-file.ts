import Fraction from "fraction.js";
import { type CsvFault, type CsvRow, readCsv } from "~/platform/csv";
import { readDecimal } from "~/platform/read-decimal";
import { exactly } from "~/platform/rounding";
import type { Instrument } from "../instrument";
import {
  type FigureLevel,
  figureLevels,
  instrumentMax,
  instrumentOfVersion,
  type PublishedFigure,
  resultColumns,
} from "./published-results";

type ResultColumn = (typeof resultColumns)[number];

/** What a file is checked against. */
export interface KnownForResults {
  instruments: readonly Instrument[];
  /** Numbers of today's municipalities. */
  municipalities: ReadonlySet<string>;
  /** Numbers of earlier times, with those of today that they lead to. */
  formerNumbers: ReadonlyMap<string, readonly string[]>;
}

export type ResultsFile = { ok: true; figures: PublishedFigure[] } | { ok: false; faults: CsvFault[] };

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/**
 * Reads a file with results from before Peil. All or nothing: either every row is a figure, or every fault is told, with row and
 * column. Points and maxima keep their digits as printed.
 */
export function readResultsFile(bytes: Uint8Array, known: KnownForResults): ResultsFile {
  const table = readCsv(bytes, resultColumns);
  if (!table.ok) return table;
  const faults: CsvFault[] = [];
  const figures = table.rows.map((row) =>
    figureOf(row, known, (fault) => faults.push({ row: row.row, ...fault })),
  );
  faults.push(...doubledRows(figures));
  if (faults.length > 0)
    return { ok: false, faults: faults.sort((one, other) => (one.row ?? 0) - (other.row ?? 0)) };
  return { ok: true, figures };
}

type Report = (fault: CsvFault) => void;

/** The row's figure. Where a cell has a fault it is reported, and the figure only serves to check the rest of the row. */
function figureOf({ row, cells }: CsvRow, known: KnownForResults, report: Report): PublishedFigure {
  const cell = (column: ResultColumn): string => cells[column] ?? "";
  const instrument = instrumentOfVersion(known.instruments, cell("version"));
  const figure: PublishedFigure = {
    municipalityNumber: readMunicipality(cell("municipality"), known, report),
    year: readYear(cell("year"), report),
    version: instrument?.id ?? readText(cell("version"), "version", "version_missing", report),
    ...readPlace(cell("level"), cell("id"), report),
    ...readPoints(cell("points"), cell("max"), report),
    source: readText(cell("source"), "source", "source_missing", report),
    row,
  };
  if (instrument && figure.id !== "") checkInstrument(figure, instrument, report);
  return figure;
}

function readMunicipality(
  value: string,
  { municipalities, formerNumbers }: KnownForResults,
  report: Report,
): string {
  const column = "municipality";
  const leadsTo = formerNumbers.get(value);
  if (!/^\d{4}$/.test(value)) report({ code: "municipality_not_four_digits", column, value });
  else if (municipalities.has(value)) return value;
  else if (leadsTo?.length === 1)
    report({ code: "municipality_former", column, value, values: { now: leadsTo[0] ?? "" } });
  else if (leadsTo)
    report({ code: "municipality_split", column, value, values: { now: leadsTo.join(", ") } });
  else report({ code: "municipality_number_unknown", column, value });
  return value;
}

function readYear(value: string, report: Report): number {
  const year = /^\d{4}$/.test(value) ? Number(value) : NaN;
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) report({ code: "year_not_year", column: "year", value });
  return year;
}

function readText(value: string, column: ResultColumn, code: string, report: Report): string {
  if (value === "") report({ code, column });
  return value;
}

/** Level and id, which must agree; an empty id where they cannot be read. */
function readPlace(level: string, id: string, report: Report): { level: FigureLevel; id: string } {
  const known = figureLevels.find((candidate) => candidate === level.toLowerCase());
  const idLevel = /^[1-9]\d*$/.test(id) ? "area" : /^[1-9]\d*\.[1-9]\d*$/.test(id) ? "subarea" : null;
  if (!known) report({ code: "level_unknown", column: "level", value: level });
  if (!idLevel) report({ code: "figure_id_unreadable", column: "id", value: id });
  else if (known && known !== idLevel) report({ code: `figure_id_not_${known}`, column: "id", value: id });
  return { level: known ?? "area", id: known && known === idLevel ? id : "" };
}

function readPoints(points: string, max: string, report: Report): { points: string; max: string } {
  const readPointsCell = readPrinted(points, "points", report);
  const readMaxCell = readPrinted(max, "max", report);
  if (readMaxCell && new Fraction(readMaxCell).equals(0))
    report({ code: "max_zero", column: "max", value: max });
  else if (readPointsCell && readMaxCell && new Fraction(readPointsCell).gt(readMaxCell)) {
    report({ code: "points_above_max", column: "points", value: points, values: { max } });
  }
  return { points: readPointsCell ?? "0", max: readMaxCell ?? "0" };
}

/** The digits as printed; null where they are no number of 0 or more. */
function readPrinted(value: string, column: "points" | "max", report: Report): string | null {
  const digits = readDecimal(value);
  if (digits === null) report({ code: `${column}_not_number`, column, value });
  else if (digits.startsWith("-")) report({ code: `${column}_negative`, column, value });
  else return digits;
  return null;
}

function checkInstrument(figure: PublishedFigure, instrument: Instrument, report: Report): void {
  const max = instrumentMax(instrument, figure);
  const name = instrument.name.nb;
  if (max === undefined) {
    report({ code: "figure_id_unknown", column: "id", value: figure.id, values: { instrument: name } });
  } else if (!exactly(max).equals(figure.max) && !new Fraction(figure.max).equals(0)) {
    const values = { id: figure.id, instrument: name, expected: String(max) };
    report({ code: "max_differs", column: "max", value: figure.max, values });
  }
}

function doubledRows(figures: readonly PublishedFigure[]): CsvFault[] {
  const firstRows = new Map<string, number>();
  return figures.flatMap(({ municipalityNumber, year, version, id, row }) => {
    if (id === "") return [];
    const key = figureKey({ municipalityNumber, year, version, id });
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, row);
    return first === undefined
      ? []
      : [{ code: "figure_doubled", row, column: "id", value: id, values: { first } }];
  });
}

/** What makes a figure the same figure in another file. */
export function figureKey(
  figure: Pick<PublishedFigure, "municipalityNumber" | "year" | "version" | "id">,
): string {
  return [figure.municipalityNumber, figure.year, figure.version, figure.id].join(" ");
}
