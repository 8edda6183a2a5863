import fc from "fast-check";
import { expect, test } from "vitest";
import { type Atom, LEAST_FILLED, NEVER, planPages } from "~/report/pdf/page-plan";

const ROOM = 600;

const atom = fc.record({
  height: fc.integer({ min: 10, max: 300 }),
  breakCost: fc.constantFrom(0, 30, 60, 260, NEVER),
  repeated: fc.constantFrom(0, 20),
});

/** The pages as lists of atoms. */
function pagesOf(atoms: readonly Atom[]): Atom[][] {
  const begins = planPages(atoms, ROOM);
  return begins.map((begin, page) => atoms.slice(begin, begins[page + 1]));
}

const heightOf = (page: readonly Atom[], index: number): number =>
  page.reduce((sum, { height }) => sum + height, index === 0 ? 0 : (page[0]?.repeated ?? 0));

test("every part stands on one page, in order, and no page is overfull", () => {
  fc.assert(
    fc.property(fc.array(atom, { minLength: 1, maxLength: 40 }), (atoms) => {
      const pages = pagesOf(atoms);
      expect(pages.flat()).toEqual(atoms);
      pages.forEach((page, index) => expect(heightOf(page, index)).toBeLessThanOrEqual(ROOM));
    }),
  );
});

test("what is never parted is parted only where it has no room on a page", () => {
  fc.assert(
    fc.property(fc.array(atom, { minLength: 2, maxLength: 40 }), (atoms) => {
      // What belongs together, with its head where it is repeated.
      const together: Atom[][] = [];
      for (const each of atoms) {
        if (each.breakCost === NEVER && together.length > 0) together.at(-1)?.push(each);
        else together.push([each]);
      }
      fc.pre(together.every((group) => heightOf(group, 1) <= ROOM));
      for (const page of pagesOf(atoms).slice(1)) expect(page[0]?.breakCost).not.toBe(NEVER);
    }),
  );
});

test("the last page is not left with a few lines where lines before it can go along", () => {
  const lines = Array.from({ length: 33 }, (): Atom => ({ height: 20, breakCost: 30 }));
  // Thirty fill a page; three alone would be forgotten.
  const pages = pagesOf(lines);
  expect(pages).toHaveLength(2);
  expect(heightOf(pages[1] ?? [], 1)).toBeGreaterThanOrEqual(LEAST_FILLED);
});

test("a page ends where it parts least", () => {
  const rows = (count: number): Atom[] =>
    Array.from({ length: count }, (_, index) => ({
      height: 20,
      breakCost: index === 0 ? 0 : 60,
      repeated: 20,
    }));
  // The second table would begin with two thirds of the first page gone, and has room on the next.
  const pages = pagesOf([...rows(20), ...rows(20)]);
  expect(pages.map((page) => page.length)).toEqual([20, 20]);
  // A table that has room on no page is parted, with room for its head.
  expect(pagesOf(rows(45)).every((page, index) => heightOf(page, index) <= ROOM)).toBe(true);
});

test("a part that is higher than a page is drawn all the same", () => {
  const high: Atom[] = [100, 900, 100].map((height) => ({ height, breakCost: 0 }));
  expect(planPages(high, ROOM)).toEqual([0, 1, 2]);
});
