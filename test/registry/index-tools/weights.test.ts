import { describe, expect, it } from "vitest";
import { compute } from "~/registry/computed/computed-index.server";
import type { IndexService } from "~/registry/indices/index-definition";
import { turnedRanking, turnedWeights } from "~/registry/index-tools/weights";
import { observationTable } from "~/registry/observations/observation-table";
import { shippedComposite, shippedIndex } from "../../support/shipped-index";

const definition = shippedIndex();
const [one, two] = definition.services;
if (!one || !two) throw new Error("The index has fewer than two services.");

/** The first service is best in 1101 and worst in 1103, the second the other way round; the rest has no figures. */
const standings: Record<string, number> = { "1101": 1, "1102": 0, "1103": -1 };
const table = observationTable(
  [one, two].flatMap(({ indicators }, place) =>
    indicators.flatMap(({ id, direction, bounds }) =>
      Object.entries(standings).map(([municipality, standing]) => {
        const better = (place === 0 ? standing : -standing) * (direction === "high" ? 1 : -1);
        const centre = (bounds.min ?? 0) + ((bounds.max ?? (bounds.min ?? 0) + 20) - (bounds.min ?? 0)) / 2;
        return { municipality, indicator: id, year: 2024, value: centre + better, missing: null };
      }),
    ),
  ),
  2024,
);
const plain = { ...definition, services: definition.services.map(withoutNeed) };
const index = compute({ kind: "index", id: definition.id, definition: plain }, table);

function withoutNeed({ id, name, description, weight, grossCost, indicators }: IndexService): IndexService {
  const plain = indicators.map((each) => ({ ...each, correction: "none" as const }));
  return { id, name, description, weight, grossCost, indicators: plain };
}

const ranks = (asked: Record<string, string>) =>
  turnedRanking(index, turnedWeights(index, new URLSearchParams(asked))).map(
    ({ municipality, rank, before, change }) => [municipality, rank, before, change],
  );

describe("weights that a reader turns", () => {
  it("are read with comma or point, counted against one another, and told when they are no numbers", () => {
    const asked = new URLSearchParams({ [`w.${one.id}`]: "12,5", [`w.${two.id}`]: "much" });
    const { weights, sum, isTurned, unread } = turnedWeights(index, asked);
    const rest = 100 - one.weight;
    expect(sum).toBeCloseTo(12.5 + rest, 9);
    expect(weights[0]).toMatchObject({ asked: 12.5, given: one.weight });
    expect(weights[0]?.share).toBeCloseTo((12.5 / (12.5 + rest)) * 100, 9);
    expect(isTurned).toBe(true);
    expect([...unread]).toEqual([[two.id, "much"]]);
    expect(turnedWeights(index, new URLSearchParams()).isTurned).toBe(false);
    expect([...turnedWeights(index, new URLSearchParams({ [`w.${one.id}`]: "-1" })).unread]).toEqual([
      [one.id, "-1"],
    ]);
  });

  it("move the ranking: a service that counts alone puts its best first", () => {
    const first = ranks({ [`w.${one.id}`]: "1", [`w.${two.id}`]: "0" });
    expect(first.map(([municipality, rank]) => [municipality, rank])).toEqual([
      ["1101", 1],
      ["1102", 2],
      ["1103", 3],
    ]);
    const second = ranks({ [`w.${one.id}`]: "0", [`w.${two.id}`]: "1" });
    expect(second.map(([municipality]) => municipality)).toEqual(["1103", "1102", "1101"]);
    const given = one.weight > two.weight ? first : second;
    const other = one.weight > two.weight ? second : first;
    expect(given.map(([, , , change]) => change)).toEqual([0, 0, 0]);
    expect(other.map(([, , , change]) => change)).toEqual([2, 0, -2]);
  });

  it("are turned within a service too: an indicator that counts alone decides it, and without any the service counts for nothing", () => {
    const [first] = one.indicators;
    if (!first) throw new Error("The service has no indicator.");
    // Only this indicator has the municipalities the other way round.
    const turnedRound = observationTable(
      one.indicators.flatMap(({ id, direction, bounds }) =>
        Object.entries(standings).map(([municipality, standing]) => {
          const better = (id === first.id ? -standing : standing) * (direction === "high" ? 1 : -1);
          const value = (bounds.min ?? 0) + ((bounds.max ?? (bounds.min ?? 0) + 20) - (bounds.min ?? 0)) / 2;
          return { municipality, indicator: id, year: 2024, value: value + better, missing: null };
        }),
      ),
      2024,
    );
    const index = compute({ kind: "index", id: definition.id, definition: plain }, turnedRound);
    const rankedBy = (asked: Record<string, string>) => {
      const turned = turnedWeights(index, new URLSearchParams(asked));
      return { turned, best: turnedRanking(index, turned).map(({ municipality }) => municipality) };
    };
    const others = one.indicators.slice(1).map(({ id }) => [`w.${id}`, "0"]);
    expect(rankedBy({}).best).toEqual(["1101", "1102", "1103"]);
    const alone = rankedBy(Object.fromEntries(others));
    expect(alone.best).toEqual(["1103", "1102", "1101"]);
    expect(alone.turned.weights[0]?.within.map(({ share }) => share)).toEqual([100, ...others.map(() => 0)]);
    expect(alone.turned.isTurned).toBe(true);
    const none = rankedBy(Object.fromEntries([...others, [`w.${first.id}`, "0"]]));
    expect(none.best).toEqual([]);
    const [empty, next] = none.turned.weights;
    expect(empty?.share).toBe(0);
    expect(next?.share).toBeCloseTo((two.weight / (100 - one.weight)) * 100, 9);
  });

  it("rank nobody where all of them are 0", () => {
    const none = Object.fromEntries(definition.services.map(({ id }) => [`w.${id}`, "0"]));
    expect(ranks(none)).toEqual([]);
  });

  it("of a composite are those of its parts, a third each", () => {
    const composite = shippedComposite();
    const whole = compute(
      { kind: "composite", id: composite.id, definition: composite, quality: plain },
      table,
    );
    const { weights } = turnedWeights(whole, new URLSearchParams());
    expect(weights.map(({ id, given }) => [id, given])).toEqual([
      ["quality", 33.3],
      ["cost", 33.3],
      ["finance", 33.3],
    ]);
    const asked = new URLSearchParams({ "w.quality": "1", "w.cost": "0", "w.finance": "0" });
    const turned = turnedRanking(whole, turnedWeights(whole, asked));
    // Without costs and finance nobody has a total; by quality alone everybody has.
    expect(turned).toHaveLength(3);
    expect(turned.every(({ before, change }) => before === null && change === null)).toBe(true);
    expect(turnedRanking(whole, turnedWeights(whole, new URLSearchParams()))).toEqual([]);
  });
});
