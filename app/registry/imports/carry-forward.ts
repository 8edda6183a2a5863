import { exactly } from "~/platform/rounding";
import type { Figure, FigureSeries } from "./figures";
import { isKnown, type NumberRegister, predecessorsIn, wasInUse } from "./number-register";

/** A figure as it is stored. */
export interface CarriedFigure {
  /** The number of today, or that of a municipality that was merged or divided. */
  municipality: string;
  figure: Figure;
  /** The number in the file, when it is another one; several joined by «+» are those that were added up. */
  reportedAs: string | null;
}

export interface Carried {
  figures: CarriedFigure[];
  /** Numbers that the register has never had, and that have a value. */
  unknown: string[];
  /** How many numbers were marked «.», or counted nobody, because they were not in use that year. */
  notInUse: number;
  /** How many figures came under a new number. */
  renumbered: number;
  /** How many figures were added up of all their parts. */
  addedUp: number;
  /** How many stand under the number of a municipality that is not one any more. */
  underOldNumber: number;
}

/**
 * Files the figures of one indicator and year under the numbers of today.
 *
 * - A number that was only exchanged for another is carried forward. Where a file has both, the one in use that year counts.
 * - Of municipalities that were merged, the figures are added up when the indicator allows it (a count of people or kroner) and every
 *   part has a value. Otherwise each part stays under its own number, and the series of today's municipality has a break there.
 * - A municipality that was divided, or made anew, always breaks the series: nobody knows which part a figure belongs to.
 *
 * @param additive whether the indicator is a count or an amount.
 * @param isPublished whether the file is a publisher's table, which has all numbers side by side in every year. A plain table has only
 * what somebody meant to say: that there was nothing to measure is told there under the number of today, whatever the year.
 */
export function carryForward(
  { figures, year }: Pick<FigureSeries, "figures" | "year">,
  register: NumberRegister,
  additive: boolean,
  isPublished = true,
): Carried {
  const carried: Carried = {
    figures: [],
    unknown: [],
    notInUse: 0,
    renumbered: 0,
    addedUp: 0,
    underOldNumber: 0,
  };
  const used = new Map<string, Figure>();
  /** Tables mark a number that is not in use with «.», and those of population count nobody under it: no figure of a municipality. */
  const isNobody = (number: string, { value, missing }: Figure): boolean =>
    missing === "no_activity" ? isPublished || !register.current.has(number) : additive && value === 0;
  for (const [number, figure] of figures) {
    if (!isKnown(register, number)) {
      if (figure.missing === null) carried.unknown.push(number);
    } else if (isNobody(number, figure) && !wasInUse(register, number, year)) carried.notInUse += 1;
    else used.set(number, figure);
  }
  for (const municipality of targets(used, register))
    carryTo(municipality, used, year, register, additive, carried);
  for (const [municipality, figure] of used) {
    if (register.current.has(municipality)) carried.figures.push({ municipality, figure, reportedAs: null });
    else {
      carried.figures.push({ municipality, figure, reportedAs: null });
      carried.underOldNumber += 1;
    }
  }
  carried.figures.sort((one, other) => (one.municipality < other.municipality ? -1 : 1));
  return carried;
}

/** The municipalities of today that the numbers lead to, when any leads to another than itself. */
function targets(used: ReadonlyMap<string, Figure>, register: NumberRegister): Set<string> {
  return new Set(
    [...used.keys()].flatMap((number) =>
      (register.successors.get(number) ?? []).map(({ successor }) => successor),
    ),
  );
}

/** Takes out of `used` what becomes the figure of `municipality`; what is left stays as it is. */
function carryTo(
  municipality: string,
  used: Map<string, Figure>,
  year: number,
  register: NumberRegister,
  additive: boolean,
  carried: Carried,
): void {
  const own = used.get(municipality);
  const before = (register.predecessors.get(municipality) ?? []).filter(({ number }) => used.has(number));
  const renumbered = before
    .filter(({ change }) => change === "renumbered")
    .sort((one, other) => rank(other.number) - rank(one.number));
  const [closest] = renumbered;
  const main =
    !closest || (own && rank(municipality) >= rank(closest.number)) ? municipality : closest.number;
  const parts = predecessorsIn(register, municipality, year);
  const sum = additive && sumOf(parts, municipality, used, year, register);
  if (sum) {
    for (const number of sum.numbers) used.delete(number);
    carried.figures.push({
      municipality,
      figure: { value: sum.value, missing: null },
      reportedAs: sum.numbers.join("+"),
    });
    carried.addedUp += 1;
    used.delete(municipality);
  } else if (main !== municipality) {
    const figure = used.get(main);
    if (!figure) return;
    carried.figures.push({ municipality, figure, reportedAs: main });
    carried.renumbered += 1;
    used.delete(municipality);
  }
  for (const { number } of renumbered) used.delete(number);

  /** In use and with a value before in use, before with a value. */
  function rank(number: string): number {
    const hasValue = used.get(number)?.missing === null;
    return (wasInUse(register, number, year) ? 1 : 0) + (hasValue ? 2 : 0);
  }
}

/** The sum of all parts that the municipality consisted of in the year; null unless there are several and each has a value. */
function sumOf(
  parts: readonly { number: string; change: string }[],
  municipality: string,
  used: ReadonlyMap<string, Figure>,
  year: number,
  register: NumberRegister,
): { value: number; numbers: string[] } | null {
  if (!parts.some(({ change }) => change === "merged")) return null;
  if (parts.some(({ change }) => change === "split" || change === "restored")) return null;
  const numbers = parts.map(({ number }) => number);
  if (wasInUse(register, municipality, year)) numbers.push(municipality);
  else if (used.get(municipality)?.missing === null) return null;
  numbers.sort();
  let value = exactly(0);
  for (const number of numbers) {
    const figure = used.get(number);
    if (!figure || figure.missing !== null) return null;
    value = value.add(exactly(figure.value));
  }
  return { value: value.valueOf(), numbers };
}
