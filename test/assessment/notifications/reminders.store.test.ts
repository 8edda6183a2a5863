import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sendDueReminders } from "~/assessment/notifications/send-reminders.server";
import type { Database } from "~/platform/database.server";
import { listKeptMail } from "~/platform/mail.server";
import { describeStore } from "../../support/databases";
import { freePort } from "../../support/free-port";
import { addEvaluation, addGround, addPerson } from "../../support/small-evaluation";

let dataDirectory: string;

beforeEach(() => {
  dataDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "peil-mail-"));
  vi.stubEnv("PEIL_DATA_DIR", dataDirectory);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  fs.rmSync(dataDirectory, { recursive: true });
});

/** A fact check of Meløy, open until 10 December, with one person of the municipality. */
async function openFactCheck(db: Database): Promise<string> {
  await addGround(db);
  await addPerson(db, "Kari", "municipality", { municipalityNumber: "1837" });
  const evaluationId = await addEvaluation(db, []);
  await db.evaluation.update({ where: { id: evaluationId }, data: { stage: "fact_check" } });
  await db.factCheck.create({
    data: {
      evaluationId,
      round: 1,
      openedAt: new Date("2026-11-26T10:00:00Z"),
      openedByName: "Eva",
      dueOn: "2026-12-10",
      draft: "{}",
    },
  });
  return evaluationId;
}

const at = (day: string): Date => new Date(`${day}T09:00:00Z`);

describeStore("a reminder", (database) => {
  test("of a fact check goes three days before the last day, once, however often Peil looks", async () => {
    const db = database();
    await openFactCheck(db);
    expect(await sendDueReminders(db, at("2026-12-06"))).toBe(0);
    const looks = await Promise.all([1, 2, 3].map(() => sendDueReminders(db, at("2026-12-07"))));
    expect(looks.reduce((sum, sent) => sum + sent, 0)).toBe(1);
    expect(await sendDueReminders(db, at("2026-12-08"))).toBe(0);
    const { mails } = await listKeptMail();
    expect(mails).toMatchObject([{ to: "kari@peil.example" }]);
    expect(mails[0]?.text).toContain("10. desember 2026");
  });

  test("goes late when Peil was not running on its day, and not after the last day or when all is said", async () => {
    const db = database();
    const evaluationId = await openFactCheck(db);
    expect(await sendDueReminders(db, at("2026-12-11"))).toBe(0);
    expect(await sendDueReminders(db, at("2026-12-10"))).toBe(1);
    await db.factCheck.update({
      where: { evaluationId_round: { evaluationId, round: 1 } },
      data: { dueOn: "2026-12-20" },
    });
    await db.factCheck.updateMany({ data: { finishedAt: new Date() } });
    expect(await sendDueReminders(db, at("2026-12-18"))).toBe(0);
  });

  test("of a new last day goes anew", async () => {
    const db = database();
    await openFactCheck(db);
    await sendDueReminders(db, at("2026-12-08"));
    await db.factCheck.updateMany({ data: { dueOn: "2026-12-20" } });
    expect(await sendDueReminders(db, at("2026-12-09"))).toBe(0);
    expect(await sendDueReminders(db, at("2026-12-17"))).toBe(1);
  });

  test("of an action reaches who is responsible, who need not have an account", async () => {
    const db = database();
    await addGround(db);
    const evaluationId = await addEvaluation(db, []);
    await db.followUpAction.create({
      data: {
        id: randomUUID(),
        evaluationId,
        title: "Ny økonomiplan",
        areaId: "1",
        responsible: "Nils",
        responsibleEmail: "nils@kommune.example",
        deadline: "2026-12-10",
        position: 0,
        updatedAt: new Date(),
        updatedByName: "Kari",
      },
    });
    expect(await sendDueReminders(db, at("2026-12-07"))).toBe(1);
    const { mails } = await listKeptMail();
    expect(mails).toMatchObject([{ to: "nils@kommune.example" }]);
    expect(mails[0]?.text).toContain("ført deg opp som ansvarlig");
  });

  test("that the mail server does not take goes at the next look", async () => {
    const db = database();
    await openFactCheck(db);
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.stubEnv("PEIL_SMTP_URL", `smtp://127.0.0.1:${await freePort()}`);
    expect(await sendDueReminders(db, at("2026-12-07"))).toBe(0);
    vi.stubEnv("PEIL_SMTP_URL", "");
    expect(await sendDueReminders(db, at("2026-12-07"))).toBe(1);
  });
});
