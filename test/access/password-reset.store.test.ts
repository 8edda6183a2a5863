import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLucia } from "~/access/lucia.server";
import { hashPassword, passwordMatches } from "~/access/password.server";
import { createLink, findLink, mailReset, setPasswordByLink } from "~/access/password-reset.server";
import { createResetLimits } from "~/access/rate-limits.server";
import { inTransaction } from "~/platform/database.server";
import { listKeptMail } from "~/platform/mail.server";
import { describeStore } from "../support/databases";

const old = await hashPassword("sommerdag på fjorden");
const chosen = "høst i Lofoten";

const HOUR = 60 * 60 * 1000;

describeStore("a link to set a password", (database) => {
  let folder: string;
  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-mail-"));
    vi.stubEnv("PEIL_DATA_DIR", folder);
    vi.stubEnv("PEIL_ORIGIN", "https://peil.example.no");
    vi.stubEnv("PEIL_SMTP_URL", "");
    const kari = { id: "kari", email: "kari@example.no", name: "Kari", role: "evaluator", passwordHash: old };
    await database().user.create({ data: { ...kari, language: "nn" } });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const newLink = async (purpose: "reset" | "invitation" = "reset") => {
    const { url, validUntil } = await inTransaction(database(), (tx) => createLink(tx, "kari", purpose));
    return { token: url.slice(url.lastIndexOf("/") + 1), validUntil };
  };
  const storedHash = async () =>
    (await database().user.findUniqueOrThrow({ where: { id: "kari" } })).passwordHash;
  const use = (token: string, formerSessionId: string | null = null) =>
    setPasswordByLink(database(), token, chosen, formerSessionId);

  it("is stored only by its hash", async () => {
    const { token } = await newLink();
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    const [row] = await database().passwordReset.findMany();
    expect(row?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(await findLink(database(), row?.id ?? "")).toMatchObject({ fault: { code: "link_unknown" } });
  });

  it("works for an hour when the password is lost, and for seven days when invited", async () => {
    const now = Date.now();
    expect((await newLink("reset")).validUntil.getTime() - now).toBeCloseTo(HOUR, -4);
    expect((await newLink("invitation")).validUntil.getTime() - now).toBeCloseTo(7 * 24 * HOUR, -4);
  });

  it("sets the password, ends every session and signs in", async () => {
    const { token } = await newLink();
    const lucia = createLucia(database());
    const before = await lucia.createSession("kari", {});
    const result = await use(token, before.id);
    expect(await passwordMatches(await storedHash(), chosen)).toBe(true);
    expect((await lucia.validateSession(before.id)).user).toBeNull();
    const fresh = /^peil_session=([^;]+);/.exec(result.ok ? result.value : "")?.[1] ?? "";
    expect((await lucia.validateSession(fresh)).user?.email).toBe("kari@example.no");
    const [event] = await database().auditEvent.findMany();
    expect(event).toMatchObject({ event: "password_set", actorId: "kari", subject: "kari@example.no" });
    expect(event?.detail).not.toContain(chosen);
  });

  it("works once, also when it is used twice at the same time", async () => {
    const { token } = await newLink();
    const results = await Promise.all([use(token), use(token), use(token)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await use(token)).toEqual({ ok: false, fault: { code: "link_used" } });
    expect(await database().auditEvent.count()).toBe(1);
  });

  it("ends the other links of the same person", async () => {
    const [first, second] = [await newLink(), await newLink("invitation")];
    expect((await use(first.token)).ok).toBe(true);
    expect(await use(second.token)).toEqual({ ok: false, fault: { code: "link_used" } });
  });

  it("does not work when it is too old, unknown, or the person is deactivated", async () => {
    const [late, other] = [await newLink(), await newLink()];
    await database().passwordReset.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await use(late.token)).toEqual({ ok: false, fault: { code: "link_expired" } });
    expect(await use("unknown")).toEqual({ ok: false, fault: { code: "link_unknown" } });
    await database().passwordReset.updateMany({ data: { expiresAt: new Date(Date.now() + HOUR) } });
    await database().user.update({ where: { id: "kari" }, data: { deactivatedAt: new Date() } });
    expect(await use(other.token)).toEqual({ ok: false, fault: { code: "link_unknown" } });
    expect(await storedHash()).toBe(old);
  });

  it("is mailed in the reader's language, at most three times an hour, and to nobody who may not sign in", async () => {
    const limits = createResetLimits();
    for (let n = 0; n < 5; n += 1) await mailReset(database(), "kari@example.no", limits);
    await mailReset(database(), "nobody@example.no", limits);
    const { mails } = await listKeptMail();
    expect(mails).toHaveLength(3);
    expect(mails[0]).toMatchObject({ to: "kari@example.no", subject: "Nytt passord til Peil" });
    expect(mails[0]?.text).toContain("Lenkja kan brukast éin gong");
    const token = /https:\/\/peil\.example\.no\/password\/reset\/(\S+)/.exec(mails[0]?.text ?? "")?.[1] ?? "";
    expect((await findLink(database(), token)).ok).toBe(true);

    await database().user.update({ where: { id: "kari" }, data: { deactivatedAt: new Date() } });
    await mailReset(database(), "kari@example.no", createResetLimits());
    expect(await listKeptMail()).toMatchObject({ count: 3 });
  });
});
