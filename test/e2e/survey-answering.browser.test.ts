import path from "node:path";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Database, openDatabase } from "~/platform/database.server";
import { deleteResponse } from "~/survey/waves/response-deletion.server";
import { revokeLinks } from "~/survey/waves/link-store.server";
import { readSurveys, surveyFolder } from "~/survey/instruments/instrument-file.server";
import { scriptWeight } from "../bench/script-weight";
import { readCsv } from "~/platform/csv";
import { accessibilityFaults, openWindow, scrollsSideways, signInAs } from "../support/browser";
import { pdfPages } from "../support/pdf-text";
import { type RunningPeil, startPeil } from "../support/peil";
import { smallSurvey } from "../support/small-survey";
import { addWave } from "../support/small-wave";

const SCRIPTS_MOST_BYTES = 100_000;
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
const tester = { id: null, name: "Test" };

let peil: RunningPeil;
let db: Database;

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  db = await openDatabase(`file:${path.join(peil.dataDirectory, "peil.db")}`);
});

afterAll(async () => {
  await db.$disconnect();
  await peil.stop();
});

const radmann = () => {
  const found = readSurveys(surveyFolder).instruments.find(
    ({ instrument }) => instrument.id === "radmann-2018",
  );
  if (!found) throw new Error("The survey of 2018 is not shipped.");
  return found.instrument;
};

const rows = (item: string, codes: readonly number[]) =>
  codes.map((code, index) => [`${item}_${index + 1}`, String(code)] as const);

/** One answer to every question of the survey of 2018 on every route: as it is written in a file of answers. */
const given: Record<string, string> = Object.fromEntries([
  ["q1", "1"],
  ["q2", "3"],
  ["q3", "2|11|15"],
  ["q3_other", "Bredbånd og «5G»"],
  ...rows("q4", [1, 2, 3, 6, 7]),
  ...rows("q5", [1, 2, 3, 1, 2, 3, 1, 2]),
  ...rows("q6", [1, 2, 3, 4]),
  ...rows("q7", [6, 5, 4]),
  ["q8", "1"],
  ...rows("q9", [1, 7, 3]),
  ...rows("q10", [1, 4, 5, 1, 2, 3, 4, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5]),
  ["q10_1", "1|2|3"],
  ["q10_8", "1|3"],
  ...rows("q11", [1, 2, 3, 4, 5, 3]),
  ["q12", "Lang reisevei.\nFå søkere."],
  ["q13", "4"],
  ...rows("q14", [2, 5]),
  ...rows("q15", [3, 6]),
  ...rows("q16", [1, 7]),
  ["q17", "1"],
  ["q18", "Brann og barnevern"],
  ...rows("q19", [1, 2, 3, 4, 5, 6, 7]),
  ["q20", "PPT|Barnevern"],
  ["q21", "IKT"],
  ["q22", "Ingen flere."],
]);

/** Gives one variable's answer on the page, as a person would. */
async function give(page: Page, variable: string): Promise<void> {
  const value = given[variable] ?? "";
  const fields = page.locator(`[name="${variable}"]`);
  if (["radio", "checkbox"].includes((await fields.first().getAttribute("type")) ?? "")) {
    for (const code of value.split("|")) await page.locator(`[name="${variable}"][value="${code}"]`).check();
    return;
  }
  if (variable === "q20") await giveLines(page, fields, value.split("|"));
  else await fields.first().fill(value);
}

/** Writes a line at a time, each ended by Enter: scripts go on to the next line, and without them the form is saved and the page stays. */
async function giveLines(page: Page, lines: Locator, texts: readonly string[]): Promise<void> {
  const { pathname } = new URL(page.url());
  const isLive = (await page.locator("form[data-live]").count()) > 0;
  for (const [index, text] of texts.entries()) {
    const line = lines.nth(index);
    await line.fill(text);
    if (isLive) {
      await line.press("Enter");
      expect(await lines.nth(index + 1).evaluate((next) => next === document.activeElement)).toBe(true);
    } else {
      await Promise.all([page.waitForEvent("framenavigated"), line.press("Enter")]);
      await page.waitForLoadState("domcontentloaded");
      expect(await line.inputValue()).toBe(text);
    }
    expect(new URL(page.url()).pathname).toBe(pathname);
  }
}

