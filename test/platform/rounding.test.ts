import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { decimalDigits, exactly, roundHalfAwayFromZero } from "~/platform/rounding";

describe("rounding", () => {
  test.each([
    [4.35, 1, "4.4"],
    [1.005, 2, "1.01"],
    [-0.5, 0, "-1"],
    [0.5, 0, "1"],
    [2.5, 0, "3"],
    [-4.35, 1, "-4.4"],
    [0.04, 1, "0.0"],
    [-0.04, 1, "0.0"],
    [799.5, 0, "800"],
    [12, 2, "12.00"],
    [1e-7, 3, "0.000"],
    [1e21, 0, "1000000000000000000000"],
  ])("of %d to %d decimals is half away from zero", (value, decimals, digits) => {
    expect(decimalDigits(value, decimals)).toBe(digits);
  });

  test("takes fractions that no decimal can write", () => {
    expect(decimalDigits(new Fraction(2, 3), 1)).toBe("0.7");
    expect(decimalDigits(new Fraction(1, 3), 1)).toBe("0.3");
    // A hair under a half, which a floating-point number would have lost.
    expect(decimalDigits(new Fraction(10n ** 30n - 1n, 2n * 10n ** 30n), 0)).toBe("0");
  });

  test("never moves a value by more than half a unit, and does nothing to one that is rounded", () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 12n), 10n ** 12n),
        fc.bigInt(1n, 10n ** 6n),
        fc.nat(4),
        (n, d, decimals) => {
          const value = new Fraction(n, d);
          const rounded = roundHalfAwayFromZero(value, decimals);
          expect(
            rounded
              .sub(value)
              .abs()
              .lte(new Fraction(1n, 2n * 10n ** BigInt(decimals))),
          ).toBe(true);
          expect(roundHalfAwayFromZero(rounded, decimals).equals(rounded)).toBe(true);
        },
      ),
    );
  });
});

describe("a number read exactly", () => {
  test.each([
    [4.35, 435n, 100n],
    [0.1, 1n, 10n],
    [1e-7, 1n, 10_000_000n],
    [2.5e-8, 1n, 40_000_000n],
    [1e21, 10n ** 21n, 1n],
  ])("is the decimal that %d prints as", (value, numerator, denominator) => {
    expect(exactly(value).equals(new Fraction(numerator, denominator))).toBe(true);
  });
});
