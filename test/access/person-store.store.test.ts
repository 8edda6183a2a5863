import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { saveAccount, saveLanguage } from "~/access/account.server";
import type { Caller } from "~/access/caller";
import { invitePerson, sendLinkAgain } from "~/access/invitation.server";
import { createLucia } from "~/access/lucia.server";
import type { NewPerson } from "~/access/person";
import { changePerson, deactivatePerson, listPeople, reactivatePerson } from "~/access/person-store.server";
import { listKeptMail } from "~/platform/mail.server";
import { describeStore } from "../support/databases";

const kari: Caller = {
  id: "kari",
  name: "Kari Ås",
  email: "kari@example.no",
  role: "administrator",
  municipalityNumber: null,
  language: null,
};

const id = "5f0c2a52-7d25-4b8e-9d6a-1f0a5d3c7b11";
const ola: NewPerson = {
  email: "ola@meloy.no",
  name: "Ola",
  role: "municipality",
  municipalityNumber: "1837",
};

describeStore("people", (database) => {
  let folder: string;
  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "peil-mail-"));
    vi.stubEnv("PEIL_DATA_DIR", folder);
    vi.stubEnv("PEIL_SMTP_URL", "");
    const meloy = { number: "1837", name: "Meløy", names: '["Meløy"]', searchName: "meløy" };
    await database().municipality.create({ data: { ...meloy, countyNumber: "18", countyName: "Nordland" } });
    const { name, email, role } = kari;
    await database().user.create({ data: { id: "kari", name, email, role, passwordHash: "hash" } });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const find = (email: string) => database().user.findUniqueOrThrow({ where: { email } });
  const trail = async () =>
    (await database().auditEvent.findMany({ orderBy: { at: "asc" } })).map(
      ({ event, actorName, subject, detail }) => ({
        event,
        actorName,
        subject,
        detail: detail === null ? null : (JSON.parse(detail) as unknown),
      }),
    );

  describe("who are invited", () => {
    it("get an account without a password and a mail with a link", async () => {
      expect(await invitePerson(database(), kari, { id, ...ola })).toMatchObject({
        ok: true,
        value: { mailed: "sent" },
      });
      expect(await find("ola@meloy.no")).toMatchObject({
        id,
        name: "Ola",
        municipalityNumber: "1837",
        passwordHash: null,
      });
      const [mail] = (await listKeptMail()).mails;
      expect(mail).toMatchObject({ to: "ola@meloy.no", subject: "Du er invitert til Peil" });
      expect(mail?.text).toContain("Kari Ås har gitt deg tilgang");
      expect(mail?.text).toMatch(/\/password\/reset\/[0-9a-f]{64}\n/);
      expect(await trail()).toEqual([
        {
          event: "person_created",
          actorName: "Kari Ås",
          subject: "ola@meloy.no",
          detail: { name: "Ola", role: "municipality", municipalityNumber: "1837" },
        },
      ]);
    });

    it("are one person with one mail, however often and however fast the form is sent", async () => {
      await Promise.all(Array.from({ length: 4 }, () => invitePerson(database(), kari, { id, ...ola })));
      const again = await invitePerson(database(), kari, { id, ...ola });
      expect(again).toMatchObject({ ok: true, value: { person: { id } } });
      expect(await database().user.count()).toBe(2);
      expect(await listKeptMail()).toMatchObject({ count: 1 });
      expect(await trail()).toHaveLength(1);
    });

    it.each([
      ["address", { email: "per@meloy.no" }],
      ["name", { name: "Per" }],
      ["role", { role: "evaluator" as const, municipalityNumber: null }],
    ])("are not said to be invited when the form is sent again with another %s", async (_what, change) => {
      await invitePerson(database(), kari, { id, ...ola });
      expect(await invitePerson(database(), kari, { id, ...ola, ...change })).toEqual({
        ok: false,
        fault: { code: "form_already_sent" },
      });
      expect(await find("ola@meloy.no")).toMatchObject({ name: "Ola", role: "municipality" });
      expect(await trail()).toHaveLength(1);
    });

    it("cannot have the address of another", async () => {
      const taken = { ...ola, id, email: "kari@example.no" };
      expect(await invitePerson(database(), kari, taken)).toEqual({
        ok: false,
        fault: { code: "email_taken" },
      });
      const rivals = [id, "6f0c2a52-7d25-4b8e-9d6a-1f0a5d3c7b12"].map((own) =>
        invitePerson(database(), kari, { ...ola, id: own }),
      );
      expect((await Promise.all(rivals)).map(({ ok }) => ok).sort()).toEqual([false, true]);
    });

    it("belong to a municipality of the register", async () => {
      const lost = { ...ola, id, municipalityNumber: "9999" };
      expect(await invitePerson(database(), kari, lost)).toEqual({
        ok: false,
        fault: { code: "municipality_unknown" },
      });
      expect(await database().auditEvent.count()).toBe(0);
    });

    it("are there even when the mail cannot be sent, and can be sent the link again", async () => {
      const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
      vi.stubEnv("PEIL_SMTP_URL", "smtp://127.0.0.1:1");
      expect(await invitePerson(database(), kari, { id, ...ola })).toMatchObject({
        value: { mailed: "not_sent" },
      });
      expect(logged).toHaveBeenCalledOnce();
      vi.stubEnv("PEIL_SMTP_URL", "");
      expect(await sendLinkAgain(database(), kari, id)).toEqual({ ok: true, value: "sent" });
      expect((await listKeptMail()).mails.map(({ subject }) => subject)).toEqual(["Du er invitert til Peil"]);
      expect((await trail()).map(({ event }) => event)).toEqual(["person_created", "invitation_sent"]);
    });
  });

  describe("who are changed", () => {
    beforeEach(async () => {
      await database().user.create({
        data: { id, email: "ola@meloy.no", name: "Ola", role: "evaluator", passwordHash: "hash" },
      });
    });

    it("leave before and after of what changed in the trail, and nothing when nothing did", async () => {
      const change = { name: "Ola", role: "municipality", municipalityNumber: "1837" } as const;
      await changePerson(database(), kari, id, change);
      await changePerson(database(), kari, id, change);
      expect(await find("ola@meloy.no")).toMatchObject(change);
      expect(await trail()).toEqual([
        {
          event: "person_changed",
          actorName: "Kari Ås",
          subject: "ola@meloy.no",
          detail: {
            before: { role: "evaluator", municipalityNumber: null },
            after: { role: "municipality", municipalityNumber: "1837" },
          },
        },
      ]);
    });

    it("lose their sessions with their access, and get the access back but not the sessions", async () => {
      const lucia = createLucia(database());
      const session = await lucia.createSession(id, {});
      expect(await deactivatePerson(database(), kari, id)).toMatchObject({ ok: true });
      expect((await lucia.validateSession(session.id)).user).toBeNull();
      expect(await sendLinkAgain(database(), kari, id)).toEqual({
        ok: false,
        fault: { code: "person_deactivated" },
      });
      await reactivatePerson(database(), kari, id);
      expect((await find("ola@meloy.no")).deactivatedAt).toBeNull();
      expect((await lucia.validateSession(session.id)).user).toBeNull();
      expect((await trail()).map(({ event }) => event)).toEqual(["person_deactivated", "person_reactivated"]);
    });

    it("are sent a link for a new password once they have one", async () => {
      await sendLinkAgain(database(), kari, id);
      expect((await listKeptMail()).mails.map(({ subject }) => subject)).toEqual(["Nytt passord til Peil"]);
      expect((await trail()).map(({ event }) => event)).toEqual(["password_reset_asked"]);
    });

    it("never leave Peil without an administrator, even when two administrators demote each other at once", async () => {
      await database().user.update({ where: { id }, data: { role: "administrator" } });
      const evaluator = { role: "evaluator", municipalityNumber: null } as const;
      const results = await Promise.all([
        changePerson(database(), kari, id, { name: "Ola", ...evaluator }),
        changePerson(database(), { ...kari, id }, "kari", { name: "Kari Ås", ...evaluator }),
      ]);
      expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(await database().user.count({ where: { role: "administrator" } })).toBe(1);
    });

    it("do not lock themselves out", async () => {
      await database().user.update({ where: { id }, data: { role: "administrator" } });
      expect(await deactivatePerson(database(), kari, "kari")).toEqual({
        ok: false,
        fault: { code: "own_deactivation" },
      });
      const demoted = { name: "Kari Ås", role: "evaluator", municipalityNumber: null } as const;
      expect(await changePerson(database(), kari, "kari", demoted)).toEqual({
        ok: false,
        fault: { code: "own_role" },
      });
    });

    it("change their own name and language", async () => {
      await saveAccount(database(), kari, { name: "Kari Ås", language: "nn" });
      expect(await find("kari@example.no")).toMatchObject({ name: "Kari Ås", language: "nn" });
      expect((await trail()).map(({ detail }) => detail)).toEqual([
        { before: { language: null }, after: { language: "nn" } },
      ]);
    });

    it("have in the trail what their account was, not what the page that they sent it from knew", async () => {
      await saveAccount(database(), kari, { name: "Kari Vik", language: "nn" });
      await saveLanguage(database(), kari, "en");
      expect(await find("kari@example.no")).toMatchObject({ name: "Kari Vik", language: "en" });
      expect((await trail()).at(-1)?.detail).toEqual({
        before: { language: "nn" },
        after: { language: "en" },
      });
    });
  });

  it("are found by parts of name, address and municipality, whatever the case, and by role", async () => {
    await invitePerson(database(), kari, { id, ...ola });
    const found = async (search: string) =>
      (await listPeople(database(), { search })).map(({ name }) => name);
    expect(await found("")).toEqual(["Kari Ås", "Ola"]);
    expect(await found("ås")).toEqual(["Kari Ås"]);
    expect(await found("MELØY ol")).toEqual(["Ola"]);
    expect(await found("example.no")).toEqual(["Kari Ås"]);
    expect(await found("kari ola")).toEqual([]);
    expect((await listPeople(database(), { role: "municipality" })).map(({ name }) => name)).toEqual(["Ola"]);
  });
});
