import Fraction from "fraction.js";

const tenToThe = (exponent: number) => new Fraction(10n ** BigInt(exponent));

/** The decimal that a number prints as, exactly: 4.35 is 435/100 here, not its binary neighbour. */
export function exactly(value: number): Fraction {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  const power = Number(exponent);
  return power < 0 ? new Fraction(digits).div(tenToThe(-power)) : new Fraction(digits).mul(tenToThe(power));
}

/**
 * Rounds half away from zero, exactly: 4.35 becomes 4.4 and -0.5 becomes -1, whatever binary floating point makes of them.
 * Round once, for display (DESIGN 4.4).
 * @param value an exact fraction, or a number, which is read as the decimal that it prints as.
 * @param decimals digits after the decimal sign, 0 or more.
 */
export function roundHalfAwayFromZero(value: Fraction | number, decimals: number): Fraction {
  const exact = typeof value === "number" ? exactly(value) : value;
  const whole = exact.abs().mul(tenToThe(decimals)).add(1, 2).floor();
  return whole.div(tenToThe(decimals)).mul(exact.s < 0n ? -1 : 1);
}

/** A number as digits with a decimal point, rounded half away from zero: `decimalDigits(4.35, 1)` is "4.4". */
export function decimalDigits(value: Fraction | number, decimals: number): string {
  const rounded = roundHalfAwayFromZero(value, decimals);
  const digits = rounded
    .abs()
    .mul(tenToThe(decimals))
    .n.toString()
    .padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const part = digits.slice(digits.length - decimals);
  return (rounded.lt(0) ? "-" : "") + whole + (part ? `.${part}` : "");
}
