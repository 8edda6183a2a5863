import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { dimensionPoints } from "~/assessment/dimension-points";
import type { Grades } from "~/assessment/grade";
import { areasOf, questionsOf } from "~/assessment/instrument";
import { evaluationPoints } from "~/assessment/points";
import { kommunekompasset } from "../support/lerkevik";

const instrument = kommunekompasset();
const questions = areasOf(instrument).flatMap(questionsOf);

describe("points by dimension", () => {
  test("of a question are the parts that its grades give", () => {
    const grades: Grades = new Map([["x", { system: 9, extent: 6, result: 3 }]]);
    const { system, extent, result } = dimensionPoints(instrument, [{ id: "x", max: 15 }], grades);
    expect([system, extent, result].map(({ points }) => points.toFraction())).toEqual(["9/2", "3", "3/2"]);
    expect([system, extent, result].map(({ max }) => max.toFraction())).toEqual(["5", "5", "5"]);
  });

  test("follow the weights of the definition", () => {
    const dimensions = instrument.dimensions.map((dimension) => ({
      ...dimension,
      weight: dimension.id === "system" ? 2 : 1,
    }));
    const grades: Grades = new Map([["x", { system: 10, extent: 10, result: 0 }]]);
    const { system, extent, result } = dimensionPoints({ dimensions }, [{ id: "x", max: 10 }], grades);
    expect([system, extent, result].map(({ points }) => points.toFraction())).toEqual(["5", "5/2", "0"]);
  });

  test("of all questions together are the total, whatever the grades", () => {
    const step = fc.integer({ min: 0, max: 20 }).map((half) => half / 2);
    const grade = fc.record({ system: step, extent: step, result: step });
    fc.assert(
      fc.property(fc.array(grade, { minLength: questions.length, maxLength: questions.length }), (given) => {
        const grades: Grades = new Map(
          questions.map(({ id }, index) => [id, given[index] ?? { system: 0, extent: 0, result: 0 }]),
        );
        const { system, extent, result } = dimensionPoints(instrument, questions, grades);
        const sum = system.points.add(extent.points).add(result.points);
        expect(sum.equals(evaluationPoints(instrument, grades).total.points)).toBe(true);
        expect(system.max.add(extent.max).add(result.max).equals(new Fraction(800))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test("of a question that is not graded on all dimensions are none yet, and its maximum counts", () => {
    const grades: Grades = new Map([["x", { system: 9, extent: null, result: 3 }]]);
    const { system } = dimensionPoints(instrument, [{ id: "x", max: 15 }], grades);
    expect(system.points.toFraction()).toBe("0");
    expect(system.max.toFraction()).toBe("5");
  });
});
