import type { CsvFault } from "~/platform/csv";
import type { Cell } from "./read-figure";
import type { SourceTable } from "./source-definition";
import { municipalityNumber } from "./table-content";
import { type FileName, isNamed, isSpan } from "./table-mapping";

export type Axis = "region" | "time" | "other";

/** A dimension of the table; its name is blank where the file does not tell it. */
interface HeadingDimension {
  axis: Axis;
  dimension: FileName;
}

/** A column of figures, with what its heading says of them. */
export interface StatbankColumn {
  /** Its place in a row, from 0. */
  at: number;
  /** As its heading has it. */
  name: string;
  parts: (HeadingDimension & { value: FileName })[];
}

export interface StatbankHeading {
  /** The dimensions whose values stand in the first columns of each row. */
  stub: HeadingDimension[];
  columns: StatbankColumn[];
  /** How many cells a row must have. */
  width: number;
}

type Answer = { ok: true; heading: StatbankHeading } | { ok: false; fault: CsvFault };

/**
 * What the heading of an exported table says of its columns. An export in CSV names the dimensions of the rows and writes the others
 * together in each column («1120 Klepp 2015»); a spreadsheet has a heading row for each dimension of the columns, each value once.
 * @param title tells the dimensions in order: those of the rows, then those of the columns.
 */
export function statbankHeading(
  rows: readonly { row: number; cells: readonly Cell[] }[],
  title: string,
  table: SourceTable | null,
): Answer {
  const names = dimensionsOfTitle(title);
  const [first] = rows;
  if (!first) return failed({ code: "file_empty" });
  const written = rows.map(({ cells }) => cells.map(asText));
  const head = written[0] ?? [];
  const isPlain = rows.length === 1 && head[0] !== "";
  const read = isPlain ? plainHeading(head, names, table) : stackedHeading(written, names, table);
  const axes = [...read.stub, ...(read.columns[0]?.parts ?? [])].map(({ axis }) => axis);
  const place = { row: first.row, value: head.filter((cell) => cell !== "").join(", ") };
  if (!axes.includes("region")) return failed({ ...place, code: "table_without_region" });
  if (!axes.includes("time")) return failed({ ...place, code: "table_without_time" });
  return { ok: true, heading: read };
}

const failed = (fault: CsvFault): Answer => ({ ok: false, fault });

const asText = (cell: Cell): string => (cell === null ? "" : String(cell).trim());

/** «…, etter år, statistikkvariabel og region» names three; a title that names none gives none. */
function dimensionsOfTitle(title: string): string[] {
  const [, list] = /,?\s(?:etter|by)\s(?!.*\s(?:etter|by)\s)(.+)$/.exec(title) ?? [];
  return list ? list.split(/,\s*|\s+(?:og|and)\s+/).map((name) => name.trim()) : [];
}

function plainHeading(
  head: readonly string[],
  names: readonly string[],
  table: SourceTable | null,
): StatbankHeading {
  const known = knownNames(names, table);
  const named = head.findIndex((cell) => !known.some((name) => isNamed(asName(cell), name)));
  const looked = head.findIndex((cell) => /^\d{4}(\s|$)|(^|\s)(19|20)\d{2}$/.test(cell));
  const unnamed = looked === -1 ? head.length - 1 : looked;
  const width = known.length > 0 && named > 0 ? named : Math.max(unnamed, 1);
  const stub = head.slice(0, width).map((name) => dimensionOf(name, table));
  const rest = names
    .filter((name) => !head.slice(0, width).some((cell) => isNamed(asName(cell), { label: name })))
    .map((name) => dimensionOf(name, table));
  const isWhole =
    head.length - width === 1 &&
    rest.length === 0 &&
    (["region", "time"] as const).every((needed) => stub.some(({ axis }) => axis === needed));
  const columns = head.slice(width).map((name, place) => ({
    at: width + place,
    name,
    parts: isWhole ? [] : splitHead(name, rest, stub, table),
  }));
  return { stub, columns: columns.filter(({ name }) => name !== ""), width: head.length };
}

/** Takes apart what one heading says of several dimensions, in their order: «1120 Klepp 2015». */
function splitHead(
  head: string,
  rest: readonly HeadingDimension[],
  stub: readonly HeadingDimension[],
  table: SourceTable | null,
): StatbankColumn["parts"] {
  const dimensions = rest.length > 0 ? rest : guessedDimensions(head, stub);
  const patterns = dimensions.map(({ axis, dimension }) => {
    if (axis === "time") return "((?:19|20)\\d{2}\\S*)";
    if (axis === "region") return "(\\S+(?: .+?)?)";
    const labels = labelsOf(dimension, table).map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return `(${[...labels, ".+?"].join("|")})`;
  });
  const found = new RegExp(`^${patterns.join(" ")}$`, "i").exec(head);
  return dimensions.map((dimension, place) => ({ ...dimension, value: asName(found?.[place + 1] ?? head) }));
}

