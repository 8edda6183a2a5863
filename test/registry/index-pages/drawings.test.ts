import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { fifthOf, MAP_HEIGHT, MAP_WIDTH, mapPoint } from "~/registry/index-pages/dot-map-geometry";
import { histogram } from "~/registry/index-pages/histogram";

describe("the map", () => {
  it("holds the country's four corners with room for a sign", () => {
    const corners = [
      { latitude: 57.98, longitude: 7.05 },
      { latitude: 61.03, longitude: 4.6 },
      { latitude: 71.1, longitude: 25.8 },
      { latitude: 70.37, longitude: 31.1 },
    ];
    for (const { x, y } of corners.map(mapPoint)) {
      expect(x).toBeGreaterThan(4);
      expect(x).toBeLessThan(MAP_WIDTH - 4);
      expect(y).toBeGreaterThan(4);
      expect(y).toBeLessThan(MAP_HEIGHT - 4);
    }
  });

  it("has north above and east to the right", () => {
    const oslo = mapPoint({ latitude: 59.9, longitude: 10.7 });
    const bergen = mapPoint({ latitude: 60.4, longitude: 5.3 });
    const hammerfest = mapPoint({ latitude: 70.7, longitude: 23.7 });
    expect(bergen.x).toBeLessThan(oslo.x);
    expect(hammerfest.y).toBeLessThan(oslo.y);
  });

  it("divides ranks into fifths: 1-20 of 100 are the best, 81-100 the weakest", () => {
    expect([1, 20, 21, 40, 41, 80, 81, 100].map((rank) => fifthOf(rank, 100))).toEqual([
      0, 0, 1, 1, 2, 3, 4, 4,
    ]);
  });
});

describe("a histogram", () => {
  it("counts each score once, in the stretch that it is in", () => {
    expect(histogram([-0.5, -0.01, 0, 0.49, 1.2], 0.5)).toEqual([
      { from: -0.5, below: 0, count: 2 },
      { from: 0, below: 0.5, count: 2 },
      { from: 0.5, below: 1, count: 0 },
      { from: 1, below: 1.5, count: 1 },
    ]);
    expect(histogram([])).toEqual([]);
  });

  it("loses nobody", () => {
    const scores = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(scores, (all) => histogram(all).reduce((sum, { count }) => sum + count, 0) === all.length),
    );
  });
});
