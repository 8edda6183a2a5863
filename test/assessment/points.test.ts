import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { dimensionIds } from "~/assessment/dimension";
import type { Grade, Grades } from "~/assessment/grade";
import { areasOf, type Instrument, questionsOf } from "~/assessment/instrument";
import { instrumentSchema } from "~/assessment/instruments/instrument-schema";
import { evaluationPoints, questionPoints, shareOfMax, shownDecimals } from "~/assessment/points";
import { showPoints } from "~/assessment/shown-points";
import { shownTotal } from "~/assessment/shown-total";
import { formatNumber } from "~/platform/format";
import { kommunekompasset } from "../support/lerkevik";
import { contentOf, smallDefinition } from "../support/small-definition";

const small = (): Instrument => instrumentSchema.parse(contentOf(smallDefinition));
const given = (system: number | null, extent: number | null, result: number | null): Grade => ({
  system,
  extent,
  result,
});
const equal = { dimensions: dimensionIds.map((id) => ({ id, weight: 1 })) };
const pointsOf = (max: number, grade: Grade, instrument: Parameters<typeof questionPoints>[0] = equal) =>
  questionPoints(instrument, { id: "1.1.1", max }, new Map([["1.1.1", grade]]))?.toFraction();

describe("the points of a question", () => {
  test.each([
    [10, given(10, 10, 10), "10"],
    [10, given(0, 0, 0), "0"],
    // 12.5 × 15 / 30
    [12.5, given(7, 5, 3), "25/4"],
    // 15 × 18.5 / 30
    [15, given(6.5, 6, 6), "37/4"],
    // 10 × 10 / 30: no decimal can write it
    [10, given(10, 0, 0), "10/3"],
    // 14.5 × 9 / 30 = 4.35
    [14.5, given(3, 3, 3), "87/20"],
  ])("of at most %d are the share that the grades make up", (max, grade, points) => {
    expect(pointsOf(max, grade)).toBe(points);
  });

  test("follow the weights of the definition", () => {
    // Weights 2, 1 and 1: 14.5 × (2·8 + 4 + 2) / 40 = 7.975
    expect(pointsOf(14.5, given(8, 4, 2), small())).toBe("319/40");
    // System alone can give half.
    expect(pointsOf(10, given(10, 0, 0), small())).toBe("5");
  });

  test("are none, and not zero, until all three dimensions are graded", () => {
    expect(pointsOf(10, given(10, 10, null))).toBeUndefined();
    expect(questionPoints(equal, { id: "1.1.1", max: 10 }, new Map())).toBeNull();
    expect(pointsOf(10, given(0, 0, 0))).toBe("0");
  });
});

describe("points of an evaluation", () => {
  test("add up from questions to sub-areas, areas and total, by hand", () => {
    const grades: Grades = new Map([
      ["1.1.1", given(3, 3, 3)], // 14.5 × 12 / 40 = 4.35
      ["1.2.1", given(10, 10, 0)], // 5.5 × 30 / 40 = 4.125
      ["2.1.1", given(5, 5, 5)], // 5
    ]);
    const { total, areas } = evaluationPoints(small(), grades);
    expect(areas.map((area) => area.subareas.map(({ points }) => points.toString()))).toEqual([
      ["4.35", "4.125"],
      ["5"],
    ]);
    expect(areas.map(({ points }) => points.toString())).toEqual(["8.475", "5"]);
    expect(total.points.toString()).toBe("13.475");
    expect(total.max.toString()).toBe("35.5");
  });

  test("show 4.35 as 4,4, in a sub-area as it is reckoned", () => {
    const subarea = evaluationPoints(small(), new Map([["1.1.1", given(3, 3, 3)]])).areas[0]?.subareas[0];
    expect(formatNumber(subarea?.points ?? 0, shownDecimals.subarea, "nb")).toBe("4,4");
  });

  test("say what is graded and what is still possible, and guess at nothing", () => {
    const { total, areas } = evaluationPoints(
      small(),
      new Map([
        ["1.2.1", given(10, 10, 10)],
        ["1.2.2", given(4, null, 4)],
      ]),
    );
    expect([total.graded, total.questions, total.points.toString(), total.reachable.toString()]).toEqual([
      1,
      4,
      "5.5",
      "35.5",
    ]);
    expect([areas[1]?.graded, areas[1]?.points.toString(), areas[1]?.reachable.toString()]).toEqual([
      0,
      "0",
      "10",
    ]);
  });

  test("take no notice of a question that the instrument does not have", () => {
    expect(evaluationPoints(small(), new Map([["9.9.9", given(10, 10, 10)]])).total.points.toString()).toBe(
      "0",
    );
  });

  test("are a share of the maximum without loss", () => {
    expect(shareOfMax({ points: new Fraction(35, 6), max: new Fraction(25, 3) }).toFraction()).toBe("7/10");
  });
});

