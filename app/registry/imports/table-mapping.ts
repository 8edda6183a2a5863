import { plainLetters } from "~/platform/plain-letters";
import { type Age, ageOf, type AgeSpan, isWithin, spanText } from "./age-span";
import type { Figure } from "./figures";
import { mergedTable } from "./merged-table";
import type { SourceDefinition, SourceIndicator, SourceName, SourceTable } from "./source-definition";

/** A dimension or a value of one, as a file names it; both are the same where the file has only one. */
export interface FileName {
  code: string;
  label: string;
}

/** What a combination of values, one of each dimension but region and time, is filed under. */
export interface FiledAs {
  indicator: string;
  /** Turns the file's figure into the indicator's. */
  convert: (figure: Figure) => Figure;
  /** Where the indicator is the sum over a span of ages: which of them this is. */
  part: { age: Age; span: AgeSpan } | null;
}

/** The definition of a table, with the source that it stands in. */
export interface KnownTable {
  source: SourceDefinition;
  table: SourceTable;
}

/**
 * The definition of the table with this number, now or formerly; null when no source has it. Where several have it, those that come
 * first go before in all that they file.
 */
export function findTable(sources: readonly SourceDefinition[], number: string): KnownTable | null {
  const found = sources.flatMap((source) =>
    source.tables
      .filter(({ table, formerly }) => table === number || formerly.includes(number))
      .map((table) => ({ source, table })),
  );
  const [first] = found;
  if (!first) return null;
  const revisedOn = found.find(({ source }) => source.revisedOn)?.source.revisedOn;
  const table = found.map((each) => each.table).reduce(mergedTable);
  return { source: { ...first.source, revisedOn }, table: { ...table, table: number } };
}

/** Indicators whose figures may be added up when municipalities merge: as the table's definition says, or of no known table as any does. */
export function additiveIndicators(sources: readonly SourceDefinition[], table = ""): Set<string> {
  const known = findTable(sources, table);
  const tables = known ? [known.table] : sources.flatMap((source) => source.tables);
  return new Set(
    tables.flatMap(({ indicators }) => indicators.filter(({ additive }) => additive).map(({ id }) => id)),
  );
}

/** Whether the file's name is the one meant: by its code, or by its label in whatever case. */
export function isNamed(found: FileName, meant: SourceName): boolean {
  return (
    (meant.code !== undefined && (same(found.code, meant.code) || same(found.label, meant.code))) ||
    (meant.label !== undefined && (same(found.label, meant.label) || same(found.code, meant.label)))
  );
}

/** Whether a definition means a span of ages, and not one value by its name. */
export const isSpan = (meant: SourceName | AgeSpan): meant is AgeSpan => "from" in meant;

/** What a definition calls the figures of an indicator: the labels of its values. */
export const figureName = ({ where }: Pick<SourceIndicator, "where">): string =>
  Object.values(where)
    .map((meant) => (isSpan(meant) ? spanText(meant) : (meant.label ?? meant.code ?? "")))
    .join(", ");

/** Whether a value is what a definition means: the one of that name, or an age of the span. */
export function isMeant(found: FileName, meant: SourceName | AgeSpan): boolean {
  if (!isSpan(meant)) return isNamed(found, meant);
  const age = ageOf(found);
  return age !== null && isWithin(age, meant);
}

/** What the definition files a combination under; null when it has no use for it. */
export function definedFiling(
  { dimensions, indicators }: SourceTable,
  combination: readonly { dimension: FileName; value: FileName }[],
): FiledAs | null {
  const partOf = (id: string, meant: SourceName | AgeSpan) => {
    const dimension = dimensions[id];
    return combination.find(
      (part) => dimension && mayBe(part.dimension, dimension) && isMeant(part.value, meant),
    );
  };
  const found = indicators.find(({ where }) =>
    Object.entries(where).every(([id, meant]) => partOf(id, meant)),
  );
  if (!found) return null;
  const [id, span] = Object.entries(found.where).find(([, meant]) => isSpan(meant)) ?? [];
  const value = id !== undefined && span ? partOf(id, span)?.value : undefined;
  const age = value ? ageOf(value) : null;
  const part = age && span && isSpan(span) ? { age, span } : null;
  return { indicator: found.id, convert: conversion(found), part };
}

/** An id of the table's number and codes, for figures that no definition files: «table-12209.koshjtj80aarover0001». */
export function automaticFiling(table: string, combination: readonly { value: FileName }[]): FiledAs {
  const parts = combination.map(({ value }) => plainLetters(value.code)).filter((part) => part !== "");
  const number = plainLetters(table);
  return {
    indicator: `${number ? `table-${number}` : "table"}.${parts.join("-") || "value"}`,
    convert: (figure) => figure,
    part: null,
  };
}

/** Whether an id was made of a table's codes. */
export const isAutomatic = (indicator: string): boolean => /^table(-[a-z0-9-]+)?\./.test(indicator);

/** What has an indicator's id as its code. */
export function filingByCode(combination: readonly { value: FileName }[]): FiledAs {
  return { indicator: combination[0]?.value.code ?? "", convert: (figure) => figure, part: null };
}

function conversion({ times, lessFrom }: SourceIndicator): FiledAs["convert"] {
  return (figure) => {
    if (figure.missing !== null) return figure;
    const multiplied = times === undefined ? figure.value : figure.value * times;
    // 100 - 21.6 is 78.4 and not 78.39999999999999: no published figure has more than twelve digits.
    const value = lessFrom === undefined ? multiplied : lessFrom - multiplied;
    return { value: Number(value.toPrecision(12)), missing: null };
  };
}

/** A spreadsheet tells the values of its columns, but not always of which dimension they are. */
const mayBe = (found: FileName, meant: SourceName): boolean =>
  (found.code === "" && found.label === "") || isNamed(found, meant);

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
