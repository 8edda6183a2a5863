import { randomUUID } from "node:crypto";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { hashPassword } from "~/access/password.server";
import type { Stage } from "~/assessment/evaluations/evaluation";
import { type Database, openDatabase } from "~/platform/database.server";
import { accessibilityFaults, enter, openWindow, scrollsSideways, signIn } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";

const PASSWORD = "fjord og fjell og fisk";
const SCRIPTS_MOST_BYTES = 120_000;

let peil: RunningPeil;
let db: Database;

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  db = await openDatabase(`file:${path.join(peil.dataDirectory, "peil.db")}`);
  const passwordHash = await hashPassword(PASSWORD);
  for (const id of ["Kari", "Ola"]) {
    const email = `${id.toLowerCase()}@example.no`;
    await db.user.create({ data: { id, name: id, email, role: "evaluator", passwordHash } });
  }
});

afterAll(async () => {
  await db.$disconnect();
  await peil.stop();
});

/** An evaluation of a test's own, with Kari and Ola on its team. */
async function newEvaluation(stage: Stage = "planned"): Promise<string> {
  const { id } = await db.evaluation.create({
    data: {
      id: randomUUID(),
      municipalityNumber: "9901",
      instrumentId: "kommunekompass-2020",
      year: 2031,
      stage,
      members: { create: [{ userId: "Kari" }, { userId: "Ola" }] },
    },
  });
  return id;
}

async function windowOf(name: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await openWindow(options);
  await enter(await context.newPage(), peil.origin, `${name.toLowerCase()}@example.no`, PASSWORD);
  return context;
}

/** The area's page, open in a new tab of the window. */
async function openArea(window: BrowserContext, evaluationId: string, area = "1"): Promise<Page> {
  const page = await window.newPage();
  await page.goto(`${peil.origin}/evaluations/${evaluationId}/areas/${area}`);
  return page;
}

const card = (page: Page, questionId: string): Locator => page.getByRole("form", { name: questionId });

const step = (
  page: Page,
  questionId: string,
  dimension: "System" | "Omfang" | "Resultat",
  grade: number,
): Locator =>
  card(page, questionId)
    .getByRole("group", { name: dimension })
    .getByRole("radio", { name: String(grade), exact: true });

/** The radio buttons lie under their numbers; a person presses the number. */
const give = (...where: Parameters<typeof step>): Promise<void> => step(...where).check({ force: true });

const note = (page: Page, questionId: string): Locator => card(page, questionId).getByRole("textbox");

/** The grades in the fields, dimension by dimension. */
const chosen = (page: Page, questionId: string): Promise<number[]> =>
  card(page, questionId)
    .locator("input[type=radio]:checked")
    .evaluateAll((inputs) => inputs.map((input) => Number((input as HTMLInputElement).value)));

const says = (page: Page, questionId: string, text: string | RegExp): Promise<void> =>
  card(page, questionId).locator(".saved-mark").getByText(text).waitFor();

/** What the server holds. */
const stored = (evaluationId: string, questionId: string) =>
  db.grade.findUnique({ where: { evaluationId_questionId: { evaluationId, questionId } } });

const savesOf = (evaluationId: string) =>
  db.auditEvent.count({ where: { evaluationId, event: "grade_saved" } });

