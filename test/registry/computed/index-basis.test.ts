import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparableYears, indexBasis } from "~/registry/computed/index-basis";
import { scoreIndex, standardiseIndex } from "~/registry/indices/quality-index";
import type { ReportedReason } from "~/registry/observations/missing";
import { observationTable } from "~/registry/observations/observation-table";
import { indicator, observed, smallIndex, YEAR } from "../../support/small-index";

const definition = smallIndex([
  { id: "school", weight: 75, indicators: [indicator("a", 60), indicator("b", 40)] },
  { id: "care", weight: 25, indicators: [indicator("c", 30), indicator("d", 70)] },
]);

const scored = (figures: Record<string, Record<string, number | ReportedReason>>) =>
  scoreIndex(standardiseIndex(definition, observationTable(observed(figures), YEAR)));

describe("what the scores of an index rest on", () => {
  const index = scored({
    "0301": { a: 1, b: "not_reported", c: 1 },
    "1101": { a: 2, b: "not_reported", c: 2 },
    "1837": { a: "not_reported" },
  });

  it("counts what anybody has, and the weight of what counts", () => {
    // 60 of school's 100, which is 75 of 100; care has 30 of its 100, too little for a score.
    expect(indexBasis(index)).toEqual({
      ...{ indicators: 2, ofIndicators: 4, services: 1, ofServices: 2, weight: 0.45 },
    });
  });

  it("counts what a municipality has of its own, and nothing of one that is not there", () => {
    const nothing = { indicators: 0, ofIndicators: 4, services: 0, ofServices: 2, weight: 0 };
    expect(indexBasis(index, index.municipalities.indexOf("0301"))).toEqual(indexBasis(index));
    expect(indexBasis(index, index.municipalities.indexOf("1837"))).toEqual(nothing);
    expect(indexBasis(index, -1)).toEqual(nothing);
  });

  it("lets ranks of earlier years stand beside this year's unless they rest on less than half as much", () => {
    const of = (year: number, figures: Record<string, Record<string, number>>) => ({
      ...{ kind: "index" as const, id: "small", definition, year },
      scores: scored(figures),
    });
    const whole = of(2024, { "0301": { a: 1, b: 1, d: 1 }, "1101": { a: 2, b: 2, d: 2 } });
    const half = of(2023, { "0301": { a: 1 }, "1101": { a: 2 } });
    const little = of(2022, { "0301": { d: 1 }, "1101": { d: 2 } });
    // 75 + 25 × 0.7 of the weight, 75 × 0.6 = 45, and 17.5.
    expect(comparableYears(whole, [half, little])).toEqual([]);
    expect(comparableYears(half, [whole, little])).toEqual([whole]);
    expect(comparableYears(little, [half])).toEqual([half]);
  });

  it("is whole when every figure is there, and never less of all than of one", () => {
    const figure = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
    const row = fc.record({ a: figure, b: figure, c: figure, d: figure });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
        const computed = scored(
          Object.fromEntries(
            rows.map((each, at) => [
              String(1101 + at),
              Object.fromEntries(Object.entries(each).map(([id, value]) => [id, value ?? "not_reported"])),
            ]),
          ),
        );
        const all = indexBasis(computed);
        for (const at of computed.municipalities.keys()) {
          const own = indexBasis(computed, at);
          expect(own.weight).toBeLessThanOrEqual(all.weight + 1e-12);
          expect(own.indicators).toBeLessThanOrEqual(all.indicators);
        }
        if (rows.every((each) => Object.values(each).every((value) => value !== null)))
          expect(all).toEqual({
            ...{ indicators: 4, ofIndicators: 4, services: 2, ofServices: 2, weight: 1 },
          });
      }),
    );
  });
});
