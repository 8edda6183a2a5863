import { expect, it } from "vitest";
import { readRetry, retryOf, retryQuery } from "~/survey/mailing/retry";

it("what came of trying letters again is counted by reason, and stands in the address of the page", () => {
  const retry = retryOf([null, "bounced", "another", "bounced", null]);
  expect(retry).toEqual({
    again: 2,
    left: [
      { reason: "another", count: 1 },
      { reason: "bounced", count: 2 },
    ],
  });
  expect(readRetry(new URLSearchParams(retryQuery(retry)))).toEqual(retry);
  expect(readRetry(new URLSearchParams("state=failed"))).toBeNull();
  expect(readRetry(new URLSearchParams("again=x&bounced=-1&else=2"))).toEqual({ again: 0, left: [] });
});
