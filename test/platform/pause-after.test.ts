import { expect, test } from "vitest";
import { pauseAfter } from "~/platform/pause-after";

test("one waits twice as long after each failure, and never over half a minute or what is told", () => {
  const pauses = [1, 2, 3, 4, 5, 6, 60].map((failures) => pauseAfter(failures));
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
  expect([4, 5, 6].map((failures) => pauseAfter(failures, 20))).toEqual([8000, 16000, 20000]);
});
