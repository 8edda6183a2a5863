import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { computeNeed, type CriterionCounts } from "~/registry/need/need-index";
import { needSpan, roundedBy } from "~/registry/need/need-span";
import { readCriteria } from "~/registry/need/read-criteria";
import { shippedNeedKey } from "~/registry/need/shipped-need-key.server";
import { meloyCriteriaFile, meloyNeed } from "../../support/meloy-need";

const key = shippedNeedKey();

function read(text: string) {
  const file = readCriteria(key, new TextEncoder().encode(text));
  if (!file.ok) throw new Error(JSON.stringify(file.faults));
  return file;
}

test("a count may be off by half of its last written digit, whole people by nothing", () => {
  expect(roundedBy("0.0020", false).toString()).toBe("0.00005");
  expect(roundedBy("1", false).toString()).toBe("0.5");
  expect(roundedBy("762", true).toString()).toBe("0");
  expect(roundedBy("12.5", true).toString()).toBe("0.05");
});

describe("the span that rounding leaves the total need index in", () => {
  test("has Meløy's printed 1.14791 within it, where the printed counts give 1.14766", () => {
    const file = read(meloyCriteriaFile(false));
    const span = needSpan(key, file.counts, file.rounding, file.inhabitants);
    const [from, to] = [span?.from.valueOf() ?? NaN, span?.to.valueOf() ?? NaN];
    expect(from).toBeLessThan(1.14766);
    expect(to).toBeGreaterThan(meloyNeed.index);
    // One farm in the country may be a half or one and a half: 0.0021 × 1.757 × (1.025/0.5 - 0.975/1.5).
    expect(span?.mostFrom[0]?.name.nb).toContain("Landbruk");
    expect(to - from).toBeGreaterThan(0.0051);
    expect(to - from).toBeLessThan(0.01);
  });

  test("is none where the indices are given as published", () => {
    const file = read(meloyCriteriaFile(true));
    expect(needSpan(key, file.counts, file.rounding, file.inhabitants)).toBeNull();
  });

  test("follows from the digits, worked out by hand", () => {
    const first = key.criteria.find(({ countsAge }) => !countsAge);
    if (!first) throw new Error("Every criterion counts an age.");
    const one = new Fraction(1);
    const counts = new Map<string, CriterionCounts>(
      key.criteria.map(({ id }) => [
        id,
        id === first.id
          ? { municipality: new Fraction(4), national: new Fraction(20), publishedIndex: null }
          : { municipality: one, national: one, publishedIndex: one },
      ]),
    );
    const half = { municipality: new Fraction(1, 2), national: new Fraction(1, 2) };
    const rounding = new Map(key.criteria.map(({ id }) => [id, half]));
    const inhabitants = { municipality: new Fraction(100), national: new Fraction(1_000) };
    const span = needSpan(key, counts, rounding, inhabitants);
    // 3.5 / 20.5 and 4.5 / 19.5 of ten times as many.
    const rest = 1 - first.weight;
    expect(span?.from.valueOf()).toBeCloseTo(rest + (first.weight * 35) / 20.5, 12);
    expect(span?.to.valueOf()).toBeCloseTo(rest + (first.weight * 45) / 19.5, 12);
    expect(span?.mostFrom.map(({ id }) => id)).toEqual([first.id]);
  });

  test("holds the index of every count that is written so", () => {
    const digits = fc.integer({ min: 0, max: 5_000 });
    const row = fc.tuple(digits, fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 0, max: 3 }));
    const shifts = fc.array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.boolean()), {
      minLength: key.criteria.length,
      maxLength: key.criteria.length,
    });
    const rows = fc.array(row, { minLength: key.criteria.length, maxLength: key.criteria.length });
    fc.assert(
      fc.property(rows, shifts, (written, moves) => {
        const ids = key.criteria.map(({ id }) => id);
        const inhabitants = { municipality: new Fraction(6_211), national: new Fraction(5_455_792) };
        const rounding = new Map(
          ids.map((id, at) => {
            const off = new Fraction(1, 2 * 10 ** (written[at]?.[2] ?? 0));
            return [id, { municipality: off, national: off }];
          }),
        );
        /** The written counts, or others that would be written the same. */
        const countsMoved = (isMoved: boolean) =>
          new Map<string, CriterionCounts>(
            ids.map((id, at) => {
              const [own = 0, all = 1, decimals = 0] = written[at] ?? [];
              const scale = new Fraction(1, 10 ** decimals);
              const [share = 0, opposite = false] = moves[at] ?? [];
              const move = isMoved
                ? new Fraction(Math.round(share * 1_000), 2_000).mul(scale)
                : new Fraction(0);
              const municipality = new Fraction(own).mul(scale).add(move);
              return [
                id,
                {
                  municipality: municipality.lt(0) ? new Fraction(0) : municipality,
                  national: new Fraction(all).mul(scale).add(opposite ? move.neg() : move),
                  publishedIndex: null,
                },
              ];
            }),
          );
        const span = needSpan(key, countsMoved(false), rounding, inhabitants);
        const { index } = computeNeed(key, countsMoved(true), inhabitants).total;
        expect(span && index.gte(span.from) && index.lte(span.to)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
