import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withinLimit } from "~/registry/api/api-loader.server";
import { problemSchema } from "~/registry/api/api-schemas";

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-03-02T08:00:00Z") }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const ask = (address: string, status = 200, method = "GET") =>
  withinLimit(
    { request: new Request("http://peil.example/api/v1/indices", { method }), address },
    () => new Response(null, { status }),
  );

/** The statuses of as many answers as said. */
const several = async (times: number, address: string, status = 200, method = "GET") => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) statuses.push((await ask(address, status, method)).status);
  return [...new Set(statuses)];
};

describe("the limit on the read API", () => {
  it("gives one network address so many answers a minute, then says how long to wait", async () => {
    vi.stubEnv("PEIL_API_PER_MINUTE", "5");
    expect(await several(5, "192.0.2.1")).toEqual([200]);
    vi.advanceTimersByTime(20_000);
    const refused = await ask("192.0.2.1");
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "40"]);
    expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
    expect(refused.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const problem = problemSchema.strict().parse(await refused.json());
    expect(problem).toMatchObject({ status: 429 });
    expect(problem.detail).toContain("gets 5 answers a minute. Ask again in 40 seconds.");
    vi.advanceTimersByTime(40_000);
    expect(await several(5, "192.0.2.1")).toEqual([200]);
  });

  it("keeps nobody else out, but takes an IPv6 network for one", async () => {
    vi.stubEnv("PEIL_API_PER_MINUTE", "3");
    expect(await several(4, "2001:db8:1:2::1")).toEqual([200, 429]);
    expect(await several(1, "2001:db8:1:2:ffff::9")).toEqual([429]);
    expect(await several(1, "2001:db8:1:3::1")).toEqual([200]);
    expect(await several(1, "192.0.2.2")).toEqual([200]);
  });

  it("counts an answer that nothing has changed, and a browser's question whether it may ask, a tenth", async () => {
    vi.stubEnv("PEIL_API_PER_MINUTE", "4");
    expect(await several(10, "192.0.2.3", 304)).toEqual([304]);
    expect(await several(10, "192.0.2.3", 204, "OPTIONS")).toEqual([204]);
    expect(await several(2, "192.0.2.3")).toEqual([200]);
    expect(await several(1, "192.0.2.3")).toEqual([429]);
  });

  it("is none where the configuration says 0", async () => {
    vi.stubEnv("PEIL_API_PER_MINUTE", "0");
    expect(await several(700, "192.0.2.4")).toEqual([200]);
  });

  it("is 600 a minute unless the configuration says otherwise", async () => {
    expect(await several(600, "192.0.2.5")).toEqual([200]);
    expect(await several(1, "192.0.2.5")).toEqual([429]);
  });
});