describe("grading by keyboard alone", () => {
  it("grades a whole area, with a note, and keeps all over a reload", async () => {
    const evaluationId = await newEvaluation();
    const page = await openArea(await windowOf("Kari"), evaluationId);
    const ids = await page
      .getByRole("form")
      .evaluateAll((forms) => forms.map((form) => form.id.replace("question-", "")));
    const questions = ids.filter((id) => /^\d/.test(id));
    expect(questions).toHaveLength(10);

    // As a keyboard gets there: past the links that lead to what is left, into the first scale.
    await page.getByRole("navigation", { name: "Gjenstår" }).getByRole("link").last().focus();
    await page.keyboard.press("Tab");
    for (const [index] of questions.entries()) {
      // The first question gets 10 points, every other 10 × (7 + 5 + 3) / 30 = 5.
      for (const grade of index === 0 ? ["10", "10", "10"] : ["7", "5", "3"]) {
        await page.keyboard.type(grade);
        await page.keyboard.press("Enter");
      }
    }
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Neste område: 2 /);
    await page.getByText("Alle 10 spørsmål er vurdert").waitFor();
    expect(await page.locator(".running-head__points").innerText()).toBe("55 av 100 poeng");

    await step(page, "1.1.2", "Omfang", 5).focus();
    await page.keyboard.press("n");
    await page.keyboard.type("Ny plan i 2021, n1 og n2.");
    await page.keyboard.press("Escape");
    expect(await step(page, "1.1.2", "Omfang", 5).evaluate((radio) => radio === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("Delete");
    await page.keyboard.press("8");
    await page.getByText("Alt er lagret").waitFor();

    await page.reload();
    expect(await chosen(page, "1.1.1")).toEqual([10, 10, 10]);
    expect(await chosen(page, "1.1.2")).toEqual([8, 6, 3]);
    expect(await note(page, "1.1.2").inputValue()).toBe("Ny plan i 2021, n1 og n2.");
    for (const id of questions.slice(2)) expect(await chosen(page, id)).toEqual([7, 5, 3]);
    await says(page, "1.1.2", /^Lagret \d\d\.\d\d$/);
    expect(await db.evaluation.findUnique({ where: { id: evaluationId } })).toMatchObject({
      stage: "grading",
    });
  });

  it("reads a lone 1 as 1, and lets letters and digits be text in a note", async () => {
    const evaluationId = await newEvaluation();
    const page = await openArea(await windowOf("Kari"), evaluationId);
    await step(page, "1.2.1", "Resultat", 0).focus();
    await page.keyboard.press("1");
    await says(page, "1.2.1", /^Lagret/);
    expect(await stored(evaluationId, "1.2.1")).toMatchObject({ system: null, result: 1, version: 1 });
    await note(page, "1.2.1").fill("");
    await note(page, "1.2.1").pressSequentially("10 enheter, n = 10");
    await says(page, "1.2.1", /^Lagret/);
    await expect
      .poll(() => stored(evaluationId, "1.2.1"))
      .toMatchObject({ result: 1, note: "10 enheter, n = 10" });
  });

  it("takes what is given before the scripts have come", async () => {
    const evaluationId = await newEvaluation();
    const window = await windowOf("Kari");
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await window.route("**/assets/entry.client*", async (route) => {
      await held;
      await route.continue();
    });
    const page = await window.newPage();
    await page.goto(`${peil.origin}/evaluations/${evaluationId}/areas/1`, { waitUntil: "commit" });
    await give(page, "1.1.1", "System", 4);
    await note(page, "1.1.2").fill("Skrevet tidlig");
    release();
    await page.getByText("Alt er lagret").waitFor();
    await expect.poll(() => stored(evaluationId, "1.1.1")).toMatchObject({ system: 4 });
    await expect.poll(() => stored(evaluationId, "1.1.2")).toMatchObject({ note: "Skrevet tidlig" });
  });

  it("begins to live on a slow machine although somebody clicks all the while", async () => {
    const window = await windowOf("Kari");
    // As from an impatient hand: a click whenever the page gets to breathe.
    await window.addInitScript(() => {
      const clicking = setInterval(() => {
        document.querySelector("h1")?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      });
      setTimeout(() => clearInterval(clicking), 5_000);
    });
    const page = await window.newPage();
    const session = await window.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(`${peil.origin}/evaluations/${await newEvaluation()}/areas/1`);
    await page.getByText("Alt er lagret").waitFor();
  });
});

describe("a connection that fails", () => {
  it("says so, keeps the work, and saves it when the connection is back", async () => {
    const evaluationId = await newEvaluation();
    const window = await windowOf("Kari");
    const page = await openArea(window, evaluationId);
    await give(page, "1.1.1", "System", 3);
    await says(page, "1.1.1", /^Lagret/);
    await window.setOffline(true);
    await give(page, "1.1.1", "System", 6);
    await give(page, "1.1.2", "Omfang", 2);
    await says(page, "1.1.1", "Ikke lagret – ingen forbindelse. Vi prøver igjen.");
    await page.getByText("2 spørsmål er ikke lagret").waitFor();
    expect(await stored(evaluationId, "1.1.1")).toMatchObject({ system: 3 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await give(page, "1.1.1", "System", 7);
    await window.setOffline(false);
    await page.getByText("Alt er lagret").waitFor();
    // The 6 was sent and may have arrived, so it was sent again as it was, before the 7.
    expect(await stored(evaluationId, "1.1.1")).toMatchObject({ system: 7, version: 3 });
    expect(await stored(evaluationId, "1.1.2")).toMatchObject({ extent: 2, version: 1 });
  });

  it("warns before unsaved work is left, and takes it up again when the area, or another, is opened", async () => {
    const evaluationId = await newEvaluation();
    const window = await windowOf("Kari");
    const page = await openArea(window, evaluationId);
    await window.setOffline(true);
    await give(page, "1.3.1", "System", 9);
    await note(page, "1.3.1").fill("Skrevet uten nett");
    await says(page, "1.3.1", /^Ikke lagret/);
    const warned = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await warned;
    expect(dialog.type()).toBe("beforeunload");
    await Promise.all([page.waitForEvent("close"), dialog.accept()]);
    await window.setOffline(false);
    expect(await stored(evaluationId, "1.3.1")).toBeNull();
    await openArea(window, evaluationId, "2");
    await expect
      .poll(() => stored(evaluationId, "1.3.1"))
      .toMatchObject({ system: 9, note: "Skrevet uten nett" });
  });

  it("counts a save whose answer was lost once", async () => {
    const evaluationId = await newEvaluation();
    const page = await openArea(await windowOf("Kari"), evaluationId);
    let lost = 0;
    await page.route("**/grades", async (route) => {
      if (route.request().method() !== "POST" || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await give(page, "1.1.1", "Resultat", 5);
    await says(page, "1.1.1", /^Lagret/);
    expect(lost).toBe(1);
    expect(await savesOf(evaluationId)).toBe(1);
    expect(await stored(evaluationId, "1.1.1")).toMatchObject({ result: 5, version: 1 });
  });

  it("keeps the work of somebody who was signed out, never saves it as another, and goes on after signing in", async () => {
    const evaluationId = await newEvaluation();
    const window = await windowOf("Kari");
    const page = await openArea(window, evaluationId);
    await window.clearCookies();
    await give(page, "1.1.1", "System", 8);
    await says(page, "1.1.1", /^Ikke lagret – du er logget ut/);
    expect(
      await card(page, "1.1.1").getByRole("link", { name: "Logg inn i en ny fane" }).getAttribute("target"),
    ).toBe("_blank");

    const other = await window.newPage();
    await signIn(other, peil.origin, "ola@example.no", PASSWORD);
    await page.bringToFront();
    await says(page, "1.1.1", /en annen har logget inn.* Logg inn igjen som Kari/);
    expect(await stored(evaluationId, "1.1.1")).toBeNull();

    await window.clearCookies();
    await signIn(other, peil.origin, "kari@example.no", PASSWORD);
    await page.bringToFront();
    await says(page, "1.1.1", /^Lagret/);
    expect(await stored(evaluationId, "1.1.1")).toMatchObject({ system: 8, updatedByName: "Kari" });
  });
});

describe("two evaluators on one question", () => {
  it("shows both what was given, and lets the later choose", async () => {
    const evaluationId = await newEvaluation();
    const [kari, ola] = await Promise.all(
      ["Kari", "Ola"].map(async (name) => openArea(await windowOf(name), evaluationId)),
    );
    if (!kari || !ola) throw new Error("two pages were to be open");
    for (const question of ["1.1.1", "1.1.2"]) {
      await give(kari, question, "System", 6);
      await says(kari, question, /^Lagret/);
      await give(ola, question, "System", 2);
      await says(ola, question, "Ikke lagret – Kari har lagret noe annet. Velg hva som skal gjelde.");
    }
    const row = card(ola, "1.1.1").getByRole("row", { name: /^System/ });
    expect(await row.getByRole("cell").allInnerTexts()).toEqual(["6", "2"]);
    expect(await accessibilityFaults(ola)).toEqual([]);

    await card(ola, "1.1.1").getByRole("button", { name: "Behold vurderingen til Kari" }).click();
    await says(ola, "1.1.1", /^Lagret \d\d\.\d\d av Kari$/);
    expect(await chosen(ola, "1.1.1")).toEqual([6]);
    await card(ola, "1.1.2").getByRole("button", { name: "Bruk min vurdering" }).click();
    await says(ola, "1.1.2", /^Lagret \d\d\.\d\d$/);
    expect(await stored(evaluationId, "1.1.1")).toMatchObject({
      system: 6,
      version: 1,
      updatedByName: "Kari",
    });
    expect(await stored(evaluationId, "1.1.2")).toMatchObject({
      system: 2,
      version: 2,
      updatedByName: "Ola",
    });
  });

  it("shows a colleague's grade on a question that nobody is busy with, when the window gets the focus", async () => {
    const evaluationId = await newEvaluation();
    const kari = await openArea(await windowOf("Kari"), evaluationId);
    const ola = await openArea(await windowOf("Ola"), evaluationId);
    await ola.getByText("Alt er lagret").waitFor();
    await give(kari, "1.4.1", "Omfang", 7);
    await says(kari, "1.4.1", /^Lagret/);
    await ola.evaluate(() => window.dispatchEvent(new Event("focus")));
    await says(ola, "1.4.1", /av Kari$/);
    expect(await chosen(ola, "1.4.1")).toEqual([7]);
  });
});

describe("without scripts", () => {
  it("saves each question with its button and comes back to it", async () => {
    const evaluationId = await newEvaluation();
    const page = await openArea(await windowOf("Kari", { javaScriptEnabled: false }), evaluationId, "3");
    await give(page, "3.2.1", "System", 6);
    await note(page, "3.2.1").fill("Første linje\nAndre linje");
    await card(page, "3.2.1").getByRole("button", { name: "Lagre 3.2.1" }).click();
    await says(page, "3.2.1", /^Lagret \d\d\.\d\d$/);
    expect(new URL(page.url()).hash).toBe("#question-3.2.1");
    expect(await chosen(page, "3.2.1")).toEqual([6]);
    expect(await note(page, "3.2.1").inputValue()).toBe("Første linje\nAndre linje");
    // Enter in a scale saves; it must not press a button that clears.
    await give(page, "3.2.1", "Omfang", 0);
    await step(page, "3.2.1", "Omfang", 0).press("Enter");
    await expect.poll(() => stored(evaluationId, "3.2.1")).toMatchObject({ system: 6, extent: 0 });
    await card(page, "3.2.1").hover();
    await card(page, "3.2.1").getByRole("button", { name: "Fjern karakteren for System på 3.2.1" }).click();
    await expect.poll(() => stored(evaluationId, "3.2.1")).toMatchObject({ system: null, extent: 0 });
  });

  it("refuses a stale save with both values, and a fault with what was typed", async () => {
    const evaluationId = await newEvaluation();
    const [kari, ola] = await Promise.all(
      ["Kari", "Ola"].map(async (name) =>
        openArea(await windowOf(name, { javaScriptEnabled: false }), evaluationId, "3"),
      ),
    );
    if (!kari || !ola) throw new Error("two pages were to be open");
    await give(kari, "3.1.1", "System", 6);
    await card(kari, "3.1.1").getByRole("button", { name: "Lagre 3.1.1" }).click();
    await says(kari, "3.1.1", /^Lagret/);

    await give(ola, "3.1.1", "Resultat", 9);
    const [refused] = await Promise.all([
      ola.waitForResponse((response) => response.request().method() === "POST"),
      card(ola, "3.1.1").getByRole("button", { name: "Lagre 3.1.1" }).click(),
    ]);
    expect(refused.status()).toBe(409);
    await card(ola, "3.1.1")
      .getByRole("row", { name: /^System/ })
      .waitFor();
    expect(await chosen(ola, "3.1.1")).toEqual([9]);
    const cells = (dimension: RegExp) =>
      card(ola, "3.1.1").getByRole("row", { name: dimension }).getByRole("cell").allInnerTexts();
    expect(await cells(/^System/)).toEqual(["6", "ikke vurdert"]);
    expect(await cells(/^Resultat/)).toEqual(["ikke vurdert", "9"]);
    expect(await accessibilityFaults(ola)).toEqual([]);
    await card(ola, "3.1.1").getByRole("button", { name: "Bruk min vurdering" }).click();
    await says(ola, "3.1.1", /^Lagret/);
    expect(await stored(evaluationId, "3.1.1")).toMatchObject({ system: null, result: 9, version: 2 });

    // A browser keeps a note within its bounds; whoever gets past it is told by the server, and loses nothing.
    await kari.goto(`${peil.origin}/evaluations/${evaluationId}/areas/3`);
    const tooLong = "x".repeat(4_001);
    await kari.route("**/areas/3", (route) => {
      const form = new URLSearchParams(route.request().postData() ?? "");
      if (route.request().method() === "POST") form.set("note", tooLong);
      return route.continue(route.request().method() === "POST" ? { postData: form.toString() } : {});
    });
    const [faulty] = await Promise.all([
      kari.waitForResponse((response) => response.request().method() === "POST"),
      card(kari, "3.1.1").getByRole("button", { name: "Lagre 3.1.1" }).click(),
    ]);
    expect(faulty.status()).toBe(422);
    await says(kari, "3.1.1", "Ikke lagret. Notatet er for langt. Det kan ha høyst 4000 tegn.");
    expect(await note(kari, "3.1.1").inputValue()).toBe(tooLong);
    expect(await chosen(kari, "3.1.1")).toEqual([9]);
  });
});

describe("the grading page", () => {
  it("can be read but not changed when the evaluation is published", async () => {
    const evaluationId = await newEvaluation("published");
    const page = await openArea(await windowOf("Kari"), evaluationId);
    await page.getByRole("heading", { name: "Du kan lese vurderingene, men ikke endre dem" }).waitFor();
    expect(await step(page, "1.1.1", "System", 5).isDisabled()).toBe(true);
    expect(await page.getByRole("button", { name: /^Lagre / }).count()).toBe(0);
  });

  it("holds on a phone, in the dark, half graded", async () => {
    const evaluationId = await newEvaluation();
    const window = await windowOf("Kari", { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
    const page = await openArea(window, evaluationId);
    await give(page, "1.1.1", "System", 7);
    await page.getByText("Skalaen", { exact: true }).click();
    await page.getByText("Alt er lagret").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });

  it("does not move under the hand when its scripts take over", async () => {
    const evaluationId = await newEvaluation();
    const tops: number[][] = [];
    for (const javaScriptEnabled of [false, true]) {
      const page = await openArea(await windowOf("Kari", { javaScriptEnabled }), evaluationId);
      if (javaScriptEnabled) await page.getByText("Alt er lagret").waitFor();
      const boxes = await Promise.all((await page.getByRole("form").all()).map((form) => form.boundingBox()));
      tops.push(boxes.map((box) => box?.y ?? 0));
    }
    expect(tops[1]).toEqual(tops[0]);
  });

  it("sends less than 120 kB of scripts", async () => {
    const evaluationId = await newEvaluation();
    const window = await windowOf("Kari");
    const page = await window.newPage();
    const sizes = new Map<string, number>();
    page.on("response", (response) => {
      if (!new URL(response.url()).pathname.endsWith(".js")) return;
      void response.body().then((body) => sizes.set(response.url(), gzipSync(body).length));
    });
    await page.goto(`${peil.origin}/evaluations/${evaluationId}/areas/1`);
    await page.getByText("Alt er lagret").waitFor();
    await page.waitForLoadState("networkidle");
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(sizes.size).toBeGreaterThan(3);
    expect(total).toBeLessThan(SCRIPTS_MOST_BYTES);
  });
});