describe("the total as it is shown", () => {
  test("is the rounded total, and says when the areas as shown add up to something else", () => {
    // Area 1: 14.5 × 9.5·4 / 40 = 13.775 → 14, area 2: 9.5 → 10; together 23.275 → 23.
    const points = evaluationPoints(
      small(),
      new Map([
        ["1.1.1", given(9.5, 9.5, 9.5)],
        ["2.1.1", given(9.5, 9.5, 9.5)],
      ]),
    );
    const shown = shownTotal(points);
    expect([shown.total.toString(), shown.sumOfAreas.toString(), shown.differs]).toEqual(["23", "24", true]);
    expect(showPoints(points.total, "total", "nb").points).toBe("23");
  });

  test("agrees with the areas when nothing is lost in rounding", () => {
    expect(shownTotal(evaluationPoints(small(), new Map())).differs).toBe(false);
  });
});

describe("whatever the grades, in whatever order", () => {
  const questions = areasOf(kommunekompasset()).flatMap(questionsOf);
  const step = fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2);
  const anyGrade = fc.record({ system: fc.option(step), extent: fc.option(step), result: fc.option(step) });
  /** Grades of some questions, in any order. */
  const anyGrades = fc
    .shuffledSubarray(questions.map(({ id }) => id))
    .chain((ids) => fc.tuple(...ids.map((id) => anyGrade.map((grade): [string, Grade] => [id, grade]))))
    .map((entries): Grades => new Map(entries));
  const pointsOfAll = (grades: Grades) => evaluationPoints(kommunekompasset(), grades);

  test("the total lies in 0..800, within what is still possible, and so does each part within its own", () => {
    fc.assert(
      fc.property(anyGrades, (grades) => {
        const { total, areas } = pointsOfAll(grades);
        for (const { points, reachable, max } of [
          total,
          ...areas,
          ...areas.flatMap(({ subareas }) => subareas),
        ]) {
          expect(points.gte(0) && points.lte(reachable) && reachable.lte(max)).toBe(true);
        }
        expect(total.max.equals(800)).toBe(true);
      }),
    );
  });

  test("the total is the exact sum, reckoned here in whole numbers", () => {
    fc.assert(
      fc.property(anyGrades, (grades) => {
        // Maxima in half points and grades in half steps: every question gives 2·max × Σ 2·grade, in units of 1/120 point.
        const units = questions.reduce((sum, { id, max }) => {
          const { system, extent, result } = grades.get(id) ?? given(null, null, null);
          if (system === null || extent === null || result === null) return sum;
          return sum + BigInt(max * 2) * BigInt((system + extent + result) * 2);
        }, 0n);
        expect(pointsOfAll(grades).total.points.equals(new Fraction(units, 120n))).toBe(true);
      }),
    );
  });

  test("the order of grading makes no difference", () => {
    fc.assert(
      fc.property(anyGrades, (grades) => {
        const reversed: Grades = new Map([...grades].reverse());
        expect(pointsOfAll(reversed).total.points.equals(pointsOfAll(grades).total.points)).toBe(true);
      }),
    );
  });

  test("a better grade on any dimension of any graded question gives more", () => {
    const complete = fc.tuple(
      ...questions.map(() => fc.record({ system: step, extent: step, result: step })),
    );
    fc.assert(
      fc.property(
        complete,
        fc.nat(questions.length - 1),
        fc.constantFrom(...dimensionIds),
        (all, place, dimension) => {
          const grades = new Map<string, Grade>(
            questions.map(({ id }, index) => [id, all[index] ?? given(0, 0, 0)]),
          );
          const question = questions[place]?.id ?? "";
          const grade = grades.get(question) ?? given(0, 0, 0);
          const now = grade[dimension] ?? 0;
          fc.pre(now < 10);
          const better: Grades = new Map(grades).set(question, { ...grade, [dimension]: now + 0.5 });
          expect(pointsOfAll(better).total.points.gt(pointsOfAll(grades).total.points)).toBe(true);
        },
      ),
    );
  });
});
