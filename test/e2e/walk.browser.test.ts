import fs from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { areasOf, questionsOf } from "~/assessment/instrument";
import { openWindow, signInAs } from "../support/browser";
import { kommunekompasset } from "../support/lerkevik";
import { pdfPages } from "../support/pdf-text";
import { type RunningPeil, startPeil } from "../support/peil";

const YEAR = 2031;
const areas = areasOf(kommunekompasset());
const findingIn = (areaId: string): string =>
  `Funn i område ${areaId}: kommunen får ros for å øve på § 3, og for å være åpen.`;
/** A working note: for the team alone, never in what the municipality is given. */
const NOTE = "Rådmannen virket usikker på dette";
const SUMMARY = "Kommunen er på god vei.\n\nDen bør måle resultatene sine oftere.";

let peil: RunningPeil;
const windows: BrowserContext[] = [];

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
});

afterAll(async () => {
  await Promise.all(windows.map((window) => window.close()));
  await peil.stop();
});

async function pageAs(role: "administrator" | "evaluator" | "municipality"): Promise<Page> {
  const window = await openWindow();
  windows.push(window);
  const page = await window.newPage();
  await signInAs(page, peil, role);
  return page;
}

/** Grades for question number `n` of the whole instrument, so that every step of the scale is used. */
const gradesFor = (n: number): [number, number, number] => [n % 11, (n * 3 + 1) % 11, (n * 7 + 2) % 11];

async function gradeAreaByKeyboard(page: Page, areaIndex: number): Promise<void> {
  const area = areas[areaIndex];
  if (!area) throw new Error("no such area");
  const before = areas.slice(0, areaIndex).flatMap(questionsOf).length;
  // The first scale is reached as a keyboard reaches anything; from there Enter leads through the whole area.
  await page.getByRole("radio").first().focus();
  for (const [index] of questionsOf(area).entries()) {
    for (const step of gradesFor(before + index)) {
      await page.keyboard.type(String(step));
      await page.keyboard.press("Enter");
    }
  }
  await page.getByText("Alt er lagret").first().waitFor();
}

describe("the whole way from a new evaluation to a downloaded report", () => {
  let evaluationPath: string;
  let reportText: string;

  it("lets an administrator create the evaluation", async () => {
    const page = await pageAs("administrator");
    await page.goto(`${peil.origin}/evaluations/new`);
    await page.getByLabel("Kommune").fill("9901");
    await page.getByLabel("År").fill(String(YEAR));
    await page.getByLabel("Evaluator (demo)").check();
    await page.getByLabel("Slik vurderer teamet").selectOption({ label: "Sammen fra starten" });
    await page.getByRole("button", { name: "Opprett evalueringen" }).click();
    await page.waitForURL(/\/evaluations\/[0-9a-f-]{36}/);
    evaluationPath = new URL(page.url()).pathname;
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(`Lerkevik ${YEAR}`);
  });

  it("lets an evaluator grade all 75 questions with the keyboard alone", async () => {
    const page = await pageAs("evaluator");
    for (const [index, area] of areas.entries()) {
      await page.goto(`${peil.origin}${evaluationPath}/areas/${area.id}`);
      await gradeAreaByKeyboard(page, index);
    }
    await page.goto(`${peil.origin}${evaluationPath}/areas/1`);
    await page.getByLabel("Notat").first().fill(NOTE);
    await page.getByText("Alt er lagret").first().waitFor();
    // Read again from the server: what the page said was saved is there.
    let n = 0;
    for (const area of areas) {
      await page.goto(`${peil.origin}${evaluationPath}/areas/${area.id}`);
      const chosen = await page
        .locator("input[type=radio]:checked")
        .evaluateAll((inputs) => inputs.map((input) => Number((input as HTMLInputElement).value)));
      const expected = questionsOf(area).flatMap(() => gradesFor(n++));
      expect(chosen, `area ${area.id}`).toEqual(expected);
    }
    expect(n).toBe(75);
  });

  it("lets the evaluator write findings and a summary, and publish", async () => {
    const page = await pageAs("evaluator");
    for (const area of areas) {
      await page.goto(`${peil.origin}${evaluationPath}/findings/${area.id}`);
      await page.getByLabel("Hva har dere funnet?").fill(findingIn(area.id));
      await page.getByRole("checkbox").first().check();
      await page.getByRole("radio", { name: "Utfordring" }).check();
      await page.getByRole("button", { name: "Lagre funnet" }).click();
      await page
        .getByRole("article")
        .or(page.getByRole("listitem"))
        .getByText(findingIn(area.id))
        .first()
        .waitFor();
    }
    await page.goto(`${peil.origin}${evaluationPath}/summary`);
    await page.getByRole("textbox", { name: "Sammendrag" }).fill(SUMMARY);
    await page.getByRole("button", { name: "Lagre sammendraget" }).click();
    await page.waitForLoadState();
    await page.goto(`${peil.origin}${evaluationPath}/publish`);
    await page.getByRole("button", { name: "Publiser", exact: true }).click();
    await page.getByText("Rapporten er publisert.").waitFor();
  });

  it("lets the municipality download the report, with every area, sub-area and finding in its text", async () => {
    const page = await pageAs("municipality");
    await page.goto(peil.origin + evaluationPath);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /PDF/ }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^lerkevik-2031-.*\.pdf$/);
    const file = path.join(peil.dataDirectory, download.suggestedFilename());
    await download.saveAs(file);
    const bytes = new Uint8Array(fs.readFileSync(file));
    const pages = await pdfPages(bytes);
    reportText = pages.join(" ");
    const missing = [
      ...areas.map(({ name }) => name.nb),
      ...areas.flatMap(({ subareas }) => subareas.map(({ name }) => name.nb)),
      ...areas.map(({ id }) => findingIn(id)),
      "Lerkevik",
      String(YEAR),
      "Den bør måle resultatene sine oftere.",
    ].filter((expected) => !withoutSpaces(reportText).includes(withoutSpaces(expected)));
    expect(missing).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
  });

  it("keeps the evaluators' notes from the municipality, on every page and in the report", async () => {
    const evaluator = await pageAs("evaluator");
    await evaluator.goto(`${peil.origin}${evaluationPath}/areas/1`);
    expect(await evaluator.getByLabel("Notat").first().inputValue()).toBe(NOTE);

    const page = await pageAs("municipality");
    expect((await page.goto(`${peil.origin}${evaluationPath}/areas/1`))?.status()).toBe(403);
    expect(await page.locator("script[src], script[type=module]").count()).toBe(0);
    expect(await page.content()).not.toContain(NOTE);
    for (const path of [evaluationPath, evaluationPath.replace("evaluations", "reports") + "/1"]) {
      expect((await page.goto(peil.origin + path))?.status()).toBe(200);
      expect(await page.content()).not.toContain(NOTE);
    }
    expect(withoutSpaces(reportText)).not.toContain(withoutSpaces(NOTE));
  });
});

/** Lines break in a PDF where the page is full, also inside an expected text. */
const withoutSpaces = (text: string): string => text.replace(/\s+/g, "");
