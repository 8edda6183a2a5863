import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { type Comparison, type ComparisonKind, comparisonsOf } from "~/assessment/comparison/comparison";
import type { MunicipalityResult } from "~/assessment/comparison/group-figures";

type Given = Partial<Omit<MunicipalityResult, "municipality" | "standing">> & { number: string };

/** A municipality with these points in areas 1 and 2, written as fractions. */
function result(points: [string, string], { number, ...more }: Given): MunicipalityResult {
  const [one, two] = points.map((text) => new Fraction(text));
  return {
    municipality: { number, name: `Kommune ${number}` },
    evaluationId: number,
    year: 2026,
    inhabitants: 6_000,
    kostraGroup: 2,
    known: false,
    standing: {
      total: new Fraction(points[0]).add(new Fraction(points[1])),
      areas: [
        { id: "1", points: one ?? null },
        { id: "2", points: two ?? null },
      ],
    },
    ...more,
  };
}

const three = [
  result(["10", "20"], { number: "1" }),
  result(["11", "40"], { number: "2" }),
  result(["14", "60.5"], { number: "3" }),
];

interface Asked {
  others: readonly MunicipalityResult[];
  last?: MunicipalityResult | null;
  chosen?: string[];
  seesAll?: boolean;
  subject?: { inhabitants: number | null; kostraGroup: number | null };
}

function compare(kind: ComparisonKind, asked: Asked): Comparison {
  const source = { subject: { inhabitants: 6_000, kostraGroup: 2 }, last: null, chosen: [], seesAll: false };
  const found = comparisonsOf({ ...source, ...asked }).find((one) => one.kind === kind);
  if (!found) throw new Error(`No comparison ${kind}.`);
  return found;
}

const areasOf = ({ standing }: Comparison) => standing?.areas.map(({ points }) => points?.toFraction());

describe("a comparison", () => {
  test("with three is their exact mean, with how many they are", () => {
    const mean = compare("mean", { others: three });
    expect(areasOf(mean)).toEqual(["35/3", "241/6"]);
    expect(mean.standing?.total?.toFraction()).toBe("311/6");
    expect(mean.count).toBe(3);
    expect(mean.members).toEqual([]);
  });

  test("with fewer than three is not shown, but to an administrator", () => {
    const others = three.slice(0, 2);
    for (const kind of ["mean", "size", "kostra", "best"] as const) {
      expect(compare(kind, { others })).toMatchObject({ standing: null, reason: "too_few", count: 2 });
      expect(compare(kind, { others, seesAll: true }).standing).not.toBeNull();
    }
    expect(compare("mean", { others: [] })).toMatchObject({ standing: null, reason: "none", count: 0 });
    expect(compare("mean", { others: [], seesAll: true })).toMatchObject({ standing: null, reason: "none" });
  });

  test("with the size group takes those with as many inhabitants, and the KOSTRA group those in it", () => {
    const others = [
      ...three,
      result(["0", "0"], { number: "4", inhabitants: 4_999, kostraGroup: 3 }),
      result(["0", "0"], { number: "5", inhabitants: 10_000, kostraGroup: null }),
      result(["0", "0"], { number: "6", inhabitants: null, kostraGroup: 1 }),
    ];
    expect(compare("size", { others }).count).toBe(3);
    expect(areasOf(compare("size", { others }))).toEqual(["35/3", "241/6"]);
    expect(compare("kostra", { others }).count).toBe(3);
    expect(compare("size", { others, subject: { inhabitants: null, kostraGroup: null } })).toMatchObject({
      reason: "group_unknown",
      standing: null,
    });
  });

  test("is not shown where the difference of two means would be one or two municipalities", () => {
    const others = [...three, result(["90", "90"], { number: "4", inhabitants: 2_000, kostraGroup: 9 })];
    expect(compare("size", { others }).reason).toBeNull();
    // The same three again: it tells nothing more.
    expect(compare("kostra", { others }).reason).toBeNull();
    expect(compare("mean", { others })).toMatchObject({ reason: "would_reveal", standing: null, count: 4 });
    expect(compare("mean", { others, seesAll: true }).reason).toBeNull();
  });

  test("counts those whose figures the reader knows out before it asks what is given away", () => {
    const others = three.map((one, index) => ({ ...one, known: index === 0 }));
    expect(compare("mean", { others })).toMatchObject({ reason: "would_reveal", standing: null });
    expect(compare("best", { others })).toMatchObject({ reason: "would_reveal", standing: null });
    const allKnown = three.map((one) => ({ ...one, known: true }));
    expect(compare("mean", { others: allKnown })).toMatchObject({ reason: null, count: 3 });
    expect(compare("mean", { others: allKnown }).members).toHaveLength(3);
  });

  test("with the best takes the best of each area, each with those who have it", () => {
    const others = [...three, result(["14", "0"], { number: "4" })];
    const { standing, best } = compare("best", { others });
    expect(standing?.areas.map(({ points }) => points?.toFraction())).toEqual(["14", "121/2"]);
    expect(standing?.total?.toFraction()).toBe("149/2");
    expect(best?.areas.map(({ holders }) => holders.map(({ municipality }) => municipality.number))).toEqual([
      ["3", "4"],
      ["3"],
    ]);
  });

  test("with references takes those that are chosen and that the reader may know", () => {
    const others = three.map((one, index) => ({ ...one, known: index < 2 }));
    const references = compare("references", { others, chosen: ["2", "3", "9999"] });
    expect(areasOf(references)).toEqual(["11", "40"]);
    expect(references.count).toBe(1);
    expect(compare("references", { others, chosen: ["3"] })).toMatchObject({
      reason: "none_chosen",
      standing: null,
    });
  });

  test("with the last time is that result alone", () => {
    const last = result(["1", "2"], { number: "0", known: true, year: 2022 });
    expect(areasOf(compare("last", { others: three, last }))).toEqual(["1", "2"]);
    expect(compare("last", { others: three }).reason).toBe("no_earlier");
  });
});

