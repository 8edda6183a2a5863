import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeComposite, standardiseComposite } from "~/registry/indices/composite-index";
import { seededRandom } from "~/registry/indices/random";
import { NO_RANK } from "~/registry/indices/rank";
import { testedComposite } from "~/registry/indices/tested-index";
import type { ReportedReason } from "~/registry/observations/missing";
import type { Observation } from "~/registry/observations/observation";
import { observationTable } from "~/registry/observations/observation-table";
import { rankUncertainty } from "~/registry/uncertainty/rank-uncertainty";
import { shippedComposite } from "../../support/shipped-index";
import { indicator, observed, smallIndex, YEAR } from "../../support/small-index";

/** Kommuneindeksen with a small quality index, and nothing taken out, so that what comes out can be followed by hand. */
const definition = { ...shippedComposite(), outliers: { rule: "none" as const } };
const quality = smallIndex([
  { id: "school", weight: 60, indicators: [indicator("school.a", 50), indicator("school.b", 50)] },
  { id: "fire", weight: 40, indicators: [indicator("fire.a", 100)] },
]);

type Figures = Record<string, Record<string, number | ReportedReason>>;

const NET = "finance.net-operating-result";
const DEBT = "finance.net-loan-debt";
const FUND = "finance.disposition-fund";

/** `score` is good for quality and finance; cost is told apart. The need is that of the country. */
const even = (score: number, cost: number) => ({
  ...{ "school.a": score, "school.b": score, "fire.a": score },
  ...{ "cost.total": cost, "need.total": 1 },
  ...{ [NET]: score, [DEBT]: -score, [FUND]: score },
});

const tested = (observations: Iterable<Observation>, of = definition, index = quality) =>
  testedComposite(standardiseComposite(of, index, observationTable(observations, YEAR)));

const uncertainty = (figures: Figures, choices = { draws: 200, seed: 5, spread: 0.5 }) =>
  rankUncertainty(tested(observed(figures)), choices);

describe("rank intervals of Kommuneindeksen", () => {
  test("hold every part: who is best in all keeps the place, and who is good at one is moved by the weights between the parts", () => {
    const ranks = uncertainty({
      "1001": even(9, 40),
      // Good quality and finance at a high cost, and the other way round: near one another as long as the parts count the same.
      "1002": even(5, 70),
      "1003": even(3, 42),
      "1004": even(1, 90),
    });
    expect(ranks.map(({ weights }) => weights)).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 3 },
      { best: 2, worst: 3 },
      { best: 4, worst: 4 },
    ]);
  });

  test("fill gaps in finance as they do in quality, and give no rank to whoever lacks a part", () => {
    const ranks = uncertainty({
      "1001": even(9, 40),
      "1002": even(5, 60),
      "1003": { ...even(4.9, 60), [FUND]: "not_reported" },
      "1004": even(1, 80),
      "1005": { ...even(9, 40), "cost.total": "not_reported" },
    });
    expect(ranks[2]?.missing).toEqual({ best: 2, worst: 3 });
    expect(ranks[4]).toMatchObject({ rank: NO_RANK, missing: { best: 0, worst: 0 } });
    expect(ranks[4]).toMatchObject({ weights: { best: 0, worst: 0 }, leftOut: { best: 0, worst: 0 } });
  });

  test("leave out indicators of quality and finance, and never the one cost", () => {
    const index = tested(observed({ "1001": even(1, 1), "1002": even(2, 2) }));
    expect(index.indicators).toEqual(["school.a", "school.b", "fire.a", NET, DEBT, FUND]);
    const ranks = uncertainty({
      "1001": even(9, 40),
      // Behind 1003 for its operating result alone.
      "1002": { ...even(5, 60), [NET]: 1 },
      "1003": even(4.5, 60),
      "1004": even(1, 80),
    });
    expect(ranks.map(({ rank }) => rank)).toEqual([1, 3, 2, 4]);
    expect(ranks[1]).toMatchObject({ leftOut: { best: 2, worst: 3 }, decisive: NET });
  });

  test("have no spread where there is one weight only", () => {
    const one = smallIndex([{ id: "school", weight: 100, indicators: [indicator("school.a", 100)] }]);
    const parts = [{ part: "quality" as const, weight: 1 }];
    const only = { ...definition, total: { ...definition.total, parts } };
    const figures = Object.fromEntries([3, 1, 4, 1, 5].map((score, at) => [`100${at}`, even(score, 50)]));
    const ranks = rankUncertainty(tested(observed(figures), only, one), { draws: 100, seed: 2, spread: 0.9 });
    expect(ranks.map(({ rank }) => rank)).toEqual([3, 4, 2, 4, 1]);
    for (const { rank, weights } of ranks) expect(weights).toEqual({ best: rank, worst: rank });
  });
});

describe("for any figures", () => {
  const figure = fc.option(fc.integer({ min: 1, max: 20 }), { freq: 8, nil: null });
  const ids = ["school.a", "school.b", "fire.a", "cost.total", NET, DEBT, FUND];
  const observations = fc
    .array(fc.array(figure, { minLength: ids.length, maxLength: ids.length }), { minLength: 2, maxLength: 8 })
    .map((rows): Observation[] =>
      rows.flatMap((values, at) =>
        [...ids, "need.total"].map((id, of): Observation => {
          const place = { municipality: String(1001 + at), indicator: id, year: YEAR };
          const value = id === "need.total" ? 1 : (values[of] ?? null);
          return value === null
            ? { ...place, value, missing: "not_reported" }
            : { ...place, value, missing: null };
        }),
      ),
    );
  const choices = { draws: 20, seed: 11, spread: 0.25 };

  test("every interval holds the rank that Kommuneindeksen gives, and is empty where it gives none", () => {
    fc.assert(
      fc.property(observations, (given) => {
        const table = observationTable(given, YEAR);
        const { total } = computeComposite(definition, quality, table);
        rankUncertainty(tested(given), choices).forEach(({ rank, weights, missing, leftOut }, row) => {
          expect(rank).toBe(total.ranks[row]);
          for (const { best, worst } of [weights, missing, leftOut]) {
            expect(best).toBeLessThanOrEqual(rank);
            expect(worst).toBeGreaterThanOrEqual(rank);
            if (rank === NO_RANK) expect(worst).toBe(0);
          }
        });
      }),
      { numRuns: 50 },
    );
  });

  test("the same seed gives the same intervals, in whatever order the figures came", () => {
    fc.assert(
      fc.property(observations, fc.integer(), (given, seed) => {
        const random = seededRandom(seed);
        const shuffled = given
          .map((each) => ({ each, at: random() }))
          .sort((one, other) => one.at - other.at)
          .map(({ each }) => each);
        expect(rankUncertainty(tested(shuffled), choices)).toEqual(rankUncertainty(tested(given), choices));
      }),
      { numRuns: 50 },
    );
  });
});
