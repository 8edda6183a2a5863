import { randomUUID } from "node:crypto";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { hashPassword } from "~/access/password.server";
import { type Database, openDatabase } from "~/platform/database.server";
import { accessibilityFaults, enter, openWindow, scrollsSideways } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";

const PASSWORD = "fjord og fjell og fisk";
const SCRIPTS_MOST_BYTES = 120_000;

let peil: RunningPeil;
let db: Database;

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  db = await openDatabase(`file:${path.join(peil.dataDirectory, "peil.db")}`);
  const passwordHash = await hashPassword(PASSWORD);
  const people = [
    { id: "Kari", role: "evaluator" },
    { id: "Ola", role: "evaluator" },
    { id: "Mona", role: "municipality", municipalityNumber: "9901" },
  ];
  for (const person of people) {
    const email = `${person.id.toLowerCase()}@example.no`;
    await db.user.create({ data: { name: person.id, email, passwordHash, ...person } });
  }
});

afterAll(async () => {
  await db.$disconnect();
  await peil.stop();
});

/** An interview of a test's own with the executive committee, in an evaluation with Kari and Ola on its team. */
async function newInterview(): Promise<{ evaluationId: string; interviewId: string; address: string }> {
  const evaluationId = randomUUID();
  await db.evaluation.create({
    data: {
      id: evaluationId,
      municipalityNumber: "9901",
      instrumentId: "kommunekompass-2020",
      year: 2031,
      stage: "interviews",
      members: { create: [{ userId: "Kari" }, { userId: "Ola" }] },
    },
  });
  const { id: interviewId } = await db.interview.create({
    data: { evaluationId, groupId: "formannskap", updatedAt: new Date(), updatedByName: "Kari" },
  });
  return {
    evaluationId,
    interviewId,
    address: `${peil.origin}/evaluations/${evaluationId}/interviews/${interviewId}`,
  };
}

async function windowOf(name: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await openWindow(options);
  await enter(await context.newPage(), peil.origin, `${name.toLowerCase()}@example.no`, PASSWORD);
  return context;
}

/** The notes of an interview, open in a new tab of the window, with its scripts running. */
async function openNotes(window: BrowserContext, address: string): Promise<Page> {
  const page = await window.newPage();
  await page.goto(address);
  await page.locator(".notes[data-live]").waitFor();
  return page;
}

const field = (page: Page, questionId: string): Locator =>
  page.locator(`textarea[data-note="${questionId}"]`);

const allSaved = (page: Page): Promise<void> => page.getByText("Alt er lagret", { exact: true }).waitFor();

const questionsOf = (page: Page): Promise<string[]> =>
  page
    .locator("textarea[data-note]")
    .evaluateAll((fields) => fields.map((one) => (one as HTMLTextAreaElement).dataset["note"] ?? ""));

/** What the server holds of one author's notes, by question. */
async function stored(interviewId: string, authorId: string): Promise<Record<string, [string, number]>> {
  const rows = await db.interviewNote.findMany({ where: { interviewId, authorId } });
  return Object.fromEntries(rows.map(({ questionId, text, version }) => [questionId, [text, version]]));
}

const savesOf = (evaluationId: string) =>
  db.auditEvent.count({ where: { evaluationId, event: "interview_note_saved" } });

/** Makes a window think that its connection is gone, and back. */
const cut = (page: Page, off: boolean): Promise<void> => page.context().setOffline(off);

