import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributionsOf, contributionsOfService, strongest } from "~/registry/indices/contributions";
import type { IndexDefinition } from "~/registry/indices/index-definition";
import {
  type IndexScores,
  scoreIndex,
  standardiseIndex,
  type Weights,
} from "~/registry/indices/quality-index";
import { NO_RANK } from "~/registry/indices/rank";
import type { Observation } from "~/registry/observations/observation";
import { observationTable } from "~/registry/observations/observation-table";
import { indicator, observed, smallIndex, YEAR } from "../../support/small-index";

const score = (definition: IndexDefinition, observations: Observation[], weights?: Weights): IndexScores =>
  scoreIndex(standardiseIndex(definition, observationTable(observations, YEAR)), weights);

const shown = (values: Float64Array): (number | null)[] =>
  [...values].map((value) => (Number.isNaN(value) ? null : Number(value.toFixed(4))));

const definition = smallIndex([
  {
    id: "school",
    weight: 75,
    indicators: [
      indicator("school.a", 50),
      indicator("school.b", 30, { direction: "low" }),
      indicator("school.c", 20),
    ],
  },
  { id: "fire", weight: 25, indicators: [indicator("fire.a", 100)] },
]);

describe("the score of an index", () => {
  // z of -1, 0 and 1 for 1, 2 and 3.
  const observations = observed({
    "1001": { "school.a": 1, "school.b": 1, "school.c": 1, "fire.a": 1 },
    "1002": { "school.a": 2, "school.b": 2, "school.c": "not_reported", "fire.a": "not_published" },
    "1003": { "school.a": "no_activity", "school.b": 3, "school.c": 3, "fire.a": 3 },
    "1004": { "school.a": 3, "fire.a": "not_reported" },
    "1005": { "school.b": "not_reported" },
  });
  const { services, scores, ranks, coverage, municipalities } = score(definition, observations);
  const school = services[0];

  test("weights a service's indicators, those that are there brought up to the whole", () => {
    expect(municipalities).toEqual(["1001", "1002", "1003", "1004", "1005"]);
    // school.c has only two values, 1 and 3: z ∓0.7071. 1001: 0.5 × -1 + 0.3 × 1 - 0.2 × 0.7071; 1003: (-0.3 + 0.1414) / 0.5.
    expect(shown(school?.scores ?? new Float64Array())).toEqual([-0.3414, 0, -0.3172, 1, null]);
    expect(shown(school?.coverage ?? new Float64Array())).toEqual([1, 0.8, 0.5, 0.5, 0]);
  });

  test("weights the services with a score, and ranks", () => {
    // fire.a has 1 and 3 too: 1001: 0.75 × -0.3414 - 0.25 × 0.7071.
    expect(shown(scores)).toEqual([-0.4328, 0, -0.0611, 1, null]);
    expect(shown(coverage)).toEqual([1, 0.75, 1, 0.75, 0]);
    expect([...ranks]).toEqual([4, 2, 3, 1, NO_RANK]);
  });

  test("gives a service no score with less than half of its weight", () => {
    const figures = { "school.b": 1, "school.c": 1 };
    const less = smallIndex([
      {
        id: "school",
        weight: 100,
        indicators: [indicator("school.a", 50.1), indicator("school.b", 29.9), indicator("school.c", 20)],
      },
    ]);
    const lone = score(
      less,
      observed({
        "1001": figures,
        "1002": { ...figures, "school.a": 3 },
        "1003": { ...figures, "school.a": 4 },
      }),
    );
    expect([...lone.ranks]).toEqual([NO_RANK, 2, 1]);
  });

  test("lets a weight be turned, and an indicator be left out", () => {
    const turned = score(definition, observations, new Map([["school", 0]]));
    expect(shown(turned.scores)).toEqual([-0.7071, null, 0.7071, null, null]);
    const without = score(definition, observations, new Map([["school.a", 0]]));
    // 1001: (0.3 × 1 - 0.2 × 0.7071) / 0.5; 1004 has nothing left.
    expect(shown(without.services[0]?.scores ?? new Float64Array())).toEqual([
      0.3172,
      0,
      -0.3172,
      null,
      null,
    ]);
  });

  test("divides by the need index of the service where the definition says so", () => {
    const needing = smallIndex([
      {
        id: "social",
        weight: 100,
        needIndicator: "need.social",
        indicators: [indicator("social.a", 100, { direction: "low", correction: "need" })],
      },
    ]);
    const { services: scored, ranks: places } = score(
      needing,
      observed({
        "1001": { "social.a": 6, "need.social": 1.5 },
        "1002": { "social.a": 5, "need.social": 1 },
        "1003": { "social.a": 3 },
      }),
    );
    expect([...(scored[0]?.indicators[0]?.figures.corrected ?? [])]).toEqual([4, 5, NaN]);
    expect([...places]).toEqual([1, 2, NO_RANK]);
  });
});

