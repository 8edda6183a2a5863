import type { Database, Transaction } from "~/platform/database.server";
import {
  type FactKind,
  factKinds,
  type FormerNumber,
  type Municipality,
  type MunicipalityFinding,
  type NumberChange,
  numberChanges,
} from "./municipality";
import { matchSearch, type SearchMatch } from "./municipality-search";

const everything = { facts: true, formerNumbers: true } as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

const findRow = (db: Database | Transaction, number: string) =>
  db.municipality.findUnique({ where: { number }, include: everything });

/** What a four-digit number leads to; numbers that were in use in 2018 or later are followed to those of today. */
export async function findMunicipality(
  db: Database | Transaction,
  number: string,
): Promise<MunicipalityFinding> {
  const row = await findRow(db, number);
  if (row) return { found: "current", municipality: asMunicipality(row) };
  const former = await db.formerMunicipalityNumber.findMany({
    where: { number },
    include: { municipality: { select: { number: true, name: true } } },
    orderBy: { successor: "asc" },
  });
  const [first] = former;
  if (!first) return { found: "none" };
  return {
    found: "former",
    former: asFormerNumber(first),
    successors: former.map(({ municipality }) => municipality),
  };
}

export interface MunicipalityFilter {
  /** Part of a name in any official form, or the start of a number, old or new. Empty finds all. */
  search?: string;
  /** The county's two digits. Empty finds all. */
  county?: string;
}

/** Municipalities by county and name, each with why the search found it. */
export async function listMunicipalities(
  db: Database | Transaction,
  { search = "", county = "" }: MunicipalityFilter = {},
): Promise<(Municipality & { match: SearchMatch })[]> {
  const rows = await db.municipality.findMany({
    where: county ? { countyNumber: county } : {},
    include: everything,
  });
  // Filtered here and not in the database: neither SQLite nor PostgreSQL folds Norwegian and Sami letters alike.
  return rows
    .map(asMunicipality)
    .flatMap((municipality) => {
      const match = matchSearch(municipality, search);
      return match ? [{ ...municipality, match }] : [];
    })
    .sort((one, other) => inOrder(one.county.name, other.county.name) || inOrder(one.name, other.name));
}

/** The counties that the register has, by name. */
export async function listCounties(db: Database | Transaction): Promise<{ number: string; name: string }[]> {
  const rows = await db.municipality.findMany({
    distinct: ["countyNumber"],
    select: { countyNumber: true, countyName: true },
  });
  return rows
    .map(({ countyNumber, countyName }) => ({ number: countyNumber, name: countyName }))
    .sort((one, other) => inOrder(one.name, other.name));
}

const { compare: inOrder } = new Intl.Collator("nb");

function asMunicipality(row: Row): Municipality {
  const { latitude, longitude } = row;
  return {
    number: row.number,
    name: row.name,
    names: JSON.parse(row.names) as string[],
    county: { number: row.countyNumber, name: row.countyName },
    invented: row.invented,
    position: latitude === null || longitude === null ? null : { latitude, longitude },
    facts: row.facts.map(({ kind, year, value, source }) => ({
      kind: asFactKind(kind),
      year,
      value,
      source,
    })),
    formerNumbers: row.formerNumbers
      .map(asFormerNumber)
      .sort(
        (one, other) => (other.toYear ?? 0) - (one.toYear ?? 0) || one.number.localeCompare(other.number),
      ),
  };
}

function asFormerNumber(row: Omit<FormerNumber, "change"> & { change: string }): FormerNumber {
  const { number, name, fromYear, toYear, change } = row;
  return { number, name, fromYear, toYear, change: asNumberChange(change) };
}

function asFactKind(value: string): FactKind {
  const kind = factKinds.find((candidate) => candidate === value);
  if (!kind) throw new Error(`The database has an unknown kind of fact: ${value}`);
  return kind;
}

function asNumberChange(value: string): NumberChange {
  const change = numberChanges.find((candidate) => candidate === value);
  if (!change) throw new Error(`The database has an unknown kind of change: ${value}`);
  return change;
}
