import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { saveAnswers } from "~/survey/answering/answer-store.server";
import { findAnswering } from "~/survey/answering/find-answering.server";
import { answersPrint, submitAnswers } from "~/survey/answering/submission-store.server";
import { type Database, openDatabase } from "~/platform/database.server";
import { writeSpreadsheet } from "~/platform/spreadsheet.server";
import { accessibilityFaults, openWindow, scrollsSideways, signInAs } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";

let peil: RunningPeil;
let db: Database;
let admin: Page;

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  db = await openDatabase(`file:${path.join(peil.dataDirectory, "peil.db")}`);
  admin = await (await openWindow({ javaScriptEnabled: false })).newPage();
  await signInAs(admin, peil, "administrator");
});

afterAll(async () => {
  await db.$disconnect();
  await peil.stop();
});

const columns = ["municipality", "name", "population", "centrality", "income", "email"];

const xlsx = (...rows: (string | number)[][]) =>
  writeSpreadsheet([{ name: "Ramme", columns: columns.map((heading) => ({ heading, width: 12 })), rows }]);

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("main").getByRole("button", { name, exact: true }).click();
  await page.waitForLoadState();
};

/** What is wrong with a page for those who cannot see it, or who have a phone. */
async function pageFaults(page: Page): Promise<string[]> {
  const found = await accessibilityFaults(page);
  await page.setViewportSize({ width: 390, height: 844 });
  if (await scrollsSideways(page)) found.push(`${page.url()} scrolls sideways`);
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}

/** The newest wave, which the test has set up. */
const madeWave = () =>
  db.wave.findFirstOrThrow({ where: { name: "Prøverunden" }, include: { members: true } });

