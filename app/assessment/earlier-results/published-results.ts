import Fraction from "fraction.js";
import { checkSum, printedDecimals, type SumCheck, sumOf } from "~/platform/printed-sum";
import { areasOf, findArea, type Instrument } from "../instrument";
import { findRoundings, type RoundingFit } from "./source-rounding";

/**
 * A figure from before Peil, as its source prints it: the points of an area or a sub-area. Points and maximum are kept as
 * printed, with a decimal point, and are never corrected.
 */
export interface PublishedFigure {
  municipalityNumber: string;
  year: number;
  /** The id of the instrument, where Peil knows it; else the version as the source names it. */
  version: string;
  level: FigureLevel;
  /** «1» of an area, «1.3» of a sub-area. */
  id: string;
  points: string;
  max: string;
  source: string;
  /** Row of the imported file, counted with its heading as row 1. */
  row: number;
}

/** The columns of a file with results from before Peil. */
export const resultColumns = [
  "municipality",
  "year",
  "version",
  "level",
  "id",
  "points",
  "max",
  "source",
] as const;

export const figureLevels = ["area", "subarea"] as const;

export type FigureLevel = (typeof figureLevels)[number];

/** One area of a published result with what its printed figures say of each other. */
export interface PublishedArea {
  id: string;
  /** Null where the source prints sub-areas only. */
  printed: PublishedFigure | null;
  subareas: PublishedFigure[];
  /** The area's points against its sub-areas'; null where there is nothing to compare, or a sub-area is missing. */
  points: SumCheck | null;
  /** The same of the maxima. */
  max: SumCheck | null;
  /** Sub-areas of the instrument that the source does not print, though it prints others of the area. */
  missing: string[];
}

/** A sum that Peil makes of printed figures; exact. */
export interface PrintedTotal {
  points: Fraction;
  max: Fraction;
  /** How many decimals it takes to write the points and the maximum out in full. */
  decimals: number;
  /** How many figures it is the sum of. */
  figures: number;
}

/** What a source prints of one municipality in one year by one version of the instrument. */
export interface PublishedResult {
  municipalityNumber: string;
  year: number;
  version: string;
  areas: PublishedArea[];
  /** The sum of the printed areas, which is not itself printed; null where no area is. */
  total: PrintedTotal | null;
  /** The sum of every printed sub-area; null where none is. */
  subareaTotal: PrintedTotal | null;
  /** Which ways of rounding fit the source; empty where nothing has to be explained by rounding. */
  roundings: RoundingFit[];
  /** Every source that the figures name, once. */
  sources: string[];
}

/** The number of the area that a figure belongs to: «1» for «1» and «1.3». */
export function areaOfFigure(id: string): string {
  return id.split(".", 1)[0] ?? id;
}

/**
 * Puts figures together by municipality, year and version, latest year first, and checks the printed sums against each other.
 * @param instrumentOf the instrument of a version, where Peil knows it.
 */
export function groupFigures(
  figures: readonly PublishedFigure[],
  instrumentOf: (version: string) => Instrument | undefined,
): PublishedResult[] {
  const groups = groupBy(
    figures,
    ({ municipalityNumber, year, version }) => `${municipalityNumber} ${year} ${version}`,
  );
  return groups
    .map((group) => resultOf(group, instrumentOf))
    .sort(
      (one, other) => other.year - one.year || one.municipalityNumber.localeCompare(other.municipalityNumber),
    );
}

/** The areas that need a word of explanation: they do not add up, do so only by rounding, or cannot be checked. */
export function flaggedAreas({ areas }: Pick<PublishedResult, "areas">): PublishedArea[] {
  return areas.filter(
    ({ points, max, missing }) =>
      missing.length > 0 || [points, max].some((check) => check && check.agreement !== "adds_up"),
  );
}

function resultOf(
  figures: [PublishedFigure, ...PublishedFigure[]],
  instrumentOf: (version: string) => Instrument | undefined,
): PublishedResult {
  const [{ municipalityNumber, year, version }] = figures;
  const instrument = instrumentOf(version);
  const areas = groupBy(figures, ({ id }) => areaOfFigure(id))
    .map((ofArea) => areaOf(ofArea, instrument))
    .sort((one, other) => inOrder(one.id, other.id));
  const printed = areas.flatMap((area) => (area.printed ? [area.printed] : []));
  const subareas = areas.flatMap((area) => area.subareas);
  const explained = areas.some(({ points }) => points?.agreement === "explained_by_rounding");
  return {
    municipalityNumber,
    year,
    version,
    areas,
    total: totalOf(printed),
    subareaTotal: totalOf(subareas),
    roundings: explained ? findRoundings(areas.flatMap(printedSumOf)) : [],
    sources: [...new Set(figures.map(({ source }) => source))],
  };
}

function areaOf(
  figures: [PublishedFigure, ...PublishedFigure[]],
  instrument: Instrument | undefined,
): PublishedArea {
  const id = areaOfFigure(figures[0].id);
  const printed = figures.find(({ level }) => level === "area") ?? null;
  const subareas = figures
    .filter(({ level }) => level === "subarea")
    .sort((one, other) => inOrder(one.id, other.id));
  const expected = instrument ? (findArea(instrument, id)?.subareas ?? []) : [];
  const missing = expected
    .map((subarea) => subarea.id)
    .filter((wanted) => subareas.every((figure) => figure.id !== wanted));
  const comparable = printed !== null && subareas.length > 0 && missing.length === 0;
  const check = (figure: "points" | "max"): SumCheck | null =>
    comparable
      ? checkSum({ printed: printed[figure], parts: subareas.map((subarea) => subarea[figure]) })
      : null;
  return {
    id,
    printed,
    subareas,
    points: check("points"),
    max: check("max"),
    missing: subareas.length === 0 ? [] : missing,
  };
}

function printedSumOf({ id, printed, subareas, points }: PublishedArea) {
  return printed && points
    ? [{ id, printed: printed.points, parts: subareas.map((subarea) => subarea.points) }]
    : [];
}

function totalOf(figures: readonly PublishedFigure[]): PrintedTotal | null {
  if (figures.length === 0) return null;
  return {
    points: sumOf(figures.map(({ points }) => new Fraction(points))),
    max: sumOf(figures.map(({ max }) => new Fraction(max))),
    decimals: Math.max(
      ...figures.flatMap(({ points, max }) => [printedDecimals(points), printedDecimals(max)]),
    ),
    figures: figures.length,
  };
}

/** «2» before «10», «1.2» before «1.10». */
function inOrder(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

/**
 * The instrument that a source's version names: by its id («kommunekompass-2020»), or by the edition at the end of it («2020»)
 * where only one instrument has that.
 */
export function instrumentOfVersion<Known extends Pick<Instrument, "id">>(
  instruments: readonly Known[],
  version: string,
): Known | undefined {
  const exact = instruments.find(({ id }) => id === version);
  const byEdition = instruments.filter(({ id }) => id.endsWith(`-${version}`));
  return exact ?? (byEdition.length === 1 ? byEdition[0] : undefined);
}

/** The maximum that the instrument gives an area or a sub-area; undefined where it has no such. */
export function instrumentMax(
  instrument: Instrument,
  { level, id }: Pick<PublishedFigure, "level" | "id">,
): number | undefined {
  const parts = level === "area" ? areasOf(instrument) : areasOf(instrument).flatMap((area) => area.subareas);
  return parts.find((part) => part.id === id)?.max;
}
