import { expect, test } from "vitest";
import { valueWarnings, widened } from "~/registry/imports/value-span";

const span = (...values: (number | null)[]) => {
  const found = widened(
    undefined,
    "a.x",
    values.map((value) =>
      value === null ? { value, missing: "not_reported" as const } : { value, missing: null },
    ),
  );
  if (!found) throw new Error("There are values.");
  return found;
};

test("tells how far the values of a file reach, year after year", () => {
  const first = span(3, null, -1.5);
  expect(first).toMatchObject({ least: -1.5, most: 3, values: 2 });
  expect(widened(first, "a.x", [{ value: 7, missing: null }])).toMatchObject({
    least: -1.5,
    most: 7,
    values: 3,
  });
  expect(widened(undefined, "a.x", [{ value: null, missing: "not_reported" }])).toBeUndefined();
});

test("warns of values that may be thousands: all that have decimals have three", () => {
  expect(valueWarnings(span(1.234, 12.345, 712.345), null)).toEqual(["thousands"]);
  // 1.000 and 2.500 of a file of thousands.
  expect(valueWarnings(span(1.234, 1, 2.5, 3.121, 4.989, 7.777), null)).toEqual(["thousands"]);
  expect(valueWarnings(span(1.234, 2.5), null)).toEqual([]);
  expect(valueWarnings(span(12.3456, 1.2345), null)).toEqual([]);
  expect(valueWarnings(span(1234, 12345), null)).toEqual([]);
});

test("warns of values outside the bounds of a definition, which count as missing", () => {
  const bounds = { min: 0, max: 100 };
  expect(valueWarnings(span(-3, 20), null, bounds)).toEqual(["out_of_bounds"]);
  expect(valueWarnings(span(20, 120.5), 90, bounds)).toEqual(["out_of_bounds"]);
  expect(valueWarnings(span(0, 100), null, bounds)).toEqual([]);
  expect(valueWarnings(span(-1e6, 1e6), null, { min: null, max: null })).toEqual([]);
});

test("warns of the numbers that a spreadsheet keeps days by, where an indicator is known to be far below", () => {
  expect(valueWarnings(span(45352, 21.6), 100)).toEqual(["day_numbers"]);
  expect(valueWarnings(span(45352), 700_000)).toEqual([]);
  expect(valueWarnings(span(45352), null)).toEqual([]);
  expect(valueWarnings(span(36525, 55154, 45352.5), 100)).toEqual([]);
});