/** Any observations of the small index: figures, gaps with a reason, and municipalities that lack a row. */
const anyObservations = fc
  .array(
    fc.array(
      fc.option(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constantFrom("not_reported", "no_activity"))),
      {
        minLength: 4,
        maxLength: 4,
      },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.flatMap((cells, row) => {
      const ids = ["school.a", "school.b", "school.c", "fire.a"];
      const given = cells.flatMap((cell, column) =>
        cell === null ? [] : [[ids[column] ?? "", cell] as const],
      );
      return observed({ [String(1001 + row)]: Object.fromEntries(given) as Record<string, number> });
    }),
  );

describe("whatever the observations are", () => {
  test("the contributions sum to the score, and their shares to the whole", () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const index = score(definition, observations);
        index.municipalities.forEach((_, row) => {
          const all = contributionsOf(index, row);
          const own = index.scores[row] ?? NaN;
          if (Number.isNaN(own)) expect(all).toEqual([]);
          else {
            expect(all.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(own, 10);
            expect(all.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
          }
          for (const service of index.services) {
            const parts = contributionsOfService(service, row);
            const ofService = service.scores[row] ?? NaN;
            expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
              Number.isNaN(ofService) ? 0 : ofService,
              10,
            );
          }
        });
      }),
    );
  });

  test("who has no value gets no rank, and whoever has a score gets one", () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const { municipalities, scores, ranks } = score(definition, observations);
        municipalities.forEach((municipality, row) => {
          const has = observations.some((each) => each.municipality === municipality && each.value !== null);
          if (!has) expect(ranks[row]).toBe(NO_RANK);
          expect(ranks[row] === NO_RANK).toBe(Number.isNaN(scores[row]));
        });
      }),
    );
  });

  test("the order of the observations never matters, to the last digit", () => {
    fc.assert(
      fc.property(
        anyObservations.chain((observations) =>
          fc.tuple(
            fc.constant(observations),
            fc.shuffledSubarray(observations, { minLength: observations.length }),
          ),
        ),
        ([observations, shuffled]) => {
          const [one, other] = [score(definition, observations), score(definition, shuffled)];
          expect(other.municipalities).toEqual(one.municipalities);
          expect([...other.scores]).toEqual([...one.scores]);
          expect([...other.ranks]).toEqual([...one.ranks]);
        },
      ),
    );
  });
});

test("the strongest contributions are the largest of each sign", () => {
  const contribution = (id: string, value: number) => ({
    service: "s",
    indicator: id,
    z: value,
    share: 1,
    contribution: value,
  });
  const all = [
    contribution("a", 0.1),
    contribution("b", -0.4),
    contribution("c", 0.3),
    contribution("d", 0),
    contribution("e", -0.2),
  ];
  const { up, down } = strongest(all, 2);
  expect([up, down].map((list) => list.map((each) => each.indicator))).toEqual([
    ["c", "a"],
    ["b", "e"],
  ]);
});