/** Answers the questions that the page shows and that have not been answered. */
async function giveShown(page: Page, done: Set<string>): Promise<void> {
  const shown = page.locator("[data-item]:not([hidden]) [data-field]");
  const names = await shown.evaluateAll((fields) =>
    fields.map((one) => (one as HTMLElement).dataset["field"] ?? ""),
  );
  for (const name of names.filter((one) => !done.has(one))) {
    await give(page, name);
    done.add(name);
  }
}

/** Presses the page's button, and waits for the page that it leads to. */
async function next(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: /^Lagre og/ }).last();
  await Promise.all([page.waitForEvent("framenavigated"), button.click()]);
  await page.waitForLoadState("domcontentloaded");
}

const cells = async (memberId: string) =>
  Object.fromEntries(
    (await db.surveyAnswer.findMany({ where: { response: { memberId } } })).map(({ variable, value }) => [
      variable,
      value,
    ]),
  );

/** The one response of a wave as an administrator downloads it, without blanks. */
async function exported(waveId: string): Promise<Record<string, string>> {
  const page = await (await openWindow()).newPage();
  await signInAs(page, peil, "administrator");
  const file = await page.request.get(`${peil.origin}/surveys/waves/${waveId}/export/responses`);
  const table = readCsv(await file.body(), ["municipality", "disposition"]);
  const [row] = table.ok ? table.rows : [];
  return Object.fromEntries(Object.entries(row?.cells ?? {}).filter(([, cell]) => cell !== ""));
}

describe("the survey of 2018 on a phone", () => {
  it.each([true, false])(
    "is answered from end to end, scripts %s, and every answer is kept",
    async (scripted) => {
      const { waveId, token, memberId } = await addWave(db, { instrument: radmann() });
      const page = await (await openWindow({ ...phone, javaScriptEnabled: scripted })).newPage();
      await page.goto(`${peil.origin}/s/${token}`);
      await page.getByText("Det tar omtrent 15 minutter.").waitFor();
      await page.getByRole("link", { name: "Begynn å svare" }).click();
      await page.waitForURL(/\/1$/);
      const done = new Set<string>();
      const pages: string[] = [];
      while (!new URL(page.url()).pathname.endsWith("/review")) {
        if (scripted) await page.locator("form[data-live]").waitFor();
        expect(await scrollsSideways(page)).toBe(false);
        // What is answered may bring up more, and that more again.
        for (let count = -1; count < done.size;) {
          count = done.size;
          await giveShown(page, done);
        }
        if (scripted && pages.length === 0) {
          await page.locator('[data-mark="q3"]', { hasText: "Lagret" }).waitFor();
          await expect.poll(() => cells(memberId)).toMatchObject({ q1: "1", q3: "2|11|15", q4_5: "7" });
        }
        pages.push(new URL(page.url()).pathname.split("/")[3] ?? "");
        await next(page);
      }
      // Without scripts the third part comes back twice: with questions 11 and 13, and then with 12.
      expect(pages.filter((one) => one === "3").length).toBe(scripted ? 1 : 3);
      expect(await cells(memberId)).toEqual(given);
      await page.getByRole("button", { name: "Send inn svarene" }).click();
      await page.getByRole("heading", { name: "Svarene er sendt inn" }).waitFor();
      const [sent] = await db.surveySubmission.findMany({ where: { response: { memberId } } });
      expect(JSON.parse(sent?.answers ?? "")).toEqual(given);
      expect(await exported(waveId)).toEqual({ municipality: "9901", disposition: "complete", ...given });
      if (scripted) return;
      const pdf = await page.request.get(`${peil.origin}/s/${token}/receipt/pdf`);
      expect(pdf.headers()["content-disposition"]).toContain("svar-lerkevik-radmann-2018-1.pdf");
      const printed = (await pdfPages(new Uint8Array(await pdf.body()))).join(" ");
      expect(printed).toContain("Bredbånd og «5G»");
    },
  );
});