const points = fc
  .tuple(fc.nat(1_000), fc.integer({ min: 1, max: 30 }))
  .map(([n, d]) => new Fraction(n, d).toFraction());
const municipality = fc
  .record({
    one: points,
    two: points,
    inhabitants: fc.constantFrom(null, 2_000, 6_000, 9_999),
    kostraGroup: fc.constantFrom(null, 1, 2),
    known: fc.boolean(),
  })
  .map(
    ({ one, two, ...more }) =>
      (number: string) =>
        result([one, two], { number, ...more }),
  );
const municipalities = fc
  .array(municipality, { maxLength: 9 })
  .map((all) => all.map((make, index) => make(String(index))));

describe("any comparison", () => {
  test("does not hang on the order of the municipalities", () => {
    fc.assert(
      fc.property(municipalities, fc.boolean(), (others, seesAll) => {
        const shownOf = (order: readonly MunicipalityResult[]) =>
          comparisonsOf({
            subject: { inhabitants: 6_000, kostraGroup: 2 },
            others: order,
            last: null,
            chosen: ["0", "1"],
            seesAll,
          }).map(({ standing, count, reason }) => ({ standing, count, reason }));
        expect(shownOf([...others].reverse())).toEqual(shownOf(others));
      }),
    );
  });

  test("is, times the number, the exact sum", () => {
    fc.assert(
      fc.property(municipalities, (others) => {
        const { standing, count } = compare("mean", { others, seesAll: true });
        const sum = others.reduce(
          (all, { standing: one }) => all.add(one.areas[0]?.points ?? 0),
          new Fraction(0),
        );
        if (others.length > 0) expect(standing?.areas[0]?.points?.mul(count).equals(sum)).toBe(true);
      }),
    );
  });

  test("that is shown to others rests on three or more, and what the reader picks changes nothing but the references", () => {
    fc.assert(
      fc.property(municipalities, fc.subarray(["0", "1", "2", "3", "4"]), (others, chosen) => {
        for (const kind of ["size", "kostra", "mean", "best"] as const) {
          const shown = compare(kind, { others, chosen });
          if (shown.standing) expect(shown.count).toBeGreaterThanOrEqual(3);
          expect(shown).toEqual(compare(kind, { others }));
        }
        const unknown = others.filter(({ known }) => !known).map(({ municipality: { number } }) => number);
        const { members } = compare("references", { others, chosen });
        expect(members.some(({ municipality: { number } }) => unknown.includes(number))).toBe(false);
      }),
    );
  });
});
