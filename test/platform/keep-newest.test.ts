import { expect, test } from "vitest";
import { keepNewest } from "~/platform/keep-newest";

test("the value that was kept first goes when there are too many, and one that is kept again keeps its place", () => {
  const kept = new Map<string, number>();
  for (const [value, key] of ["a", "b", "a", "c"].entries()) keepNewest(kept, key, value, 2);
  expect([...kept]).toEqual([
    ["b", 1],
    ["c", 3],
  ]);
});
