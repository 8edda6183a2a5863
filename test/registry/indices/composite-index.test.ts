import { describe, expect, test } from "vitest";
import { decimalDigits } from "~/platform/rounding";
import { compositeContributions } from "~/registry/indices/composite-contributions";
import { computeComposite } from "~/registry/indices/composite-index";
import { NO_RANK, orderOf } from "~/registry/indices/rank";
import type { ReportedReason } from "~/registry/observations/missing";
import { observationTable } from "~/registry/observations/observation-table";
import { shippedComposite, shippedIndex } from "../../support/shipped-index";
import { observed, YEAR } from "../../support/small-index";

const definition = shippedComposite();
const qualityIndex = shippedIndex(definition.quality.definition);

const compute = (figures: Record<string, Record<string, number | ReportedReason>>) =>
  computeComposite(definition, qualityIndex, observationTable(observed(figures), YEAR));

/** Seeds 001: the cost index of 2025, net cost per inhabitant in NOK and the printed score, in the order of the printed ranks. */
const printedCosts: [string, number, string][] = [
  ["3238", 64872, "1.38"],
  ["1120", 64881, "1.38"],
  ["3220", 65343, "1.35"],
  ["3224", 65351, "1.35"],
  ["3212", 65671, "1.33"],
  ["1119", 65998, "1.30"],
  ["3228", 66176, "1.29"],
  ["3909", 66213, "1.29"],
  ["3222", 66707, "1.25"],
  ["3236", 67270, "1.22"],
  ["3226", 67352, "1.21"],
  ["3901", 67494, "1.20"],
  ["3242", 67513, "1.20"],
  ["3412", 67622, "1.19"],
  ["1532", 67780, "1.18"],
  ["1525", 68048, "1.16"],
  ["3209", 68123, "1.16"],
  ["3216", 68153, "1.15"],
  ["3907", 68234, "1.15"],
  ["3205", 68266, "1.15"],
];

/**
 * The mean and the standard deviation that leave most room for all printed scores, and that room in standard deviations: with a given
 * standard deviation each score leaves an interval for the mean.
 */
function meanAndDeviation() {
  const half = 0.005;
  let best = { mean: NaN, deviation: NaN, room: -Infinity };
  for (let deviation = 1000; deviation <= 40_000; deviation += 5) {
    const scores = printedCosts.map(([, cost, z]) => ({ cost, z: Number(z) }));
    const least = Math.max(...scores.map(({ cost, z }) => cost + (z - half) * deviation));
    const most = Math.min(...scores.map(({ cost, z }) => cost + (z + half) * deviation));
    const room = (most - least) / 2 / deviation;
    if (room > best.room) best = { mean: (least + most) / 2, deviation, room };
  }
  return best;
}

describe("the cost index of seeds 001", () => {
  const { mean, deviation, room } = meanAndDeviation();

  test("has one mean and one standard deviation from which all 20 printed scores follow", () => {
    expect(room).toBeGreaterThan(0);
    for (const [, cost, z] of printedCosts) expect(decimalDigits((mean - cost) / deviation, 2)).toBe(z);
  });

  test("comes out with scores and ranks as printed among municipalities of that mean and standard deviation", () => {
    // The rest, in two halves around their own mean, that bring the whole to the mean and the deviation that were found.
    const others = 336;
    const n = printedCosts.length + others;
    const sum = printedCosts.reduce((total, [, cost]) => total + cost, 0);
    const squares = printedCosts.reduce((total, [, cost]) => total + (cost - mean) ** 2, 0);
    const centre = (n * mean - sum) / others;
    const distance = Math.sqrt(((n - 1) * deviation ** 2 - squares) / others - (centre - mean) ** 2);
    const rest = Array.from(
      { length: others },
      (_, i) => [String(8000 + i), centre + (i % 2 === 0 ? distance : -distance)] as const,
    );
    const costs = [...printedCosts.map(([number, cost]) => [number, cost] as const), ...rest];
    const { cost, municipalities } = compute(
      Object.fromEntries(costs.map(([number, value]) => [number, { "cost.total": value, "need.total": 1 }])),
    );
    const best = orderOf(cost.scores).slice(0, 20);
    expect(
      best.map((row) => [municipalities[row], decimalDigits(cost.scores[row] ?? NaN, 2), cost.ranks[row]]),
    ).toEqual(printedCosts.map(([number, , z], index) => [number, z, index + 1]));
  });
});

