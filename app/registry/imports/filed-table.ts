import { plainLetters } from "~/platform/plain-letters";
import { freeId, isSameName } from "./merged-table";
import type { SourceDefinition, SourceIndicator, SourceName, SourceTable } from "./source-definition";
import type { TableAxes, TableCombination, TableContent } from "./table-content";
import { definedFiling, type FileName, isNamed, type KnownTable } from "./table-mapping";

type Parts = TableCombination["parts"];

/** What is known of a table whose figures are filed. */
export interface FiledTable {
  /** Its number. */
  table: string;
  /** As its file has it. */
  title: string;
  publisher: SourceDefinition["name"];
  axes: TableAxes;
  /** The day on which the source publishes revised figures, where a definition says so. */
  revisedOn: string | undefined;
}

/** KOSTRA is what calls its regions so; its figures are published revised on 15 June. */
const kostraRegion = /^KOKkommuneregion/i;
const KOSTRA_REVISED = "06-15";

const statisticsNorway = {
  nb: "Statistisk sentralbyrå",
  nn: "Statistisk sentralbyrå",
  en: "Statistics Norway",
};

/**
 * @param file what was read of a file of the table.
 * @param known how the table is defined now; null where it is not.
 * @returns null where the file does not tell its table, or has none.
 */
export function filedTable(
  {
    table,
    title,
    source,
    format,
    axes,
  }: Pick<TableContent, "table" | "title" | "source" | "format" | "axes">,
  known: KnownTable | null,
): FiledTable | null {
  if (table === "" || !axes) return null;
  const ofStatbank = source === statisticsNorway.nb || format.startsWith("statbank_");
  const named = source || `Tabell ${table}`;
  const publisher =
    known?.source.name ?? (ofStatbank ? statisticsNorway : { nb: named, nn: named, en: named });
  const ofKostra = kostraRegion.test(axes.region.code) ? KOSTRA_REVISED : undefined;
  return { table, title, publisher, axes, revisedOn: known?.source.revisedOn ?? ofKostra };
}

/** How the figures of a combination are filed. */
export interface FigureFiling extends Pick<SourceIndicator, "times" | "lessFrom" | "additive"> {
  indicator: string;
}

/** A combination of the table, with what is to become of it: null where it is filed no more. */
export interface DecidedFiling {
  parts: Parts;
  filing: FigureFiling | null;
}

/** The id of the definition that Peil writes for a table; the file is named by it. */
export const ownSourceId = (table: string): string => `own-${plainLetters(table)}`;

/**
 * A definition that files the combinations as it was decided. What the definition that was there files of others, it keeps; an indicator
 * that is decided anew has its earlier place no more.
 * @param there the definition that was written for the table before.
 * @param all every combination of the file: a label that two values share does not tell them apart.
 * @returns null where nothing is left of it.
 */
export function filedDefinition(
  there: SourceDefinition | null,
  about: FiledTable,
  decided: readonly DecidedFiling[],
  all: readonly { parts: Parts }[],
): SourceDefinition | null {
  const before = there?.tables.find(({ table }) => table === about.table) ?? null;
  const after = withFilings(before ?? emptyTable(about), decided, labelledAlone(all));
  const tables = [
    ...(there?.tables ?? []).filter((table) => table !== before),
    ...(after.indicators.length > 0 ? [after] : []),
  ];
  if (tables.length === 0) return null;
  return {
    id: ownSourceId(about.table),
    version: String(Number(there?.version ?? 0) + 1 || 1),
    kind: "source",
    name: there?.name ?? about.publisher,
    ...((there?.revisedOn ?? about.revisedOn) && { revisedOn: there?.revisedOn ?? about.revisedOn }),
    tables,
  };
}

