import { beforeEach, describe, expect, it } from "vitest";
import { changePassword } from "~/access/account.server";
import type { Caller } from "~/access/caller";
import { cleanExpired } from "~/access/clean-expired.server";
import { createLucia } from "~/access/lucia.server";
import { hashPassword } from "~/access/password.server";
import { createSignInLimits } from "~/access/rate-limits.server";
import { signIn, signOut, signOutEverywhere } from "~/access/sign-in.server";
import type { Database } from "~/platform/database.server";
import { describeStore } from "../support/databases";

const password = "sommerdag på fjorden";
const passwordHash = await hashPassword(password);
const address = "192.0.2.1";

/** The identifier in a Set-Cookie header. */
const idIn = (cookie: string) => /^peil_session=([^;]+);/.exec(cookie)?.[1] ?? "";

const signedInAs = async (db: Database, id: string) =>
  (await createLucia(db).validateSession(id)).user?.email ?? null;

describeStore("signing in", (database) => {
  let limits: ReturnType<typeof createSignInLimits>;
  beforeEach(async () => {
    limits = createSignInLimits();
    const people = [
      { id: "kari", email: "kari@example.no", name: "Kari", role: "administrator", passwordHash },
      {
        id: "out",
        email: "out@example.no",
        name: "Ola",
        role: "evaluator",
        passwordHash,
        deactivatedAt: new Date(),
      },
      { id: "new", email: "new@example.no", name: "Nina", role: "evaluator", passwordHash: null },
    ];
    await database().user.createMany({ data: people });
  });

  const attempt = (email: string, word = password, formerSessionId: string | null = null) =>
    signIn(database(), { email, password: word, address, formerSessionId }, limits);

  const mustSignIn = async (formerSessionId: string | null = null) => {
    const result = await attempt("kari@example.no", password, formerSessionId);
    if (!result.ok) throw new Error(result.fault.code);
    return idIn(result.value);
  };

  it("starts a session that the database knows only by its hash", async () => {
    const id = await mustSignIn();
    expect(id).toMatch(/^[a-z0-9]{40}$/);
    expect(await signedInAs(database(), id)).toBe("kari@example.no");
    const [row] = await database().session.findMany();
    expect(row?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.id).not.toContain(id);
    expect(await signedInAs(database(), row?.id ?? "")).toBeNull();
  });

  it("gives the browser a new session and ends the one that it had", async () => {
    const former = await mustSignIn();
    const id = await mustSignIn(former);
    expect(id).not.toBe(former);
    expect(await signedInAs(database(), former)).toBeNull();
    expect(await signedInAs(database(), id)).toBe("kari@example.no");
  });

  it("never takes up an identifier that the browser brings", async () => {
    const planted = "a".repeat(40);
    expect(await mustSignIn(planted)).not.toBe(planted);
    expect(await signedInAs(database(), planted)).toBeNull();
  });

  it.each([
    ["an unknown address", "nobody@example.no", password, "unknown_address"],
    ["a wrong password", "kari@example.no", "vinterdag på fjorden", "wrong_password"],
    ["a deactivated account", "out@example.no", password, "deactivated"],
    ["an account without a password", "new@example.no", "", "wrong_password"],
  ])("refuses %s with the same fault, and keeps why in the trail", async (_, email, word, cause) => {
    expect(await attempt(email, word)).toEqual({ ok: false, fault: { code: "sign_in_refused" } });
    expect(await database().session.count()).toBe(0);
    const [event] = await database().auditEvent.findMany();
    expect(event).toMatchObject({ event: "sign_in_failed", subject: email, actorId: null });
    expect(JSON.parse(event?.detail ?? "")).toEqual({ cause, address });
  });

  it("works as hard to refuse an address that nobody has", async () => {
    // What this process has worked, in microseconds: unlike time on the clock, it does not hang on what else the machine does.
    const work = async (email: string) => {
      const before = process.cpuUsage();
      await attempt(email, "vinterdag på fjorden");
      return process.cpuUsage(before).user;
    };
    await work("warm-up@example.no");
    const known = Math.min(await work("kari@example.no"), await work("kari@example.no"));
    const unknown = Math.min(await work("nobody@example.no"), await work("nobody@example.no"));
    // A hash takes some 80 ms, the rest a few: without it the unknown address would take a tenth of the work.
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it("makes one wait after five wrong passwords, even with the right one, and says how long", async () => {
    for (let n = 0; n < 5; n += 1) await attempt("kari@example.no", "vinterdag på fjorden");
    expect(await attempt("kari@example.no")).toEqual({
      ok: false,
      fault: { code: "sign_in_wait", values: { count: 15 } },
    });
    expect(await database().auditEvent.count()).toBe(5);
  });

  it("ends one session or all of them", async () => {
    const kari: Caller = {
      id: "kari",
      name: "Kari",
      email: "kari@example.no",
      role: "administrator",
      municipalityNumber: null,
      language: null,
    };
    const [first, second, third] = [await mustSignIn(), await mustSignIn(), await mustSignIn()];
    await signOut(database(), kari, first);
    expect(await Promise.all([first, second, third].map((id) => signedInAs(database(), id)))).toEqual([
      null,
      "kari@example.no",
      "kari@example.no",
    ]);
    await signOutEverywhere(database(), kari);
    expect(await database().session.count()).toBe(0);
    const events = await database().auditEvent.findMany({ where: { event: { startsWith: "signed_out" } } });
    expect(events.map(({ event }) => event).sort()).toEqual(["signed_out", "signed_out_everywhere"]);
  });

  describe("and changing the password", () => {
    const kari = { id: "kari", name: "Kari", email: "kari@example.no", role: "administrator" } as const;
    const change = (current: string, sessionId: string) =>
      changePassword(
        database(),
        { ...kari, municipalityNumber: null, language: null },
        { current, password: "høst i Lofoten", address, sessionId },
        limits,
      );

    it("takes the current one", async () => {
      const id = await mustSignIn();
      expect(await change("vinterdag på fjorden", id)).toEqual({
        ok: false,
        fault: { code: "current_password_wrong" },
      });
      expect(await signedInAs(database(), id)).toBe("kari@example.no");
      expect((await attempt("kari@example.no")).ok).toBe(true);
    });

    it("ends the other sessions and gives this browser a new one", async () => {
      const [other, own] = [await mustSignIn(), await mustSignIn()];
      const result = await change(password, own);
      expect(await signedInAs(database(), other)).toBeNull();
      expect(await signedInAs(database(), own)).toBeNull();
      expect(await signedInAs(database(), result.ok ? idIn(result.value) : "")).toBe("kari@example.no");
      expect((await attempt("kari@example.no")).ok).toBe(false);
      expect((await attempt("kari@example.no", "høst i Lofoten")).ok).toBe(true);
    });

    it("takes it once, also when two browsers send it at the same time", async () => {
      const [one, other] = [await mustSignIn(), await mustSignIn()];
      const results = await Promise.all([change(password, one), change(password, other)]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter(({ ok }) => !ok)).toEqual([
        { ok: false, fault: { code: "current_password_wrong" } },
      ]);
      expect(await database().session.count()).toBe(1);
      expect(await database().auditEvent.count({ where: { event: "password_set" } })).toBe(1);
    });

    it("is limited like signing in, so that an open browser is no place to guess", async () => {
      const id = await mustSignIn();
      for (let n = 0; n < 5; n += 1) await change("vinterdag på fjorden", id);
      expect(await change(password, id)).toMatchObject({ fault: { code: "sign_in_wait" } });
    });
  });
});

describeStore("cleaning at start-up", (database) => {
  it("takes away what is past and nothing else", async () => {
    await database().user.create({
      data: { id: "kari", email: "kari@example.no", name: "Kari", role: "evaluator" },
    });
    const past = new Date(Date.now() - 1000);
    const future = new Date(Date.now() + 60_000);
    for (const [id, expiresAt] of [
      ["past", past],
      ["future", future],
    ] as const) {
      await database().session.create({ data: { id, userId: "kari", expiresAt } });
      await database().passwordReset.create({ data: { id, userId: "kari", expiresAt } });
    }
    await cleanExpired(database());
    expect((await database().session.findMany()).map(({ id }) => id)).toEqual(["future"]);
    expect((await database().passwordReset.findMany()).map(({ id }) => id)).toEqual(["future"]);
  });
});
