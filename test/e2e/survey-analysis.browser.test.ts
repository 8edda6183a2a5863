import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { accessibilityFaults, openWindow, scrollsSideways, signInAs } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";
import { resolvePlaces } from "../support/site-map";

let peil: RunningPeil;
/** The address of the demo's closed wave. */
let wave: string;

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
  const places = await resolvePlaces(peil.dataDirectory);
  wave =
    peil.origin + (places.find(({ path }) => path.endsWith("/export"))?.path ?? "").replace("/export", "");
});

afterAll(() => peil.stop());

async function sound(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await page.locator("script[src]").count()).toBe(0);
}

/** Presses a button and waits for the page that it leads to. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([
    page.waitForEvent("framenavigated"),
    page.getByRole("button", { name }).first().click(),
  ]);
  await page.waitForLoadState();
}

const onPhone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

describe("the analysis of a wave", () => {
  test("shows figures by group with weights and as others see them, and gives charts as files", async () => {
    const window = await openWindow(onPhone);
    const page = await window.newPage();
    await signInAs(page, peil, "administrator");
    await page.goto(`${wave}/analysis`);
    await page.getByText("Svarprosent RR1").waitFor();
    await sound(page);
    await page.goto(`${wave}/analysis/innovation`);
    await page.getByText("Velg hva du vil se").click();
    await page.getByLabel("Del inn etter").selectOption("group");
    await press(page, "Vis");
    expect(await page.getByRole("heading", { name: "Forskjeller mellom gruppene" }).count()).toBe(1);
    await sound(page);
    await page.getByLabel("Landsdel").check();
    await page.getByLabel(/^Andre: uten tall/).check();
    await press(page, "Vis");
    await page.getByText("Designeffekten er").waitFor();
    expect(await page.getByRole("heading", { name: "Forskjeller mellom gruppene" }).count()).toBe(0);
    const link = async (format: string) =>
      (await page.locator(`a[href*="q4-means.${format}"]`).getAttribute("href")) ?? "";
    const fileOf = async (format: string) => page.request.get(peil.origin + (await link(format)));
    expect(await (await fileOf("svg")).text()).toContain("<svg");
    expect((await (await fileOf("png")).body()).subarray(1, 4).toString()).toBe("PNG");
    expect((await (await fileOf("csv")).text()).split("\n")).toHaveLength(7);
    await window.close();
  });

  test("lets an analyst code written answers, and counts them", async () => {
    const window = await openWindow(onPhone);
    const page = await window.newPage();
    await signInAs(page, peil, "administrator");
    await page.goto(`${wave}/texts`);
    await sound(page);
    await page.goto(`${wave}/texts/q20`);
    for (const label of ["Barnevern", "IKT"]) {
      await page.getByLabel("Ny kode").fill(label);
      await press(page, "Legg til");
    }
    await page.getByLabel("Ny kode").fill("barnevern");
    await press(page, "Legg til");
    await page.getByRole("alert").getByText("Det finnes allerede en kode").waitFor();
    expect(await page.getByLabel("Ny kode").inputValue()).toBe("barnevern");
    await sound(page);

    await page.getByLabel("Søk i svar og kommuner").fill("barnevern");
    await press(page, "Vis");
    const answers = page.locator(".texts__answer");
    const count = await answers.count();
    expect(count).toBeGreaterThan(2);
    for (let place = 0; place < 2; place += 1) await answers.nth(place).getByLabel("Barnevern").check();
    await answers.nth(0).getByLabel("IKT").check();
    // What is ticked is kept when a code is added in the middle of it.
    await page.getByLabel("Ny kode").fill("Skole");
    await press(page, "Legg til");
    await page.getByText("Koden er lagt til.").waitFor();
    expect(await answers.nth(0).getByRole("checkbox", { checked: true }).count()).toBe(2);
    await press(page, "Lagre kodene på denne siden");
    await page.getByText("Kodene er lagret.").waitFor();
    expect(await answers.nth(0).getByRole("checkbox", { checked: true }).count()).toBe(2);
    await page.locator("details", { hasText: "Tallene i en tabell" }).first().waitFor();
    const csv = await (await page.request.get(`${wave}/texts/q20/chart.csv`)).text();
    const counts = csv
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => [line.split(/[;,]/)[0], line.split(/[;,]/).at(-1)]);
    expect(counts).toEqual([
      ["Barnevern", "2"],
      ["IKT", "1"],
    ]);

    await page.goto(`${wave}/texts/q20`);
    await answers.last().getByLabel("Lest, ingen kode passer").check();
    await press(page, "Lagre, og neste side");
    await page.getByText(/svar, side 2 av/).waitFor();
    await press(page, "Lagre, og forrige side");
    await page.getByText(/svar, side 1 av/).waitFor();
    expect(await answers.last().getByLabel("Lest, ingen kode passer").isChecked()).toBe(true);
    await page.getByText(/^3 av \d+ svar er lest/).waitFor();
    await sound(page);

    await page.goto(`${wave}/texts/q20?code=none`);
    await page.locator("summary", { hasText: "IKT" }).click();
    await press(page, "Fjern «IKT»");
    await page.getByRole("heading", { name: "Vil du fjerne koden «IKT»?" }).waitFor();
    await sound(page);
    await press(page, "Ja, fjern koden");
    await page.getByText("Koden er fjernet.").waitFor();
    await window.close();
  });

  test("gives every file, and the trail tells who took it", async () => {
    const window = await openWindow(onPhone);
    const page = await window.newPage();
    await signInAs(page, peil, "administrator");
    await page.goto(`${wave}/export`);
    await sound(page);
    const links = await page
      .getByRole("link", { name: /^Last ned / })
      .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
    expect(links).toHaveLength(9);
    for (const link of links) {
      const file = await page.request.get(peil.origin + link);
      expect(file.status()).toBe(200);
      expect((await file.body()).length).toBeGreaterThan(500);
      expect(file.headers()["content-disposition"]).toContain("radmann-2018");
    }
    await page.goto(`${peil.origin}/audit`);
    expect(await page.getByText("lastet ned en fil fra").count()).toBe(9);
    await window.close();
  });
});