describe("a page of a survey", () => {
  it("shows what cannot be saved with what was typed, without scripts, and has no fault that axe finds", async () => {
    const { token, memberId } = await addWave(db, { instrument: smallSurvey() });
    const page = await (await openWindow({ ...phone, javaScriptEnabled: false })).newPage();
    const faults = async () => expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${peil.origin}/s/${token}/1`);
    await faults();
    await page.locator('[name="agree"][value="1"]').check();
    await page.locator('[name="areas"][value="1"]').check();
    await page.locator('[name="areas"][value="6"]').check();
    await page.locator('[name="access_1"][value="3"]').check();
    await next(page);
    await page.getByRole("alert").getByText("kan ikke stå sammen").waitFor();
    expect(await page.locator('[name="areas"]:checked').count()).toBe(2);
    expect(await cells(memberId)).toEqual({ agree: "1", access_1: "3" });
    await faults();

    await page.locator('[name="areas"][value="6"]').uncheck();
    await page.locator('[name="why_2"][value="3"]').check();
    await next(page);
    await page.locator('[name="posts"]').fill("mange");
    await next(page);
    await page.getByRole("alert").getByText("Skriv et tall").waitFor();
    expect(await page.locator('[name="posts"]').inputValue()).toBe("mange");
    await faults();
    await page.locator('[name="posts"]').fill("12,5");
    await page.locator('[name="more"]').fill("Mer");
    await next(page);
    await page.locator('[name="day"]').fill("2018-06-30");
    await page.locator('[name="last"][value="2"]').check();
    await page.locator('[name="last_other"]').fill("Takk");
    // From another device meanwhile.
    await db.surveyAnswer.updateMany({ where: { variable: "more" }, data: { value: "Annet", version: 2 } });
    await page.locator('[name="more"]').fill("Mitt");
    await next(page);
    await page.getByRole("group", { name: "Svaret er endret et annet sted" }).getByText("«Annet»").waitFor();
    await faults();
    await page.getByRole("button", { name: "Bruk svaret her" }).click();
    const whole = {
      ...{ agree: "1", areas: "1", access_1: "3", why_2: "3", more: "Mitt" },
      ...{ posts: "12.5", day: "2018-06-30", last: "2", last_other: "Takk" },
    };
    expect(await cells(memberId)).toEqual(whole);

    // An answer that hides others: they are told before they are cleared.
    await page.goto(`${peil.origin}/s/${token}/1`);
    await page.getByRole("button", { name: "Fjern svaret Annet" }).click();
    await page.goto(`${peil.origin}/s/${token}/review`);
    await page.getByRole("heading", { name: "svar blir slettet når du sender inn" }).waitFor();
    await faults();
    await page.getByRole("button", { name: "Send inn svarene" }).click();
    await page.getByText("Vi fikk svarene fra Lerkevik").waitFor();
    await faults();
    const [sent] = await db.surveySubmission.findMany({ where: { response: { memberId } } });
    expect(JSON.parse(sent?.answers ?? "")).toEqual({
      ...{ agree: "1", areas: "1", access_1: "3" },
      ...{ posts: "12.5", day: "2018-06-30" },
    });
  });

  it("keeps answers in the browser while there is no connection, and asks where two devices differ", async () => {
    const { token, memberId } = await addWave(db, { instrument: smallSurvey() });
    const window = await openWindow(phone);
    const page = await window.newPage();
    await page.goto(`${peil.origin}/s/${token}/1`);
    await page.locator("form[data-live]").waitFor();
    await window.setOffline(true);
    await page.locator('[name="agree"][value="2"]').check();
    await page.locator('[name="areas_other"]').fill("Veg");
    await page.getByText("Ingen forbindelse. Du kan svare videre").waitFor();
    await page.close();
    await window.setOffline(false);
    const again = await window.newPage();
    await again.goto(`${peil.origin}/s/${token}/1`);
    await expect.poll(() => cells(memberId)).toEqual({ agree: "2", areas: "5", areas_other: "Veg" });
    expect(await again.locator('[name="areas"][value="5"]').isChecked()).toBe(true);
    expect(await again.evaluate(() => JSON.stringify(localStorage))).not.toContain(token);

    const other = await (await openWindow(phone)).newPage();
    await other.goto(`${peil.origin}/s/${token}/1`);
    await other.locator('[name="agree"][value="9"]').check();
    await expect.poll(() => cells(memberId)).toMatchObject({ agree: "9" });
    await again.locator('[name="agree"][value="1"]').check();
    const asked = again.getByRole("group", { name: "Svaret er endret et annet sted" });
    await asked.getByText("Vet ikke").waitFor();
    expect(await accessibilityFaults(again)).toEqual([]);
    await asked.getByRole("button", { name: "Bruk det andre svaret" }).click();
    expect(await again.locator('[name="agree"][value="9"]').isChecked()).toBe(true);
    // What stands alone takes the others' ticks away.
    await again.locator('[name="areas"][value="6"]').check();
    await expect.poll(() => cells(memberId)).toMatchObject({ agree: "9", areas: "6" });

    // All is deleted while one browser has closed the page with an answer unsent, and another has it open.
    await window.setOffline(true);
    await again.locator('[name="agree"][value="2"]').check();
    await again.getByText("Ingen forbindelse. Du kan svare videre").waitFor();
    await again.close();
    await deleteResponse(db, tester, memberId, { by: "respondent", reason: null });
    await other.locator('[name="agree"][value="1"]').check();
    await other.getByText("Svarene ble slettet etter at siden ble åpnet.").waitFor();
    expect(await accessibilityFaults(other)).toEqual([]);
    // Its button sends the form, which is answered with what was typed.
    await next(other);
    await other.getByRole("heading", { name: "Svarene er slettet", level: 1 }).waitFor();
    expect(await other.getByRole("main").getByRole("listitem").allInnerTexts()).toEqual(["1 Enig? Ja"]);
    expect([await accessibilityFaults(other), await scrollsSideways(other)]).toEqual([[], false]);
    await window.setOffline(false);
    const anew = await window.newPage();
    await anew.goto(`${peil.origin}/s/${token}/1`);
    await anew.getByText("Svarene ble slettet mens noe lå usendt i denne nettleseren.").waitFor();
    expect(await accessibilityFaults(anew)).toEqual([]);
    expect(await anew.locator('[name="agree"]:checked').count()).toBe(0);
    expect(await db.surveyResponse.count({ where: { memberId } })).toBe(0);
    await anew.locator('[name="agree"][value="9"]').check();
    await expect.poll(() => cells(memberId)).toEqual({ agree: "9" });
    const { fileBytes } = await scriptWeight(peil.origin, `/s/${token}/1`);
    expect(fileBytes).toBeGreaterThan(0);
    expect(fileBytes).toBeLessThan(SCRIPTS_MOST_BYTES);
  });

  it("says why a link opens nothing, and what to do", async () => {
    const page = await (await openWindow({ ...phone, javaScriptEnabled: false })).newPage();
    const day = 24 * 60 * 60 * 1000;
    const at = (days: number) => new Date(Date.now() + days * day);
    const revoked = await addWave(db);
    await revokeLinks(db, tester, revoked.memberId);
    const planned = await addWave(db, { opensAt: at(1), closesAt: at(2) });
    const closed = await addWave(db, { opensAt: at(-2), closesAt: at(-1) });
    const cases = [
      [revoked.token, 410, "Lenken er trukket tilbake"],
      [planned.token, 403, "Undersøkelsen er ikke åpen ennå"],
      [closed.token, 410, "Undersøkelsen er stengt"],
      ["A".repeat(22), 404, "Lenken virker ikke"],
    ] as const;
    for (const [token, status, title] of cases) {
      const answer = await page.goto(`${peil.origin}/s/${token}/1`);
      expect([answer?.status(), await page.locator("h1").innerText()]).toEqual([status, title]);
      expect(answer?.headers()).toMatchObject({
        "cache-control": "private, no-store",
        "referrer-policy": "same-origin",
      });
      const saved = await page.request.post(`${peil.origin}/s/${token}/saves`, {
        headers: { Origin: peil.origin },
        data: { deletions: 0, saves: [{ variable: "agree", written: ["1"], baseVersion: 0, saveId: "x" }] },
      });
      expect(saved.status()).toBe(410);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const [token] of cases) expect(peil.output()).not.toContain(token);
  });
});
