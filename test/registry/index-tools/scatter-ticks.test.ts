import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scatterTicks } from "~/registry/index-tools/scatter-ticks";

const values = (...given: Parameters<typeof scatterTicks>) =>
  scatterTicks(...given).map(({ value }) => value);

describe("ticks of a scatter", () => {
  it("are round, between the ends", () => {
    expect(values(-2.5, 2.4, false)).toEqual([-2, -1, 0, 1, 2]);
    expect(values(0.12, 0.31, false)).toEqual([0.15, 0.2, 0.25, 0.3]);
    expect(values(58_000, 121_000, false)).toEqual([60_000, 80_000, 100_000, 120_000]);
    expect(scatterTicks(0.12, 0.31, false)[0]?.decimals).toBe(2);
  });

  it("are powers of ten on a scale of logarithms, and more where these are few", () => {
    expect(values(Math.log10(158), Math.log10(1_007_956), true)).toEqual([1_000, 10_000, 100_000, 1_000_000]);
    expect(values(Math.log10(800), Math.log10(30_000), true)).toEqual([1_000, 2_000, 5_000, 10_000, 20_000]);
  });

  it("are few, in order, and inside whatever the ends", () => {
    const end = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(end, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (from, length) => {
        const ticks = values(from, from + length, false);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks).toEqual(ticks.toSorted((one, other) => one - other));
        const slack = length * 1e-6;
        expect(ticks.every((tick) => tick >= from - slack && tick <= from + length + slack)).toBe(true);
      }),
    );
  });
});
