import { expect, test } from "vitest";
import { barSegments } from "~/ui/charts/bar-geometry";

test("the parts of a bar follow one another from zero", () => {
  expect(barSegments([0.25, 0.5])).toEqual([
    { start: 0, length: 0.25 },
    { start: 0.25, length: 0.5 },
  ]);
});

test("what would go past the axis is cut, and a part under zero takes no room", () => {
  expect(barSegments([-0.1, 0.75, 0.5])).toEqual([
    { start: 0, length: 0 },
    { start: 0, length: 0.75 },
    { start: 0.75, length: 0.25 },
  ]);
});
