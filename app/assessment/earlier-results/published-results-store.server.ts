import type { Database, Transaction } from "~/platform/database.server";
import type { Instrument } from "../instrument";
import { listInstruments } from "../instruments/instrument-store.server";
import { figureLevels, groupFigures, type PublishedFigure, type PublishedResult } from "./published-results";

/** A published result with what a page needs to name it. */
export interface NamedResult extends PublishedResult {
  municipality: { number: string; name: string; county: string; invented: boolean };
  /** Undefined where Peil does not know the version, so that areas have numbers only. */
  instrument: Instrument | undefined;
  /** The files that the figures came by, oldest first. */
  imports: { fileName: string; importedAt: Date }[];
}

export interface ResultFilter {
  municipalityNumber?: string;
  year?: number;
}

/** The results from before Peil, latest year first and then by municipality. */
export async function listPublishedResults(db: Database, filter: ResultFilter = {}): Promise<NamedResult[]> {
  const rows = await db.publishedFigure.findMany({
    where: filter,
    include: { import: { select: { id: true, fileName: true, importedAt: true } } },
    orderBy: { row: "asc" },
  });
  const instruments = new Map((await listInstruments(db)).map((instrument) => [instrument.id, instrument]));
  const municipalities = await municipalitiesByNumber(
    db,
    rows.map(({ municipalityNumber }) => municipalityNumber),
  );
  const imports = importsByResult(rows);
  return groupFigures(rows.map(asFigure), (version) => instruments.get(version)).map((result) => ({
    ...result,
    municipality: municipalities.get(result.municipalityNumber) ?? unlisted(result.municipalityNumber),
    instrument: instruments.get(result.version),
    imports: imports.get(resultKey(result)) ?? [],
  }));
}

interface ResultKey {
  municipalityNumber: string;
  year: number;
  version: string;
}

const resultKey = ({ municipalityNumber, year, version }: ResultKey): string =>
  `${municipalityNumber} ${year} ${version}`;

type Import = NamedResult["imports"][number];

function importsByResult(
  rows: readonly (ResultKey & { import: Import & { id: string } })[],
): Map<string, Import[]> {
  const byResult = new Map<string, Map<string, Import>>();
  for (const row of rows) {
    const { id, fileName, importedAt } = row.import;
    const ofResult = byResult.get(resultKey(row)) ?? new Map<string, Import>();
    byResult.set(resultKey(row), ofResult.set(id, { fileName, importedAt }));
  }
  const oldestFirst = (one: Import, other: Import): number =>
    one.importedAt.getTime() - other.importedAt.getTime();
  return new Map([...byResult].map(([key, ofResult]) => [key, [...ofResult.values()].sort(oldestFirst)]));
}

/** Names of the municipalities with these numbers. */
export async function municipalitiesByNumber(
  db: Database | Transaction,
  numbers: readonly string[],
): Promise<Map<string, NamedResult["municipality"]>> {
  const rows = await db.municipality.findMany({
    where: { number: { in: [...new Set(numbers)] } },
    select: { number: true, name: true, countyName: true, invented: true },
  });
  return new Map(rows.map(({ countyName, ...row }) => [row.number, { ...row, county: countyName }]));
}

function unlisted(number: string): NamedResult["municipality"] {
  return { number, name: number, county: "", invented: false };
}

type FigureRow = Omit<PublishedFigure, "id" | "level"> & { figureId: string; level: string };

function asFigure({ figureId, level, ...row }: FigureRow): PublishedFigure {
  const { municipalityNumber, year, version, points, max, source } = row;
  const known = figureLevels.find((candidate) => candidate === level);
  if (!known) throw new Error(`The database has an unknown level of figure: ${level}`);
  return { municipalityNumber, year, version, level: known, id: figureId, points, max, source, row: row.row };
}
