import { describe, expect, it } from "vitest";
import { qualityLevels } from "~/cli/demo/quality-levels";
import { syntheticObservations } from "~/cli/demo/synthetic-observations";
import { computeComposite } from "~/registry/indices/composite-index";
import { NO_RANK } from "~/registry/indices/rank";
import { observationTable } from "~/registry/observations/observation-table";
import { shippedComposite, shippedIndex } from "../../support/shipped-index";

const quality = shippedIndex();
const composite = shippedComposite();
const municipalities = Array.from({ length: 60 }, (_, index) => ({
  number: String(1100 + index),
  inhabitants: index < 20 ? 900 + index : 4_000 * (index + 1),
}));
const make = (seed: number) =>
  syntheticObservations({ municipalities, quality, composite, years: [2022, 2023], seed });
const made = make(1);

/** The figures of an indicator, lowest first. */
const valuesOf = (id: string): number[] =>
  made
    .flatMap(({ indicator, value }) => (indicator === id && value !== null ? value : []))
    .sort((a, b) => a - b);

describe("made-up observations", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(make(1)).toEqual(made);
    expect(make(2)).not.toEqual(made);
  });

  it("hold every indicator of every municipality and year once", () => {
    const keys = made.map(({ municipality, indicator, year }) => `${municipality} ${indicator} ${year}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { indicators } of quality.services)
      for (const { id } of indicators)
        expect(made.filter(({ indicator }) => indicator === id)).toHaveLength(120);
  });

  it("keep within the bounds of the definition", () => {
    const bounds = new Map(
      quality.services.flatMap(({ indicators }) => indicators.map(({ id, bounds }) => [id, bounds] as const)),
    );
    const outside = made.filter(({ indicator, value }) => {
      const { min = null, max = null } = bounds.get(indicator) ?? {};
      return value !== null && ((min !== null && value < min) || (max !== null && value > max));
    });
    expect(outside).toEqual([]);
  });

  it("have a level for every indicator, and lie around it", () => {
    const indicators = quality.services.flatMap(({ indicators }) => indicators.map(({ id }) => id));
    expect(Object.keys(qualityLevels).sort()).toEqual([...indicators].sort());
    for (const [id, [centre, spread]] of Object.entries(qualityLevels)) {
      const values = valuesOf(id);
      const middle = values[Math.floor(values.length / 2)] ?? NaN;
      expect(Math.abs(middle - centre), id).toBeLessThanOrEqual(spread);
    }
  });

  it("are what a reader takes for possible", () => {
    const rangeOf = (id: string) => [valuesOf(id)[0], valuesOf(id).at(-1)];
    const [leastSick = 0, mostSick = 100] = rangeOf("administration.sick-leave");
    expect(leastSick).toBeGreaterThan(3);
    expect(mostSick).toBeLessThan(17);
    expect(rangeOf("health.patients-with-doctor")[0]).toBeGreaterThan(80);
    const contributions = valuesOf("primary-school.school-contribution-1-4");
    expect(contributions[0]).toBeLessThan(0);
    expect(contributions.at(-1)).toBeGreaterThan(0);
  });

  it("are held back more often in small municipalities, and never for costs", () => {
    const missingIn = (from: number, to: number) =>
      made.filter(
        ({ municipality, missing }) => missing && Number(municipality) >= from && Number(municipality) < to,
      ).length;
    expect(missingIn(1100, 1120) / 20).toBeGreaterThan(2 * (missingIn(1120, 1160) / 40));
    expect(made.filter(({ indicator, missing }) => missing && indicator.startsWith("cost."))).toEqual([]);
  });

  it("make an index that nearly everybody has a rank in, with a total cost that is the sum of the services", () => {
    const { total, municipalities: numbers } = computeComposite(
      composite,
      quality,
      observationTable(made, 2022),
    );
    const ranked = numbers.filter((_, row) => total.ranks[row] !== NO_RANK).length;
    expect(ranked).toBeGreaterThan(numbers.length * 0.7);
    const costs = made.filter(
      ({ municipality, year, indicator }) =>
        municipality === "1100" && year === 2022 && indicator.startsWith("cost."),
    );
    const sum = costs
      .filter(({ indicator }) => indicator !== "cost.total")
      .reduce((all, { value }) => all + (value ?? 0), 0);
    expect(costs.find(({ indicator }) => indicator === "cost.total")?.value).toBeCloseTo(sum, 6);
  });
});
