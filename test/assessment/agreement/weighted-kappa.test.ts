import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Pair, squaredDistance, weightedKappa } from "~/assessment/agreement/weighted-kappa";

/** Pairs from a table of counts: rows what the first gave, columns what the second did. */
const pairsOf = (counts: number[][]): Pair[] =>
  counts.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => ({ first, second }))),
  );

describe("published examples", () => {
  // SAS' example of PROC FREQ, as printed in statsmodels/stats/tests/test_inter_rater.py (statsmodels on GitHub).
  const sas = pairsOf([
    [0, 4, 1],
    [0, 8, 0],
    [0, 1, 5],
  ]);

  test("SAS: the simple kappa with its interval", () => {
    const found = weightedKappa(sas, (one, other) => (one === other ? 0 : 1));
    expect(found?.kappa).toBeCloseTo(0.4842, 4);
    expect(found?.low).toBeCloseTo(0.2137, 4);
    expect(found?.high).toBeCloseTo(0.7547, 4);
  });

  test("SAS: the kappa with linear weights and its interval", () => {
    const found = weightedKappa(sas, (one, other) => Math.abs(one - other));
    expect(found?.kappa).toBeCloseTo(0.4701, 4);
    expect(found?.low).toBeCloseTo(0.1845, 4);
    expect(found?.high).toBeCloseTo(0.7558, 4);
  });

  // The data «anxiety» of R's package irr, raters 2 and 3: kappa2(anxiety[,2:3], "squared"), printed in the same file. irr drops
  // the level 4, which neither gave, so that 5 and 6 are next to 3.
  test("irr: the kappa with squared weights", () => {
    const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
    const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
    const levels = [...new Set([...second, ...third])].sort();
    const pairs = second.map((value, index) => ({
      first: levels.indexOf(value),
      second: levels.indexOf(third[index] ?? 0),
    }));
    expect(weightedKappa(pairs)?.kappa).toBeCloseTo(0.2520325, 7);
  });
});

const grade = fc.integer({ min: 0, max: 10 });
const pairs = fc.array(fc.record({ first: grade, second: grade }), { minLength: 2, maxLength: 80 });

describe("any grades", () => {
  test("give a kappa from -1 to 1 inside its interval, or none", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const found = weightedKappa(given);
        if (!found) return new Set(given.flatMap(({ first, second }) => [first, second])).size === 1;
        const { kappa, low, high } = found;
        return -1 <= low && low <= kappa && kappa <= high && high <= 1;
      }),
    );
  });

  test("give what the squared differences give, reckoned without a table", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const found = weightedKappa(given);
        const observed = given.reduce((total, { first, second }) => total + (first - second) ** 2, 0);
        const expected = given.reduce(
          (total, { first }) => total + given.reduce((inner, { second }) => inner + (first - second) ** 2, 0),
          0,
        );
        if (!found) return expected === 0;
        expect(found.kappa).toBeCloseTo(1 - (given.length * observed) / expected, 9);
        return true;
      }),
    );
  });

  test("give the same whichever comes first, in any order, and moved or stretched on the scale", () => {
    fc.assert(
      fc.property(
        pairs,
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        (given, by, times) => {
          const found = weightedKappa(given);
          const others = [
            given.map(({ first, second }) => ({ first: second, second: first })),
            [...given].reverse(),
            given.map(({ first, second }) => ({ first: first * times + by, second: second * times + by })),
          ];
          for (const other of others.map((one) => weightedKappa(one))) {
            if (!found) expect(other).toBeNull();
            for (const figure of ["kappa", "low", "high"] as const) {
              if (found) expect(other?.[figure]).toBeCloseTo(found[figure], 6);
            }
          }
        },
      ),
    );
  });

  test("that are equal and not all alike agree fully", () => {
    fc.assert(
      fc.property(fc.uniqueArray(grade, { minLength: 2 }), (grades) => {
        const same = grades.map((value) => ({ first: value, second: value }));
        expect(weightedKappa(same)).toEqual({ kappa: 1, low: 1, high: 1 });
      }),
    );
  });
});

describe("where kappa is not defined there is none", () => {
  test.each([
    ["nothing", []],
    ["a single pair", [{ first: 1, second: 5 }]],
    ["all values the same", Array.from({ length: 9 }, () => ({ first: 4, second: 4 }))],
  ])("%s", (_name, given: Pair[]) => {
    expect(weightedKappa(given)).toBeNull();
  });

  test("distances are squared unless told otherwise", () => {
    expect([squaredDistance(3, 7), squaredDistance(7, 3), squaredDistance(2, 2)]).toEqual([16, 16, 0]);
  });
});
