import { describe, expect, test } from "vitest";
import { leaveOneOut } from "~/registry/indices/leave-one-out";
import type { IndexDefinition } from "~/registry/indices/index-definition";
import { scoreIndex, standardiseIndex } from "~/registry/indices/quality-index";
import { seededRandom } from "~/registry/indices/random";
import { NO_RANK } from "~/registry/indices/rank";
import type { RankIntervals } from "~/registry/indices/rank-interval";
import { intervalsOfMissing, intervalsOfWeights } from "~/registry/indices/uncertainty";
import { testedQuality } from "~/registry/indices/tested-index";
import { observationTable } from "~/registry/observations/observation-table";
import { indicator, observed, smallIndex, YEAR } from "../../support/small-index";

const definition = smallIndex([
  { id: "school", weight: 60, indicators: [indicator("school.a", 50), indicator("school.b", 50)] },
  { id: "fire", weight: 40, indicators: [indicator("fire.a", 100)] },
]);

const measured = (figures: Parameters<typeof observed>[0], of: IndexDefinition = definition) =>
  standardiseIndex(of, observationTable(observed(figures), YEAR));

const rows = ({ best, median, worst }: RankIntervals): number[][] =>
  [...best].map((rank, row) => [rank, median[row] ?? -1, worst[row] ?? -1]);

/** 1001 is best in everything; 1002 and 1003 are near, each better at something else; 1004 is worst, and 1005 has nothing. */
const figures = {
  "1001": { "school.a": 9, "school.b": 9, "fire.a": 9 },
  "1002": { "school.a": 6, "school.b": 5, "fire.a": 3 },
  "1003": { "school.a": 4, "school.b": 4, "fire.a": 6 },
  "1004": { "school.a": 1, "school.b": 1, "fire.a": 1 },
  "1005": { "school.a": "not_reported" },
} as const;

describe("rank intervals when weights are drawn", () => {
  test("tell who is sure of a place and who is not", () => {
    const intervals = rows(
      intervalsOfWeights(testedQuality(measured(figures)), { draws: 400, seed: 1, spread: 0.5 }),
    );
    expect(intervals[0]).toEqual([1, 1, 1]);
    expect([intervals[1]?.[0], intervals[1]?.[2]]).toEqual([2, 3]);
    expect([intervals[2]?.[0], intervals[2]?.[2]]).toEqual([2, 3]);
    expect(intervals.slice(3)).toEqual([
      [4, 4, 4],
      [NO_RANK, NO_RANK, NO_RANK],
    ]);
  });

  test("are the ranks themselves where the weights are certain", () => {
    const index = measured(figures);
    const { ranks } = scoreIndex(index);
    expect(rows(intervalsOfWeights(testedQuality(index), { draws: 3, seed: 1, spread: 0 }))).toEqual(
      [...ranks].map((rank) => [rank, rank, rank]),
    );
  });

  test("are the same for the same seed, and tell how far they have come", () => {
    const done: number[] = [];
    const draw = () =>
      rows(
        intervalsOfWeights(testedQuality(measured(figures)), {
          draws: 120,
          seed: 7,
          spread: 0.5,
          onProgress: (n) => done.push(n),
        }),
      );
    expect(draw()).toEqual(draw());
    expect(done.slice(0, 3)).toEqual([50, 100, 120]);
  });
});

describe("rank intervals when what is missing is drawn", () => {
  test("are wide for whoever lacks figures, and not for the others' own", () => {
    const lacking = {
      ...figures,
      "1003": { "school.a": 4, "school.b": 4, "fire.a": "not_published" },
    } as const;
    const intervals = rows(intervalsOfMissing(testedQuality(measured(lacking)), { draws: 300, seed: 3 }));
    expect(intervals[0]).toEqual([1, 1, 1]);
    expect([intervals[2]?.[0], intervals[2]?.[2]]).toEqual([2, 3]);
    expect(intervals[4]).toEqual([NO_RANK, NO_RANK, NO_RANK]);
  });

  test("leave alone what has nothing to be measured, and the figures that were measured", () => {
    const idle = { ...figures, "1003": { "school.a": 4, "school.b": 4, "fire.a": "no_activity" } } as const;
    const index = measured(idle);
    const before = scoreIndex(index);
    expect(rows(intervalsOfMissing(testedQuality(index), { draws: 50, seed: 3 }))).toEqual(
      [...before.ranks].map((rank) => [rank, rank, rank]),
    );
    expect([...scoreIndex(index).scores]).toEqual([...before.scores]);
  });
});

describe("leaving out one indicator at a time", () => {
  test("tells the best and the worst rank that come out, and what is decisive", () => {
    // z of 1002: 0.297, 0.076 and -0.5; of 1003: -0.297, -0.227 and 0.357. Together -0.088 and -0.014; without school.a -0.155 and
    // 0.007, without school.b -0.022 and -0.035, without fire 0.186 and -0.262.
    const index = measured(figures);
    expect([...scoreIndex(index).ranks]).toEqual([1, 3, 2, 4, NO_RANK]);
    const { best, worst, decisive } = leaveOneOut(testedQuality(index));
    expect([...best]).toEqual([1, 2, 2, 4, NO_RANK]);
    expect([...worst]).toEqual([1, 3, 3, 4, NO_RANK]);
    // Of those that move it as much the first named.
    expect(decisive).toEqual([null, "school.b", "school.b", null, null]);
  });
});

test("the seeded numbers are those of Mulberry32", () => {
  const random = seededRandom(0);
  expect([random(), random(), random()]).toEqual([
    0.26642920868471265, 0.0003297457005828619, 0.2232720274478197,
  ]);
});
