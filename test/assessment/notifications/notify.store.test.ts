import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { saveNotifications } from "~/access/account.server";
import { notificationKinds, notifications } from "~/access/notification";
import { notificationMail } from "~/assessment/notifications/notification-mail";
import { notify } from "~/assessment/notifications/notify.server";
import { languages } from "~/platform/i18n/languages";
import { listKeptMail } from "~/platform/mail.server";
import { describeStore } from "../../support/databases";
import { freePort } from "../../support/free-port";
import { addEvaluation, addGround, addPerson } from "../../support/small-evaluation";

let dataDirectory: string;

beforeEach(() => {
  dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "peil-mail-"));
  vi.stubEnv("PEIL_DATA_DIR", dataDirectory);
  vi.stubEnv("PEIL_ORIGIN", "https://peil.example.no");
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  fs.rmSync(dataDirectory, { recursive: true });
});

const sentTo = async (): Promise<string[]> => (await listKeptMail()).mails.map(({ to }) => to).sort();

describeStore("a notification", (database) => {
  test("reaches the team but for who did it, each in their own language, with the way in", async () => {
    const db = database();
    await addGround(db);
    const eva = await addPerson(db, "Eva");
    const odd = await addPerson(db, "Odd", "evaluator", { language: "nn" });
    await addPerson(db, "Outsider");
    const id = await addEvaluation(db, [eva, odd]);

    expect(
      await notify(db, "area_handed_in", "team", id, { values: { area: "3", actor: "Eva" }, except: eva.id }),
    ).toEqual([]);
    const { mails } = await listKeptMail();
    expect(mails).toMatchObject([{ to: "odd@peil.example", subject: "Område 3 er levert: Meløy 2026" }]);
    expect(mails[0]?.text).toContain("vurderinga si av område 3");
    expect(mails[0]?.text).toContain(`https://peil.example.no/evaluations/${id}/agreement/3`);
    expect(mails[0]?.text).toContain("https://peil.example.no/account");
  });

  test("reaches the active people of the municipality, and nobody else", async () => {
    const db = database();
    await addGround(db);
    await db.municipality.create({
      data: {
        number: "0301",
        name: "Oslo",
        names: "[]",
        searchName: "oslo",
        countyNumber: "03",
        countyName: "Oslo",
      },
    });
    const own = { municipalityNumber: "1837" };
    await addPerson(db, "Kari", "municipality", own);
    await addPerson(db, "Quit", "municipality", { ...own, deactivatedAt: new Date() });
    await addPerson(db, "Oslo", "municipality", { municipalityNumber: "0301" });
    const eva = await addPerson(db, "Eva");
    const id = await addEvaluation(db, [eva]);

    await notify(db, "fact_check_opened", "contacts", id, { dates: { dueOn: "2026-12-01" } });
    const { mails } = await listKeptMail();
    expect(mails.map(({ to }) => to)).toEqual(["kari@peil.example"]);
    expect(mails[0]?.text).toContain("Fristen er 1. desember 2026.");
  });

  test("goes only to those who have not turned it off", async () => {
    const db = database();
    await addGround(db);
    const own = { municipalityNumber: "1837" };
    const kari = await addPerson(db, "Kari", "municipality", own);
    await addPerson(db, "Knut", "municipality", own);
    const id = await addEvaluation(db, []);
    await saveNotifications(db, kari, ["published"]);

    await notify(db, "documents_asked", "contacts", id);
    expect(await sentTo()).toEqual(["knut@peil.example"]);
    await notify(db, "published", "contacts", id, { values: { number: 1 } });
    expect(await sentTo()).toEqual(["kari@peil.example", "knut@peil.example", "knut@peil.example"]);
    const [event] = await db.auditEvent.findMany({ where: { actorId: kari.id } });
    expect(event).toMatchObject({ event: "person_changed" });
  });

  test("that the mail server does not take names those whom it did not reach", async () => {
    const db = database();
    await addGround(db);
    const eva = await addPerson(db, "Eva");
    const id = await addEvaluation(db, [eva]);
    vi.stubEnv("PEIL_SMTP_URL", `smtp://127.0.0.1:${await freePort()}`);
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await notify(db, "fact_check_commented", "team", id)).toEqual(["Eva"]);
  });
});

test("every notification has readers, and a whole mail in each language", () => {
  for (const kind of notificationKinds) {
    expect(notifications[kind].length).toBeGreaterThan(0);
    for (const language of languages) {
      const { subject, text } = notificationMail(
        kind,
        { name: "Kari", email: "kari@example.no", language, hasAccount: true },
        { id: "x", year: 2026, municipality: { name: "Meløy" } },
        "https://peil.example.no",
        {
          values: { area: "3", actor: "Eva", title: "Ny økonomiplan", number: 2 },
          dates: { dueOn: "2026-12-01", deadline: "2026-12-01" },
        },
      );
      expect(`${subject}\n${text}`).not.toMatch(/\{\{|mail:|undefined/);
      expect(`${subject} ${text}`).toContain("Meløy 2026");
    }
  }
});
