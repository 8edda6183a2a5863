import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  fifthOf,
  fitted,
  freePlace,
  type MapPoint,
  mapPoint,
  movedApart,
} from "~/registry/index-pages/dot-map-geometry";
import { mapAreas } from "~/registry/index-pages/map-areas";
import { mapPanel, panelIds, SIGN_SIZE } from "~/registry/index-pages/dot-map-panels";
import { readMunicipalitySeed } from "~/registry/municipality-seed.server";
import { histogram } from "~/registry/index-pages/histogram";

const lengthOf = ({ x, y }: MapPoint) => Math.hypot(x, y);
const between = (one: MapPoint, other: MapPoint) => lengthOf({ x: one.x - other.x, y: one.y - other.y });
const cornersIn = (outline: string) => new Set(outline.match(/\d+,\d+/g));
const someMiddle = { latitude: 60, longitude: 10 };

describe("the map", () => {
  it("is in kilometres from its middle, with north above and east to the right", () => {
    // A degree of latitude is 111.2 km, one of longitude half of that at 60° north.
    const north = mapPoint({ latitude: 61, longitude: 10 }, someMiddle);
    expect(north.x).toBeCloseTo(0, 6);
    expect(north.y).toBeCloseTo(-111.2, 0);
    const east = mapPoint({ latitude: 60, longitude: 11 }, someMiddle);
    expect(east.x).toBeCloseTo(55.6, 0);
    expect(Math.abs(east.y)).toBeLessThan(1);
  });

  it("fills the width with the same room on both sides, and is as high as it must be", () => {
    const points = [
      { x: -10, y: 0 },
      { x: 10, y: 40 },
    ];
    const { place, height } = fitted(points, 100, 10);
    expect(points.map(place)).toEqual([
      { x: 10, y: 10 },
      { x: 90, y: 170 },
    ]);
    expect(height).toBe(180);
  });

  it("moves only those that stand too near each other, and each half of the way", () => {
    const far = { x: 50, y: 50 };
    expect(movedApart([{ x: 0, y: 0 }, { x: 6, y: 0 }, far], 10)).toEqual([
      { x: -2, y: 0 },
      { x: 8, y: 0 },
      far,
    ]);
    const [one, other] = movedApart([far, far], 10);
    expect(one && other && between(one, other)).toBe(10);
  });

  it("divides a panel between points, with a border where groups meet", () => {
    const points = [10, 30, 90].map((x) => ({ x, y: 50 }));
    const { areas, borders } = mapAreas(points, ["one", "one", "other"], [], { width: 100, height: 100 });
    expect(areas.map(cornersIn)).toEqual([
      new Set(["0,0", "20,0", "20,100", "0,100"]),
      new Set(["20,0", "60,0", "60,100", "20,100"]),
      new Set(["60,0", "100,0", "100,100", "60,100"]),
    ]);
    expect(cornersIn(borders)).toEqual(new Set(["60,0", "60,100"]));
  });

  it("leaves to neighbours what is nearer to them", () => {
    const { areas, borders } = mapAreas([{ x: 10, y: 50 }], ["one"], [{ x: 30, y: 50 }], {
      width: 100,
      height: 100,
    });
    expect(areas.map(cornersIn)).toEqual([new Set(["0,0", "20,0", "20,100", "0,100"])]);
    expect(borders).toBe("");
  });

  it("puts a text where it covers nothing, and nowhere when there is no room", () => {
    const size = { width: 20, height: 10 };
    const panel = { width: 100, height: 100 };
    const sign = { x: 50, y: 50 };
    const place = freePlace(sign, size, panel, [sign], 5, []);
    expect(place && Math.abs(place.y - 50)).toBeGreaterThanOrEqual(10);
    expect(place && between(place, sign)).toBeLessThan(20);
    expect(freePlace(sign, size, panel, [], 5, [{ x: 50, y: 50, width: 200, height: 200 }])).toBeNull();
  });

  it("shows every municipality once, where no two cover each other more than slightly", () => {
    const places = readMunicipalitySeed().municipalities.map(
      ({ number, countyNumber, countyName, latitude, longitude }) => ({
        number,
        county: { number: countyNumber, name: countyName },
        position: { latitude, longitude },
      }),
    );
    const panels = panelIds.map((id) => mapPanel(id, places));
    expect(panels.map(({ id, signs }) => [id, signs.length])).toEqual([
      ["south", 239],
      ["north", 118],
    ]);
    for (const { width, height, signs, counties, borders, land } of panels) {
      expect(signs.filter(({ area }) => area === "")).toEqual([]);
      expect(cornersIn(borders).size).toBeGreaterThan(20);
      expect(cornersIn(land).size).toBeGreaterThan(500);
      const covering = signs.flatMap((sign, index) =>
        signs
          .slice(index + 1)
          .filter((other) => between(sign, other) < 1.6 * SIGN_SIZE)
          .map((other) => `${sign.number} and ${other.number}`),
      );
      expect(covering).toEqual([]);
      const outside = signs.filter(({ x, y }) => Math.min(x, y, width - x, height - y) < SIGN_SIZE);
      expect(outside).toEqual([]);
      expect(counties.length).toBeGreaterThan(3);
    }
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
