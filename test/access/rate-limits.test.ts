import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createResetLimits, createSignInLimits } from "~/access/rate-limits.server";

const MINUTE = 60_000;
const here = { email: "kari@example.no", address: "192.0.2.1" };

/** Tries as often as said and gives the last wait. */
async function fail(limits: ReturnType<typeof createSignInLimits>, times: number, attempt = here) {
  let wait: number | null = null;
  for (let n = 0; n < times; n += 1) wait = await limits.begin(attempt);
  return wait;
}

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-03-02T08:00:00Z") }));
afterEach(() => void vi.useRealTimers());

describe("wrong passwords for one account from one place", () => {
  it("are five in fifteen minutes, and then there is a wait until these have passed", async () => {
    const limits = createSignInLimits();
    expect(await fail(limits, 5)).toBeNull();
    vi.advanceTimersByTime(4 * MINUTE);
    expect(await fail(limits, 1)).toBe(11);
    vi.advanceTimersByTime(11 * MINUTE);
    expect(await fail(limits, 1)).toBeNull();
  });

  it("do not keep the owner out who is at another place, or other people at the same place", async () => {
    const limits = createSignInLimits();
    await fail(limits, 20);
    expect(await limits.begin({ ...here, address: "192.0.2.2" })).toBeNull();
    expect(await limits.begin({ ...here, email: "ola@example.no" })).toBeNull();
  });

  it("are forgotten when the password is right", async () => {
    const limits = createSignInLimits();
    for (let day = 0; day < 3; day += 1) {
      expect(await fail(limits, 5)).toBeNull();
      await limits.succeeded(here);
    }
    expect(await fail(limits, 5)).toBeNull();
    expect(await fail(limits, 1)).toBe(15);
  });

  it("are counted when many are sent at once", async () => {
    const limits = createSignInLimits();
    const waits = await Promise.all(Array.from({ length: 40 }, () => limits.begin(here)));
    expect(waits.filter((wait) => wait === null)).toHaveLength(5);
  });
});

describe("wrong passwords from one place", () => {
  const everyone = (n: number) => ({ email: `person${n}@example.no`, address: "192.0.2.1" });

  it("are fifty in fifteen minutes, whatever the account", async () => {
    const limits = createSignInLimits();
    for (let n = 0; n < 50; n += 1) expect(await limits.begin(everyone(n))).toBeNull();
    expect(await limits.begin(everyone(50))).toBe(15);
    expect(await limits.begin({ ...everyone(50), address: "192.0.2.2" })).toBeNull();
  });

  it("are one place for all addresses of an IPv6 network", async () => {
    const limits = createSignInLimits();
    for (let n = 0; n < 50; n += 1) await limits.begin({ ...everyone(n), address: `2001:db8:1:2::${n}` });
    expect(await limits.begin({ ...everyone(50), address: "2001:db8:1:2:9::9" })).toBe(15);
  });

  it("do not count people who get it right", async () => {
    const limits = createSignInLimits();
    for (let n = 0; n < 200; n += 1) {
      expect(await limits.begin(everyone(n))).toBeNull();
      await limits.succeeded(everyone(n));
    }
  });
});

describe("wrong passwords for one account from everywhere", () => {
  const from = (n: number) => ({ email: "kari@example.no", address: `198.51.100.${n}` });
  const attack = async (limits: ReturnType<typeof createSignInLimits>) => {
    for (let n = 0; n < 100; n += 1) await limits.begin(from(n));
  };

  it("are a hundred in an hour", async () => {
    const limits = createSignInLimits();
    await attack(limits);
    expect(await limits.begin(from(101))).toBe(60);
  });

  it("never keep the owner out where they have signed in before", async () => {
    const limits = createSignInLimits();
    await limits.begin(here);
    await limits.succeeded(here);
    await attack(limits);
    expect(await limits.begin(from(101))).toBe(60);
    expect(await limits.begin(here)).toBeNull();
  });

  it("end by themselves, however long the attack goes on", async () => {
    const limits = createSignInLimits();
    await attack(limits);
    for (let minute = 0; minute < 59; minute += 1) {
      vi.advanceTimersByTime(MINUTE);
      await limits.begin(from(101 + minute));
    }
    vi.advanceTimersByTime(MINUTE);
    expect(await limits.begin(here)).toBeNull();
  });
});

describe("mails with a link", () => {
  it("are three an hour to one account", async () => {
    const limits = createResetLimits();
    for (let n = 0; n < 3; n += 1) expect(await limits.toAccount("kari@example.no")).toBeNull();
    expect(await limits.toAccount("kari@example.no")).toBe(60);
    expect(await limits.toAccount("ola@example.no")).toBeNull();
    vi.advanceTimersByTime(60 * MINUTE);
    expect(await limits.toAccount("kari@example.no")).toBeNull();
  });

  it("are asked for twenty times an hour from one place", async () => {
    const limits = createResetLimits();
    for (let n = 0; n < 20; n += 1) expect(await limits.fromPlace("192.0.2.1")).toBeNull();
    expect(await limits.fromPlace("192.0.2.1")).toBe(60);
    expect(await limits.fromPlace("192.0.2.2")).toBeNull();
  });
});