/** Without a title: a heading that starts with a municipality's number is a region, one that ends with a year has a time. */
function guessedDimensions(head: string, stub: readonly HeadingDimension[]): HeadingDimension[] {
  const has = (axis: Axis): boolean => stub.some((dimension) => dimension.axis === axis);
  const unnamed = (axis: Axis): HeadingDimension => ({ axis, dimension: asName("") });
  const endsWithYear = /(^|\s)(19|20)\d{2}$/.test(head) && !has("time");
  const rest = endsWithYear ? head.slice(0, -4).trim() : head;
  const middle = rest === "" ? [] : [unnamed(!has("region") ? "region" : "other")];
  return [...middle, ...(endsWithYear ? [unnamed("time")] : [])];
}

/** Several heading rows: the first cells are blank, and a value stands once above all the columns that it is of. */
function stackedHeading(
  rows: readonly (readonly string[])[],
  names: readonly string[],
  table: SourceTable | null,
): StatbankHeading {
  const width = Math.max(...rows.map((cells) => cells.length));
  const stubWidth = Math.min(...rows.map((cells) => cells.findIndex((cell) => cell !== "")));
  const isNamedInTitle = names.length === stubWidth + rows.length;
  const values = rows.map((cells) => {
    let last = "";
    return Array.from({ length: width }, (_, at) => (last = at < stubWidth ? "" : cells[at] || last));
  });
  const ofRows = rows.map((_, at) =>
    isNamedInTitle
      ? dimensionOf(names[stubWidth + at] ?? "", table)
      : { axis: axisOfValues(values[at]?.slice(stubWidth) ?? []), dimension: asName("") },
  );
  const taken = new Set(ofRows.map(({ axis }) => axis));
  const stub = Array.from({ length: stubWidth }, (_, at): HeadingDimension => {
    if (isNamedInTitle) return dimensionOf(names[at] ?? "", table);
    const axis = (["region", "time"] as const).find((candidate) => !taken.has(candidate)) ?? "other";
    taken.add(axis);
    return { axis, dimension: asName("") };
  });
  const columns = Array.from({ length: width - stubWidth }, (_, place) => {
    const at = stubWidth + place;
    const parts = ofRows.map((dimension, row) => ({ ...dimension, value: asName(values[row]?.[at] ?? "") }));
    return { at, name: parts.map(({ value }) => value.label).join(" "), parts };
  });
  return { stub, columns, width: 0 };
}

function axisOfValues(values: readonly string[]): Axis {
  if (values.every((value) => /^(19|20)\d{2}$/.test(value))) return "time";
  return values.some((value) => municipalityNumber(asName(value)) !== null) ? "region" : "other";
}

function knownNames(names: readonly string[], table: SourceTable | null) {
  const ofTable = table ? [table.region, table.time, ...Object.values(table.dimensions)] : [];
  return [...names.map((label) => ({ label })), ...ofTable];
}

const regionNames = /^(region|kommune|municipality|kommuneregion)\b|^KOKkommuneregion/i;
const timeNames = /^(år|tid|year|time|period)$/i;

function dimensionOf(name: string, table: SourceTable | null): HeadingDimension {
  const dimension = asName(name);
  if (table ? isNamed(dimension, table.region) : regionNames.test(name)) return { axis: "region", dimension };
  if (table ? isNamed(dimension, table.time) : timeNames.test(name)) return { axis: "time", dimension };
  if (regionNames.test(name)) return { axis: "region", dimension };
  return { axis: timeNames.test(name) ? "time" : "other", dimension };
}

/** The values of a dimension that the definition knows, the longest first. */
function labelsOf(dimension: FileName, table: SourceTable | null): string[] {
  if (!table) return [];
  const ids = Object.entries(table.dimensions).flatMap(([id, name]) =>
    isNamed(dimension, name) ? [id] : [],
  );
  const labels = table.indicators.flatMap(({ where }) =>
    ids.flatMap((id) => {
      const meant = where[id];
      return meant && !isSpan(meant) ? [meant.label ?? [], meant.code ?? []].flat() : [];
    }),
  );
  return [...new Set(labels)].sort((one, other) => other.length - one.length);
}

const asName = (written: string): FileName => ({ code: written, label: written });