function withFilings(
  before: SourceTable,
  decided: readonly DecidedFiling[],
  isAlone: (part: Parts[number]) => boolean,
): SourceTable {
  const dimensions = { ...before.dimensions };
  const anew = new Set(decided.flatMap(({ filing }) => filing?.indicator ?? []));
  const files = (indicator: SourceIndicator, parts: Parts): boolean =>
    definedFiling({ ...before, indicators: [indicator] }, parts) !== null;
  const kept = before.indicators.filter(
    (indicator) => !anew.has(indicator.id) && !decided.some(({ parts }) => files(indicator, parts)),
  );
  const added = decided.flatMap(({ parts, filing }): SourceIndicator[] => {
    if (!filing) return [];
    const { indicator: id, ...how } = filing;
    // What names the figures already is kept: another file of the table may know them by a code that this one lacks.
    const there = before.indicators.find((indicator) => indicator.id === id && files(indicator, parts));
    if (there) return [{ ...how, id, where: there.where }];
    const where: SourceIndicator["where"] = {};
    for (const part of parts)
      where[dimensionId(part.dimension, dimensions, where)] = nameOf(part.value, isAlone(part));
    return [{ id, ...how, where }];
  });
  // Saved once more without a change it is the same definition, in whatever order the form has its rows.
  const places = new Map(before.indicators.map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: SourceIndicator): number => places.get(id) ?? before.indicators.length;
  const indicators = [...kept, ...added].sort((one, other) => placeOf(one) - placeOf(other));
  return { ...before, dimensions, indicators };
}

function emptyTable({ table, title, axes }: FiledTable): SourceTable {
  const name = tableName(title) || table;
  return {
    table,
    formerly: [],
    name: { nb: name, nn: name, en: name },
    region: nameOf(axes.region.label === "" ? { code: "region", label: "region" } : axes.region),
    time: nameOf(axes.time.label === "" ? { code: "Tid", label: "år" } : axes.time),
    dimensions: {},
    indicators: [],
  };
}

/** No title of a table is longer; what is found in it is found again for every «etter». */
const MOST_LETTERS = 500;

/** The title of a table without its number and its dimensions. */
const tableName = (title: string): string =>
  title
    .slice(0, MOST_LETTERS)
    .replace(/^\s*\d{4,5}\s*:\s*/, "")
    .replace(/,\s(?:etter|by)\s(?!.*\s(?:etter|by)\s).+$/, "")
    .trim();

/**
 * The id of the dimension in the definition, which gets it where it has none. A file that does not name it means the Statbank's own, and
 * one that does not name several means others by the others.
 * @param taken ids of the other dimensions of the same combination.
 */
function dimensionId(
  found: FileName,
  dimensions: Record<string, SourceName>,
  taken: Readonly<Record<string, unknown>>,
): string {
  const dimension = found.label === "" ? { code: "ContentsCode", label: "statistikkvariabel" } : found;
  const free = Object.entries(dimensions).find(([id, meant]) => !(id in taken) && isNamed(dimension, meant));
  if (free) return free[0];
  const isContents = isSameName(dimension, { code: "ContentsCode", label: "statistikkvariabel" });
  const wanted = isContents ? "contents" : plainLetters(dimension.label) || "dimension";
  const id = freeId(wanted, dimensions);
  dimensions[id] = nameOf(dimension);
  return id;
}

/** Both names where the file has both; not the label where it is another value's, too. */
function nameOf({ code, label }: FileName, isAlone = true): SourceName {
  if (code === label) return { label };
  return isAlone ? { code, label } : { code };
}

/** Tells of a part whether no other value of its dimension has the same label. */
function labelledAlone(all: readonly { parts: Parts }[]): (part: Parts[number]) => boolean {
  const placeOf = ({ dimension, value }: Parts[number]): string => `${dimension.code}\n${value.label}`;
  const codes = new Map<string, Set<string>>();
  for (const part of all.flatMap(({ parts }) => parts))
    codes.set(placeOf(part), (codes.get(placeOf(part)) ?? new Set()).add(part.value.code));
  return (part) => (codes.get(placeOf(part))?.size ?? 0) <= 1;
}
