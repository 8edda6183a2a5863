/** The smallest part of a section that is never cut: a row, some lines, a drawing. */
export interface Atom {
  /** In points, with the space around it. */
  height: number;
  /** How ill it is that a page ends before this; `NEVER` where what stands before must be followed by it. */
  breakCost: number;
  /** What is drawn once more over it where it begins a page, such as a table's head, in points. */
  repeated?: number;
}

/** A page ends there only where nothing else is possible. */
export const NEVER = 100_000;

/** A page that is less filled than this looks forgotten; in points, about ten lines. */
export const LEAST_FILLED = 150;

const PAGE_COST = 100;
const WHITE_COST = 140;
const FORGOTTEN_COST = 400;

/**
 * Where pages begin, so that together they look best: few pages, filled ones, no last page of a few lines, and ends where they
 * part least. Every way of dividing is weighed, as a typesetter weighs the lines of a paragraph (Knuth and Plass 1981).
 * @param room height of a page, in points. An atom that is higher gets a page, and runs over.
 * @returns the places of the atoms that each page begins with, from 0.
 */
export function planPages(atoms: readonly Atom[], room: number): number[] {
  const best: { cost: number; begin: number }[] = [{ cost: 0, begin: 0 }];
  for (let end = 1; end <= atoms.length; end += 1) {
    let found = { cost: Infinity, begin: end - 1 };
    let height = 0;
    for (let begin = end - 1; begin >= 0; begin -= 1) {
      const first = atoms[begin];
      if (!first) break;
      height += first.height;
      const used = height + (begin > 0 ? (first.repeated ?? 0) : 0);
      if (height > room && begin < end - 1) break;
      if (used > room && begin < end - 1) continue;
      const breakCost = begin > 0 ? first.breakCost : 0;
      const cost = (best[begin]?.cost ?? 0) + breakCost + pageCost(used, room, end === atoms.length);
      if (cost < found.cost) found = { cost, begin };
    }
    best.push(found);
  }
  const begins: number[] = [];
  for (let end = atoms.length; end > 0; end = begins[0] ?? 0) begins.unshift(best[end]?.begin ?? 0);
  return begins;
}

function pageCost(used: number, room: number, isLast: boolean): number {
  const forgotten = used < LEAST_FILLED ? FORGOTTEN_COST : 0;
  const white = Math.max(1 - used / room, 0);
  return PAGE_COST + forgotten + (isLast ? 0 : WHITE_COST * white * white);
}