describe("notes in an interview", () => {
  it("of two who write at once are all there, once, after the connection of one was gone for 25 notes", async () => {
    const { evaluationId, interviewId, address } = await newInterview();
    const [kari, ola] = await Promise.all([
      openNotes(await windowOf("Kari"), address),
      openNotes(await windowOf("Ola"), address),
    ]);
    const questions = (await questionsOf(kari)).slice(0, 25);
    const [first = "", second = ""] = questions;
    await field(kari, first).fill("Før bruddet");
    await allSaved(kari);

    await cut(kari, true);
    for (const id of questions) await field(kari, id).fill(`Kari om ${id}`);
    await field(kari, second).fill("Kari har skrevet dette om igjen");
    await field(ola, first).fill("Ola om det samme");
    await field(ola, "").fill("Ola generelt");
    await allSaved(ola);
    await kari.getByText("Ingen forbindelse. Skriv videre").waitFor();
    await kari.getByText("25 notater er ikke lagret:").waitFor();
    expect(await stored(interviewId, "Kari")).toEqual({ [first]: ["Før bruddet", 1] });

    await cut(kari, false);
    await allSaved(kari);
    await kari.getByText("Ola om det samme").waitFor();
    const karis = await stored(interviewId, "Kari");
    // What was on its way when the connection went may have arrived, so it is sent once more before what was written after it.
    const rewritten = karis[second]?.[1] === 2 ? 2 : 1;
    expect(karis).toEqual({
      ...Object.fromEntries(questions.map((id) => [id, [`Kari om ${id}`, 1]])),
      [first]: [`Kari om ${first}`, 2],
      [second]: ["Kari har skrevet dette om igjen", rewritten],
    });
    expect(await stored(interviewId, "Ola")).toEqual({
      [first]: ["Ola om det samme", 1],
      "": ["Ola generelt", 1],
    });
    expect(await savesOf(evaluationId)).toBe(1 + 24 + rewritten + 2);

    await kari.reload();
    expect(await field(kari, second).inputValue()).toBe("Kari har skrevet dette om igjen");
    expect(await kari.locator("#note-general").getByText("Ola generelt").count()).toBe(1);
  });

  it("are not doubled when the server saved them and its answers were lost", async () => {
    const { evaluationId, interviewId, address } = await newInterview();
    const page = await openNotes(await windowOf("Kari"), address);
    const resource = `${address}/notes`;
    let lost = 0;
    await page.route(resource, async (route) => {
      if (route.request().method() !== "POST" || lost >= 5) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort("connectionreset");
    });
    const ids = (await questionsOf(page)).slice(0, 3);
    for (const id of ids) await field(page, id).fill(`Om ${id}`);
    await page.getByText("Ikke sendt ennå: ingen forbindelse").first().waitFor();
    await allSaved(page);
    expect(lost).toBe(5);
    expect(await stored(interviewId, "Kari")).toEqual(
      Object.fromEntries(ids.map((id) => [id, [`Om ${id}`, 1]])),
    );
    expect(await savesOf(evaluationId)).toBe(3);
  });

  it("survive that the tab is gone while there is no connection, and are sent by the next visit", async () => {
    const { interviewId, address } = await newInterview();
    const window = await windowOf("Kari");
    const page = await openNotes(window, address);
    await cut(page, true);
    await field(page, "1.1.2").fill("Skrevet uten nett");
    await page.close();
    await window.setOffline(false);
    // Somebody else who signs in on the same machine neither sees nor sends it.
    await window.clearCookies();
    await enter(await window.newPage(), peil.origin, "ola@example.no", PASSWORD);
    const other = await openNotes(window, address);
    await allSaved(other);
    expect(await field(other, "1.1.2").inputValue()).toBe("");
    await other.close();

    await window.clearCookies();
    await enter(await window.newPage(), peil.origin, "kari@example.no", PASSWORD);
    const again = await openNotes(window, address);
    await expect.poll(() => field(again, "1.1.2").inputValue()).toBe("Skrevet uten nett");
    await allSaved(again);
    await expect.poll(() => stored(interviewId, "Kari")).toEqual({ "1.1.2": ["Skrevet uten nett", 1] });
    expect(await stored(interviewId, "Ola")).toEqual({});
  });

  it("of one person in two tabs are both shown, and both kept when they say so", async () => {
    const { interviewId, address } = await newInterview();
    const window = await windowOf("Kari");
    const [one, other] = [await openNotes(window, address), await openNotes(window, address)];
    await field(one, "1.1.2").fill("Fra den ene fanen");
    await allSaved(one);
    await field(other, "1.1.2").fill("Fra den andre");
    await other.getByRole("group", { name: "To tekster" }).getByText("Fra den ene fanen").waitFor();
    expect(await stored(interviewId, "Kari")).toEqual({ "1.1.2": ["Fra den ene fanen", 1] });
    await other.getByRole("button", { name: "Behold begge" }).click();
    await allSaved(other);
    const both = "Fra den ene fanen\n\nFra den andre";
    expect(await stored(interviewId, "Kari")).toEqual({ "1.1.2": [both, 2] });
  });

  it("cannot be written after publication, but what is left in the browser can be copied", async () => {
    const { evaluationId, interviewId, address } = await newInterview();
    const window = await windowOf("Kari");
    const page = await openNotes(window, address);
    await cut(page, true);
    await field(page, "1.1.2").fill("For sent");
    await db.evaluation.update({ where: { id: evaluationId }, data: { stage: "published" } });
    await window.setOffline(false);
    await page.getByText(/Ikke lagret: Evalueringen er/).waitFor();
    expect(await field(page, "1.1.2").inputValue()).toBe("For sent");
    await page.close();
    const after = await window.newPage();
    await after.goto(address);
    await after.getByText("Tekst som aldri ble sendt").waitFor();
    await after.getByText("For sent", { exact: true }).waitFor();
    expect(await after.locator("textarea").count()).toBe(0);
    expect(await stored(interviewId, "Kari")).toEqual({});
  });

  it("are written without scripts: one button saves all that is on the page", async () => {
    const { interviewId, address } = await newInterview();
    const page = await (await windowOf("Kari", { javaScriptEnabled: false })).newPage();
    await page.goto(address);
    await field(page, "1.1.2").fill("Første");
    await field(page, "").fill("Generelt");
    await page.getByRole("button", { name: "Lagre 1.1.2" }).click();
    expect(page.url()).toBe(`${address}#note-1.1.2`);
    expect(await stored(interviewId, "Kari")).toEqual({ "1.1.2": ["Første", 1], "": ["Generelt", 1] });
    // From another device meanwhile.
    await db.interviewNote.updateMany({
      where: { questionId: "1.1.2" },
      data: { text: "Annet", version: 2 },
    });
    await field(page, "1.1.2").fill("Mitt");
    await page.getByRole("button", { name: "Lagre 1.1.2" }).click();
    await page.getByRole("group", { name: "To tekster" }).getByText("Annet").waitFor();
    await page.getByRole("button", { name: "Behold begge" }).click();
    expect(await stored(interviewId, "Kari")).toMatchObject({ "1.1.2": ["Annet\n\nMitt", 3] });
  });

  it("stand on a page that is light, accessible and fits a phone", async () => {
    const { address } = await newInterview();
    const page = await (await windowOf("Kari", { viewport: { width: 390, height: 800 } })).newPage();
    const scripts: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script")
        scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(address);
    await page.locator(".notes[data-live]").waitFor();
    const weight = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0);
    expect(weight).toBeLessThan(SCRIPTS_MOST_BYTES);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
});

describe("the plan of the interviews", () => {
  it("is made by the team without scripts, and seen by the municipality's contact, who gets no notes", async () => {
    const { evaluationId, interviewId, address } = await newInterview();
    const plan = `${peil.origin}/evaluations/${evaluationId}/interviews`;
    const page = await (await windowOf("Kari", { javaScriptEnabled: false })).newPage();
    await page.goto(plan);
    await page.getByRole("button", { name: "Foreslå ett intervju per gruppe" }).click();
    expect(await db.interview.count({ where: { evaluationId } })).toBe(6);
    await page.goto(`${address}/edit`);
    await page.getByLabel("Dato").fill("2031-03-03");
    await page.getByLabel("Fra", { exact: true }).fill("09:00");
    await page.getByLabel("Til", { exact: true }).fill("08:00");
    await page.getByLabel("Sted").fill("Rådhuset");
    await page.getByLabel("Rolle, deltaker 1").fill("Ordfører");
    await page.getByLabel("Kari").check();
    await page.getByRole("button", { name: "Lagre" }).last().click();
    await page.getByText("Intervjuet må slutte etter at det begynner.").first().waitFor();
    await page.getByLabel("Til", { exact: true }).fill("10:30");
    await page.getByRole("button", { name: "Lagre" }).last().click();
    expect(page.url()).toBe(plan);
    expect(await db.interview.findUnique({ where: { id: interviewId } })).toMatchObject({
      heldOn: "2031-03-03",
      startsAt: "09:00",
      endsAt: "10:30",
      participants: '[{"role":"Ordfører","name":""}]',
      evaluatorIds: '["Kari"]',
      version: 2,
    });

    const contact = await (await windowOf("Mona")).newPage();
    await contact.goto(plan);
    await contact.getByRole("heading", { name: "mandag 3. mars 2031" }).waitFor();
    const shown = await contact.getByRole("main").innerText();
    expect(shown).toContain("09.00–10.30");
    expect(shown).toContain("Ordfører");
    expect(await contact.getByRole("link", { name: /Notater|Endre|PDF/ }).count()).toBe(0);
    for (const way of [address, `${address}/notes`, `${address}/edit`, `${plan}/guide/formannskap/pdf`]) {
      expect((await contact.request.get(way)).status(), way).toBe(403);
    }
  });
});
