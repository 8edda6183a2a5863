import fc from "fast-check";
import { expect, test } from "vitest";
import { sizeGroupOf, sizeGroups } from "~/access/size-group";

test.each([
  [0, "under_3000"],
  [2_999, "under_3000"],
  [3_000, "3000"],
  [4_999, "3000"],
  [5_000, "5000"],
  [9_999, "5000"],
  [10_000, "10000"],
  [19_999, "10000"],
  [20_000, "20000"],
  [49_999, "20000"],
  [50_000, "from_50000"],
  [717_710, "from_50000"],
] as const)("%i inhabitants are in the group %s", (inhabitants, id) => {
  expect(sizeGroupOf(inhabitants).id).toBe(id);
});

test("every number of inhabitants is in exactly one group", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (inhabitants) => {
      const fitting = sizeGroups.filter(
        ({ from, below }) => inhabitants >= from && (below === null || inhabitants < below),
      );
      expect(fitting).toEqual([sizeGroupOf(inhabitants)]);
    }),
  );
});
