import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { checkNeedKeys, shippedFile } from "~/registry/indices/index-file.server";
import { computeNeed, type CriterionCounts } from "~/registry/need/need-index";
import type { NeedKey } from "~/registry/need/need-key";
import { readCriteria } from "~/registry/need/read-criteria";
import { meloyCriteria, meloyCriteriaFile, meloyInhabitants, meloyNeed } from "../../support/meloy-need";

const key = readShipped();

function readShipped(): NeedKey {
  const file = shippedFile("kostnadsnokkel-2023");
  const found = file && checkNeedKeys([file]).definitions[0];
  if (!found) throw new Error("kostnadsnokkel-2023 does not hold");
  return found.definition;
}

function read(text: string) {
  const file = readCriteria(key, new TextEncoder().encode(text));
  if (!file.ok) throw new Error(JSON.stringify(file.faults));
  return file;
}

describe("the need key of 2023 as it ships", () => {
  test("has the 24 weights of the source, in its order", () => {
    expect(key.criteria.map(({ weight }) => weight)).toEqual(meloyCriteria.map(({ weight }) => weight));
  });

  test("shares out what its amounts per unit share out", () => {
    const withAmount = key.criteria.flatMap(({ unitAmount, weight }, place) => {
      const national = Number(meloyCriteria[place]?.national);
      // Counts under a thousand are printed too coarsely to tell.
      return unitAmount && national > 1000 ? [{ unitAmount, weight, national }] : [];
    });
    expect(withAmount).toHaveLength(19);
    for (const { unitAmount, weight, national } of withAmount) {
      const perUnit = (key.nationalNeedPerInhabitant * weight * meloyInhabitants.national) / national;
      expect(Math.abs(perUnit - unitAmount)).toBeLessThan(national > 45_000 ? 0.55 : 2);
    }
  });
});

describe("Meløy's need as it was shown to the council", () => {
  test("from the printed indices: 1.14791 and 57.7 million NOK", () => {
    const file = read(meloyCriteriaFile(true));
    const { criteria, total } = computeNeed(key, file.counts, file.inhabitants);
    expect(total.index.valueOf()).toBeCloseTo(meloyNeed.index, 5);
    expect(total.percent.valueOf()).toBeCloseTo(meloyNeed.percent, 2);
    expect(Math.abs(total.amountPerInhabitant.valueOf() - meloyNeed.perInhabitant)).toBeLessThan(1);
    expect((total.amount.valueOf() / 1e6).toFixed(1)).toBe("57.7");

    for (const [place, { percent, amount, amountPerInhabitant, criterion }] of criteria.entries()) {
      const row = meloyCriteria[place];
      if (!row) throw new Error(`no row for ${criterion.id}`);
      // The printed index may be off by half of its last digit, and so may what is printed of the effect.
      const ofIndex = row.weight * 0.00005;
      const perInhabitant = ofIndex * key.nationalNeedPerInhabitant;
      expect(Math.abs(percent.valueOf() - row.percent)).toBeLessThan(100 * ofIndex + 0.00501);
      expect(Math.abs(amountPerInhabitant.valueOf() - row.perInhabitant)).toBeLessThan(perInhabitant + 0.51);
      expect(Math.abs(amount.valueOf() / 1000 - row.thousands)).toBeLessThan(
        (perInhabitant * meloyInhabitants.municipality) / 1000 + 0.51,
      );
    }
  });

  test("from the printed counts: as far from it as their rounding explains", () => {
    const file = read(meloyCriteriaFile(false));
    expect(file.inhabitantsFrom).toBe("ages");
    expect([file.inhabitants.municipality.valueOf(), file.inhabitants.national.valueOf()]).toEqual([
      meloyInhabitants.municipality,
      meloyInhabitants.national,
    ]);
    const { criteria, total } = computeNeed(key, file.counts, file.inhabitants);
    let explainable = 0;
    for (const [place, row] of meloyCriteria.entries()) {
      const index = criteria[place]?.index.valueOf() ?? NaN;
      const relative = halfLastDigit(row.municipality) + halfLastDigit(row.national);
      // Inhabitants are counted in whole people, and the printed index has four decimals.
      const most = isAge(row.name) ? 0.0001 : index * relative * 1.01 + 0.0001;
      expect(Math.abs(index - Number(row.index)), row.name).toBeLessThan(most);
      explainable += row.weight * most;
    }
    // Worked out apart from Peil, with the 24 rows of the table.
    expect(total.index.valueOf()).toBeCloseTo(1.1476579380366898, 12);
    expect(Math.abs(total.index.valueOf() - meloyNeed.index)).toBeLessThan(explainable);
  });
});

const isAge = (name: string) => / år$/.test(name) && /^\d|^over/.test(name);

/** How far a printed count may be off, as a share of it. */
function halfLastDigit(digits: string): number {
  const decimals = digits.split(".")[1]?.length ?? 0;
  return (0.5 * 10 ** -decimals) / Number(digits);
}

describe("a need index", () => {
  const counts = (of: (place: number) => [number, number]): Map<string, CriterionCounts> =>
    new Map(
      key.criteria.map(({ id }, place) => {
        const [municipality, national] = of(place);
        return [
          id,
          {
            municipality: new Fraction(municipality),
            national: new Fraction(national),
            publishedIndex: null,
          },
        ];
      }),
    );
  const people = (municipality: number, national: number) => ({
    municipality: new Fraction(municipality),
    national: new Fraction(national),
  });

  test("of a municipality that is the country in small is exactly 1, and costs nothing more", () => {
    const { criteria, total } = computeNeed(
      key,
      counts((place) => [3 * (place + 1), 300 * (place + 1)]),
      people(70, 7000),
    );
    expect(criteria.map(({ index }) => index.toString())).toEqual(criteria.map(() => "1"));
    expect([total.index.toString(), total.percent.toString(), total.amount.toString()]).toEqual([
      "1",
      "0",
      "0",
    ]);
  });

  test("grows by the weight of a criterion that the municipality has twice as much of", () => {
    // Criterion 2, of the weight 0.1361: 200 of 7,000 inhabitants' 10,000 where the country's share is 100.
    const { criteria, total } = computeNeed(
      key,
      counts((place) => [place === 1 ? 200 : 100, 10_000]),
      people(70, 7000),
      50_000,
    );
    expect(total.index.toString()).toBe("1.1361");
    expect(criteria[1]?.percent.toString()).toBe("13.61");
    expect(criteria[1]?.amountPerInhabitant.toString()).toBe("6805");
    expect(total.amount.toString()).toBe("476350");
  });

  test("is the sum of its criteria, whatever the counts", () => {
    const count = fc.integer({ min: 0, max: 5000 });
    const pairs = fc.array(fc.tuple(count, fc.integer({ min: 1, max: 5_000_000 })), {
      minLength: key.criteria.length,
      maxLength: key.criteria.length,
    });
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 700_000 }), (of, inhabitants) => {
        const { criteria, total } = computeNeed(
          key,
          counts((place) => of[place] ?? [0, 1]),
          people(inhabitants, 5_500_000),
        );
        const sum = (of: "percent" | "amount") =>
          criteria.reduce((all, effect) => all.add(effect[of]), new Fraction(0));
        expect(sum("percent").equals(total.percent)).toBe(true);
        expect(sum("amount").equals(total.amount)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