describe("Kommuneindeksen", () => {
  // Three municipalities with z of -1, 0 and 1 wherever they have 1, 2 and 3.
  const quality = (value: number) =>
    Object.fromEntries(
      qualityIndex.services
        .flatMap(({ indicators }) => indicators)
        .filter(({ correction }) => correction === "none")
        .map(({ id, direction }) => [id, direction === "high" ? value : 4 - value]),
    );
  const finance = (result: number, debt: number, fund: number) => ({
    "finance.net-operating-result": result,
    "finance.net-loan-debt": debt,
    "finance.disposition-fund": fund,
  });
  const cost = (value: number) => ({
    "cost.total": value,
    "need.total": 1,
    "cost.primary-school": value,
    "need.primary-school": 2,
  });
  const figures = {
    "1001": { ...quality(3), ...cost(2), ...finance(1, 3, 2) },
    "1002": { ...quality(2), ...cost(1), ...finance(2, 2, 1) },
    "1003": { ...quality(1), ...cost(3), ...finance(3, 1, 3) },
  };
  const shown = (scores: Float64Array) =>
    [...scores].map((score) => (Number.isNaN(score) ? null : Number(score.toFixed(6))));

  test("is quality, cost and finance alike; efficiency is quality and cost", () => {
    // The dates of plans are years, and 1, 2 and 3 outside their bounds: the services go on without them.
    const index = compute(figures);
    expect(shown(index.quality.scores)).toEqual([1, 0, -1]);
    expect(shown(index.cost.scores)).toEqual([0, 1, -1]);
    // 1001: 0.5 × -1 + 0.25 × -1 + 0.25 × 0.
    expect(shown(index.finance.scores)).toEqual([-0.75, -0.25, 1]);
    expect(shown(index.total.scores)).toEqual([0.083333, 0.25, -0.333333]);
    expect(shown(index.efficiency.scores)).toEqual([0.5, 0.5, -1]);
    expect([...index.efficiency.ranks]).toEqual([1, 1, 3]);
    expect([...index.total.ranks]).toEqual([2, 1, 3]);
  });

  test("has an efficiency for each service that has both, and none where the cost is missing", () => {
    const { services } = compute(figures);
    const school = services.find(({ service }) => service === "primary-school");
    expect(shown(school?.cost.scores ?? new Float64Array())).toEqual([0, 1, -1]);
    expect(shown(school?.efficiency.scores ?? new Float64Array())).toEqual([0.5, 0.5, -1]);
    const care = services.find(({ service }) => service === "care");
    expect([...(care?.efficiency.ranks ?? [])]).toEqual([NO_RANK, NO_RANK, NO_RANK]);
    // Church and agriculture have a cost and no quality.
    expect(services.map(({ service }) => service)).not.toContain(null);
  });

  test("gives no total where a part is missing, and a finance index where half of its weight is there", () => {
    const rest = { ...figures["1002"], "finance.net-operating-result": "not_reported" as const };
    const uncosted = { ...figures["1003"], "cost.total": "not_published" as const };
    const { total, efficiency, finance: scores } = compute({ ...figures, "1002": rest, "1003": uncosted });
    expect(shown(scores.scores)).toEqual([expect.any(Number), -0.5, expect.any(Number)]);
    expect([total, efficiency].map(({ ranks }) => ranks[2])).toEqual([NO_RANK, NO_RANK]);
    expect(total.ranks[1]).not.toBe(NO_RANK);
  });

  test("is made of contributions that sum to its total and to its efficiency, gaps or not", () => {
    const index = compute({
      ...figures,
      "1002": { ...figures["1002"], "finance.net-operating-result": "not_reported" },
      "1004": { "cost.total": 4, "need.total": 1 },
    });
    for (const of of ["total", "efficiency"] as const) {
      index.municipalities.forEach((_, row) => {
        const all = compositeContributions(index, of, row);
        const score = index[of].scores[row] ?? NaN;
        if (Number.isNaN(score)) expect(all).toEqual([]);
        else {
          expect(all.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 10);
          expect(all.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
        }
      });
    }
    const finance = compositeContributions(index, "total", 1).filter(({ part }) => part === "finance");
    expect(finance.map(({ indicator, share }) => [indicator, Number(share.toFixed(6))])).toEqual([
      ["finance.net-loan-debt", 0.166667],
      ["finance.disposition-fund", 0.166667],
    ]);
  });
});