describe("a wave, without scripts", () => {
  it("is set up from a spreadsheet after every fault is mended, and only once it is confirmed", async () => {
    await admin.goto(`${peil.origin}/surveys/waves/new`);
    await admin.getByLabel("Navn på utsendingen").fill("Prøverunden");
    await admin.getByText("Bruk en fil eller lim inn").click();
    await admin.getByLabel("Fil", { exact: true }).setInputFiles({
      name: "ramme.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: await xlsx(
        ["0118", "Aremark", 1399, 649, 106, "post@aremark.example"],
        ["0121", "Rømskog", "mange", 661, 104, ""],
      ),
    });
    await press(admin, "Se over");
    const faults = await admin.getByRole("alert").allInnerTexts();
    expect(faults.join()).toContain("Skriv hvem som spør.");
    const rows = admin.getByRole("region", { name: "Feil i listen" }).locator("tbody tr");
    expect(await rows.allInnerTexts()).toEqual([expect.stringMatching(/^3\tpopulation\tmange\t/)]);
    expect(await admin.getByLabel("Navn på utsendingen").inputValue()).toBe("Prøverunden");
    expect(await pageFaults(admin)).toEqual([]);

    await admin.getByLabel("Avsender").fill("Prøveinstituttet");
    const list = admin.getByLabel("Liste over kommuner", { exact: true });
    await list.fill((await list.inputValue()).replace("mange", "682"));
    await press(admin, "Se over");
    expect(await admin.getByRole("heading", { name: "Se over: 2 kommuner skal spørres" }).count()).toBe(1);
    expect(await admin.getByRole("main").innerText()).toContain("Én kommune mangler e-postadresse");
    expect(await pageFaults(admin)).toEqual([]);
    expect(await db.wave.count({ where: { name: "Prøverunden" } })).toBe(0);

    await press(admin, "Sett opp utsendingen");
    expect(await admin.getByRole("status").innerText()).toContain("Utsendingen er satt opp.");
    // Sent once more, by the way back, it is the same wave.
    await admin.goBack();
    await press(admin, "Sett opp utsendingen");
    const waves = await db.wave.findMany({ where: { name: "Prøverunden" }, include: { members: true } });
    expect(waves.map(({ members }) => members.map(({ name, group, email }) => [name, group, email]))).toEqual(
      [
        [
          ["Aremark", 2, "post@aremark.example"],
          ["Rømskog", 2, ""],
        ],
      ],
    );
  });

  it("can take its frame from the register, as a list to add addresses to", async () => {
    await admin.goto(`${peil.origin}/surveys/waves/new`);
    await admin.getByLabel("Navn på utsendingen").fill("Fra registeret");
    await admin.getByLabel("Avsender").fill("Prøveinstituttet");
    await admin.getByLabel("Innbyggere, under").fill("300");
    await press(admin, "Se over");
    // Utsira is the one municipality of Norway with fewer than 300 inhabitants.
    expect(
      await admin.getByRole("region", { name: "Kommunene" }).locator("tbody tr").allInnerTexts(),
    ).toEqual([expect.stringMatching(/^1151\tUtsira\t/)]);
    await press(admin, "Gjør om til en liste der jeg kan legge til adresser");
    expect(await admin.getByLabel("Liste over kommuner", { exact: true }).inputValue()).toContain(
      "1151,Utsira,",
    );
    expect(await db.wave.count({ where: { name: "Fra registeret" } })).toBe(0);
  });

  it("is changed, and a change from a page that is out of date is shown beside what stands", async () => {
    const { id } = await madeWave();
    await admin.goto(`${peil.origin}/surveys/waves/${id}/edit`);
    await db.wave.update({ where: { id }, data: { senderName: "Noen andre", version: { increment: 1 } } });
    await admin.getByLabel("Åpner").fill("2026-01-02T08:00");
    await press(admin, "Lagre");
    const notice = admin.locator(".notice--attention");
    expect(await notice.innerText()).toContain("Noen andre har endret utsendingen");
    expect(await notice.locator("dd").allInnerTexts()).toContain("Noen andre");
    expect(await admin.getByLabel("Avsender").inputValue()).toBe("Prøveinstituttet");
    expect(await pageFaults(admin)).toEqual([]);
    await press(admin, "Lagre");
    expect(await madeWave()).toMatchObject({ senderName: "Prøveinstituttet", version: 3 });
    expect(await admin.locator(".wave-tag").innerText()).toBe("Åpen");
  });

  it("hands over a link once, by which a respondent answers and deletes the answers again", async () => {
    const { id, members } = await madeWave();
    const member = members.find(({ name }) => name === "Rømskog");
    await admin.goto(`${peil.origin}/surveys/waves/${id}/frame?status=no_email`);
    await admin.getByRole("link", { name: "Rømskog" }).click();
    await admin.waitForLoadState();
    expect(await pageFaults(admin)).toEqual([]);
    await press(admin, "Lag en ny lenke");
    const link = await admin.locator(".handed-link").innerText();
    await admin.goto(`${peil.origin}/surveys/waves/${id}/frame/${member?.id}`);
    expect(await admin.locator(".handed-link").count()).toBe(0);
    expect(await admin.getByRole("main").innerText()).toContain("Én lenke virker nå.");

    const token = link.split("/s/")[1] ?? "";
    await saveAnswers(db, token, {
      deletions: 0,
      saves: [{ variable: "q1", written: ["1"], baseVersion: 0, saveId: "a" }],
    });
    const found = await findAnswering(db, token, new Date());
    if (!found.ok) throw new Error(found.fault.code);
    await submitAnswers(db, token, { submitId: "b", seen: answersPrint(found.value), deletions: 0 });
    await admin.goto(`${peil.origin}/surveys/waves/${id}`);
    expect(await admin.locator(".wave-summary__figure").innerText()).toMatch(/50,0 %\s+1 av 2 har sendt inn/);
    expect(await pageFaults(admin)).toEqual([]);

    const respondent = await (await openWindow({ javaScriptEnabled: false })).newPage();
    const open = await respondent.context().newPage();
    await open.goto(`${link}/1`);
    await respondent.goto(`${link}/receipt`);
    await respondent.getByRole("link", { name: "Slett svarene" }).click();
    await respondent.waitForLoadState();
    expect(await pageFaults(respondent)).toEqual([]);
    await press(respondent, "Slett svarene for godt");
    expect(await respondent.getByRole("heading", { level: 1 }).innerText()).toBe("Ingen svar er lagret");
    expect(await db.surveyResponse.count({ where: { memberId: member?.id ?? "" } })).toBe(0);
    expect(await pageFaults(respondent)).toEqual([]);

    // A page that was opened before it saves nothing more, and shows what was typed.
    await open.locator('[name="q1"][value="2"]').check();
    await open.getByRole("button", { name: "Lagre og gå videre" }).last().click();
    await open.getByRole("heading", { name: "Dette skrev du, og det er ikke lagret" }).waitFor();
    expect(await open.getByRole("main").getByRole("listitem").count()).toBe(1);
    expect(await pageFaults(open)).toEqual([]);
    expect(await db.surveyResponse.count({ where: { memberId: member?.id ?? "" } })).toBe(0);

    await press(respondent, "Nei, ikke send meg flere");
    expect(await respondent.getByRole("status").innerText()).toContain("Du får ikke flere e-poster");
    expect(await pageFaults(respondent)).toEqual([]);
    await admin.goto(`${peil.origin}/surveys/waves/${id}`);
    const statuses = admin.getByRole("region", { name: "Hvor langt de er kommet" });
    expect(await statuses.getByRole("listitem").allInnerTexts()).toContain("1 Sagt nei");
    expect(await admin.locator(".wave-summary__figure").innerText()).toMatch(/0,0 %\s+0 av 2 har sendt inn/);
    await admin.goto(`${peil.origin}/surveys/waves/${id}/frame/${member?.id}`);
    await press(admin, "La dem få brev igjen");
    expect(await admin.getByRole("status").innerText()).toContain("Merket er fjernet.");
  });

  it("lets an administrator delete answers with a reason, which stands in the log", async () => {
    const answered = await db.surveyResponse.findFirstOrThrow({ include: { member: true } });
    const { id, waveId } = answered.member;
    await admin.goto(`${peil.origin}/surveys/waves/${waveId}/frame/${id}/delete`);
    await press(admin, "Slett svaret");
    expect(await admin.getByRole("alert").getByRole("listitem").allInnerTexts()).toEqual([
      "Skriv hvorfor svaret blir slettet.",
      "Sett kryss for at svaret skal slettes for godt.",
    ]);
    expect(await pageFaults(admin)).toEqual([]);
    await admin.getByLabel("Hvorfor blir svaret slettet?").fill("Ba om det på telefon");
    await admin.getByLabel("Ja, svaret skal slettes for godt.").check();
    await press(admin, "Slett svaret");
    expect(await db.surveyResponse.count({ where: { memberId: id } })).toBe(0);
    await admin.goto(`${peil.origin}/audit`);
    expect(await admin.getByRole("main").textContent()).toContain("Ba om det på telefon");
  });

  it("is closed early only after it is confirmed, and shows the questionnaire to look at", async () => {
    const { id } = await madeWave();
    await admin.goto(`${peil.origin}/surveys/waves/${id}/preview/3`);
    expect(await admin.getByText(/^Vises bare når/).count()).toBeGreaterThan(0);
    expect(await pageFaults(admin)).toEqual([]);
    await admin.goto(`${peil.origin}/surveys/waves/${id}`);
    await admin.getByRole("link", { name: "Steng nå" }).click();
    await admin.waitForLoadState();
    expect((await madeWave()).closedAt).toBeNull();
    await press(admin, "Steng undersøkelsen");
    expect(await admin.locator(".wave-tag").innerText()).toBe("Stengt");
    await admin.goto(`${peil.origin}/surveys`);
    expect(await admin.getByRole("table", { name: "Utsendinger" }).innerText()).toContain("Prøverunden");
    expect(await pageFaults(admin)).toEqual([]);
  });
});
