/** What the register tells of a municipality besides its name, each with the year it holds for and its source. */
export const factKinds = ["inhabitants", "kostra_group", "centrality_class", "centrality_index"] as const;

export type FactKind = (typeof factKinds)[number];

export interface MunicipalityFact {
  kind: FactKind;
  /** Inhabitants are those on 1 January of the year. */
  year: number;
  value: number;
  /** Who publishes it and under which name, in Norwegian, as it is cited. */
  source: string;
}

/**
 * How a number went out of use: the same municipality got a new number; it was merged with others; it was divided between
 * several; or it was taken into another and later made a municipality of its own again.
 */
export const numberChanges = ["renumbered", "merged", "split", "restored"] as const;

export type NumberChange = (typeof numberChanges)[number];

/** A number that is not in use any more, with the name that it stood for. */
export interface FormerNumber {
  number: string;
  name: string;
  /** First whole year of use; null where the number is older than the register of changes. */
  fromYear: number | null;
  /** Last whole year of use. */
  toYear: number | null;
  change: NumberChange;
}

export interface Municipality {
  /** Four digits. */
  number: string;
  /** What it is called in lists and headings: see `shownName`. */
  name: string;
  /** Every official form, in the official order. */
  names: string[];
  county: { number: string; name: string };
  /** Made up for the demo; said on every page that shows it. */
  invented: boolean;
  /** A point inside it, decimal degrees; null where the register has none. */
  position: { latitude: number; longitude: number } | null;
  facts: MunicipalityFact[];
  /** The numbers that led to this one, newest first. */
  formerNumbers: FormerNumber[];
}

const FORMS_APART = " – ";

/**
 * What a municipality is called where only one name has room: its first official form; where that is a Sámi one, all forms with the
 * Norwegian one first, since readers look for it there in a list by name.
 * @param norwegian the Norwegian form where it does not come first; otherwise empty.
 * @example «Tjeldsund – Dielddanuorri»; «Oslo», which is also Oslove
 */
export function shownName(names: readonly string[], norwegian: string): string {
  return norwegian === "" ? (names[0] ?? "") : [...new Set([norwegian, ...names])].join(FORMS_APART);
}

/** Every official form, with that first which lists are sorted by. @example «Oslo – Oslove» */
export function everyForm({ name, names }: Pick<Municipality, "name" | "names">): string {
  return [...new Set([...name.split(FORMS_APART), ...names])].join(FORMS_APART);
}

/** What a number leads to: a municipality of today, one or several that a number of earlier times became, or nothing. */
export type MunicipalityFinding =
  | { found: "current"; municipality: Municipality }
  | { found: "former"; former: FormerNumber; successors: { number: string; name: string }[] }
  | { found: "none" };

/** The year whose borders a municipality's position is taken from. */
export const POSITION_YEAR = 2024;

/** The fact of this kind for the latest year; undefined when the register has none. */
export function latestFact(facts: readonly MunicipalityFact[], kind: FactKind): MunicipalityFact | undefined {
  return factsOfKind(facts, kind)[0];
}

/** The facts of this kind, latest year first. */
export function factsOfKind(facts: readonly MunicipalityFact[], kind: FactKind): MunicipalityFact[] {
  return facts.filter((fact) => fact.kind === kind).sort((one, other) => other.year - one.year);
}
