import { expect, test } from "vitest";
import type { Database } from "~/platform/database.server";
import { inGroups } from "~/platform/in-groups.server";

const db = {} as Database;

/** Doubles numbers in groups that are noted; a group with a negative number fails as a whole. */
function doubling() {
  const groups: number[][] = [];
  const double = inGroups(async (_db, numbers: readonly number[]) => {
    groups.push([...numbers]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (numbers.some((number) => number < 0)) throw new Error(`no ${numbers.join(" ")}`);
    return numbers.map((number) => number * 2);
  });
  return { groups, double };
}

test("what comes while a group is at work is done together, in order, and each is told its own", async () => {
  const { groups, double } = doubling();
  const first = double(db, 1);
  await expect.poll(() => groups.length).toBe(1);
  const rest = [2, 3, 4].map((number) => double(db, number));
  expect(await first).toBe(2);
  expect(await Promise.all(rest)).toEqual([4, 6, 8]);
  expect(groups).toEqual([[1], [2, 3, 4]]);
  expect(await double(db, 5)).toBe(10);
});

test("one that fails fails alone, and another database waits for nothing", async () => {
  const { groups, double } = doubling();
  const told = await Promise.allSettled([
    double(db, 1),
    double(db, -2),
    double(db, 3),
    double({} as Database, 4),
  ]);
  expect(told).toMatchObject([
    { value: 2 },
    { status: "rejected", reason: { message: "no -2" } },
    { value: 6 },
    { value: 8 },
  ]);
  expect(groups).toEqual(expect.arrayContaining([[1, -2, 3], [4], [1], [-2], [3]]));
});

test("a database that fails is not asked again for each", async () => {
  let asked = 0;
  const failing = inGroups(async (): Promise<number[]> => {
    asked += 1;
    throw new Error("disk full");
  });
  const told = await Promise.allSettled(Array.from({ length: 50 }, () => failing(db, 1)));
  expect(told.every(({ status }) => status === "rejected")).toBe(true);
  expect(asked).toBe(3);
});

test("no group is larger than 250", async () => {
  const { groups, double } = doubling();
  const numbers = Array.from({ length: 600 }, (_, number) => number);
  expect(await Promise.all(numbers.map((number) => double(db, number)))).toEqual(numbers.map((n) => n * 2));
  expect(groups.map(({ length }) => length)).toEqual([250, 250, 100]);
});
