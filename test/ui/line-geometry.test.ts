import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apart, axisTicks } from "~/ui/charts/line-geometry";

describe("an axis", () => {
  test("has even lines at round values, with zero among them, around all that is drawn", () => {
    expect(axisTicks([-3.2, 14.1])).toEqual([-5, 0, 5, 10, 15]);
    expect(axisTicks([0.4, 1.9])).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(axisTicks([-70, -12])).toEqual([-80, -60, -40, -20, 0]);
  });

  test("is there when nothing is known or nothing changes", () => {
    expect(axisTicks([])).toEqual([0]);
    expect(axisTicks([0, 0])).toEqual([0]);
  });
});

describe("labels at the ends of lines", () => {
  test("stand where they are wanted when there is room, and beside one another when there is not", () => {
    expect(apart([10, 100], 20, 0, 200)).toEqual([10, 100]);
    expect(apart([52, 50], 20, 0, 200)).toEqual([70, 50]);
    expect(apart([195, 190], 20, 0, 200)).toEqual([200, 180]);
  });

  test("never cover one another nor pass an end, as long as there is room for all", () => {
    const wanted = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(wanted, (places) => {
        const sorted = apart(places, 20, 0, 200).sort((one, other) => one - other);
        expect(sorted[0]).toBeGreaterThanOrEqual(-1e-9);
        expect(sorted.at(-1)).toBeLessThanOrEqual(200 + 1e-9);
        sorted.slice(1).forEach((place, at) => expect(place - (sorted[at] ?? 0)).toBeGreaterThan(20 - 1e-9));
      }),
    );
  });
});
