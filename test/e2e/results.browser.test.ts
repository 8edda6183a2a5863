import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { accessibilityFaults, openWindow, scrollsSideways, signInAs } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";

let peil: RunningPeil;

beforeAll(async () => {
  peil = await startPeil({ from: inject("demoFolder") });
});

afterAll(() => peil.stop());

const heading = "municipality;year;version;level;id;points;max;source";

async function sound(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await page.locator("script[src]").count()).toBe(0);
}

/** Pages without scripts, as wide as a phone. */
const onPhone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

describe("results from before Peil", () => {
  test("anybody finds Meløy's result, with what does not add up and what rounding explains", async () => {
    const window = await openWindow(onPhone);
    const page = await window.newPage();
    await page.goto(`${peil.origin}/results`);
    await sound(page);
    await page.getByRole("link", { name: "Meløy 2023" }).click();
    await expect(page.getByRole("heading", { level: 1 }).textContent()).resolves.toContain("Meløy 2023");
    const main = page.getByRole("main");
    expect(await main.innerText()).toContain("430 av 800 poeng");
    const part = (name: string) => main.locator("tbody").filter({ hasText: name }).innerText();
    expect(await part("Offentlighet og demokrati")).toContain(
      "Tallene går ikke opp. Delområdene er trykt som 3,3 + 3,3 + 16,8 + 3,3 + 15,0, og det blir 41,7. Området er trykt som 47.",
    );
    expect(await part("Arbeidsliv")).toContain(
      "Med vanlig avrunding ville området vært 52, men det er trykt som 51.",
    );
    const ways = main.getByRole("region", { name: "Hvordan har kilden rundet av?" });
    expect(await ways.getByRole("row", { name: /desimalene kuttes/ }).innerText()).toMatch(
      /Passer ikke\s+Område 3: 64,7 er trykt som 65\.\s+Område 6: 48,7 er trykt som 49\.\s+Område 8: 55,6 er trykt som 56\./,
    );
    expect(await ways.getByRole("row", { name: /poeng som ikke er rundet av/ }).innerText()).toContain(
      "13,8 kan stå for 13,75, 6,7 kan stå for 6,67. Da blir summen 51,42, som rundes til 51.",
    );
    expect(await main.innerText()).toContain(
      "KS-Konsulent as: presentasjon for Meløy kommunestyre 11. mai 2023",
    );
    await sound(page);
    await window.close();
  });

  test("only administrators import", async () => {
    const window = await openWindow();
    const page = await window.newPage();
    await page.goto(`${peil.origin}/results/import`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await signInAs(page, peil, "evaluator");
    expect((await page.goto(`${peil.origin}/results/import`))?.status()).toBe(403);
    expect((await page.goto(`${peil.origin}/results/imports`))?.status()).toBe(403);
    await window.close();
  });

  test("an administrator mends a faulty table on the page, sees what comes in, imports it and undoes it", async () => {
    const window = await openWindow(onPhone);
    const page = await window.newPage();
    await signInAs(page, peil, "administrator");
    await page.goto(`${peil.origin}/results/import`);
    await sound(page);

    const row = "2019;kommunekompass-2020;area;1;40,5;100;Rapport fra 2019";
    const file = {
      name: "varanger.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`${heading}\r\n2030;${row}\r\n`),
    };
    await page.getByLabel("Fil (CSV)").setInputFiles(file);
    const [refused] = await Promise.all([
      page.waitForResponse(/results\/import/),
      page.getByRole("button", { name: "Se hva som kommer inn" }).click(),
    ]);
    expect(refused.status()).toBe(422);
    expect(await page.getByRole("region", { name: "Feil i tabellen" }).innerText()).toMatch(
      /rad 2, kolonne municipality\s+2030 er et gammelt kommunenummer\. Kommunen har nå nummer 5605\./,
    );
    await sound(page);

    const text = page.getByLabel("Tabellen slik du sendte den");
    expect(await text.inputValue()).toContain(`2030;${row}`);
    await text.fill(`${heading}\n5605;${row}\n`);
    await page.getByRole("button", { name: "Se hva som kommer inn" }).click();
    expect(await page.getByRole("heading", { level: 3 }).innerText()).toBe(
      "Sør-Varanger 2019, Kommunekompasset 2020",
    );
    expect(await page.getByRole("main").innerText()).toContain("40,5");
    await sound(page);

    await page.getByRole("button", { name: "Legg inn" }).click();
    expect(await page.getByRole("status").innerText()).toBe("varanger.csv er lagt inn.");
    await sound(page);
    await page.getByRole("link", { name: "Sør-Varanger 2019" }).click();
    await page.waitForLoadState();
    expect(await page.getByRole("main").innerText()).toContain("Kilden har bare tall for hele områder");
    await sound(page);

    await page.goto(`${peil.origin}/results/imports`);
    await page.getByRole("link", { name: "Angre importen av varanger.csv" }).click();
    await sound(page);
    await page.getByRole("button", { name: "Ja, angre importen" }).click();
    expect(await page.getByRole("status").innerText()).toBe("Importen er angret.");
    expect((await page.goto(`${peil.origin}/results/5605/2019`))?.status()).toBe(404);
    await window.close();
  });

  test("an empty form, and a file that is there already, are said in words", async () => {
    const window = await openWindow(onPhone);
    const page = await window.newPage();
    await signInAs(page, peil, "administrator");
    await page.goto(`${peil.origin}/results/import`);
    await page.getByRole("button", { name: "Se hva som kommer inn" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("Velg en fil, eller lim inn tabellen.");
    await sound(page);
    await page.getByLabel("Fil (CSV)").setInputFiles("prisma/seed/meloy-2023.csv");
    await page.getByRole("button", { name: "Se hva som kommer inn" }).click();
    await page.waitForLoadState();
    expect(await page.getByRole("main").innerText()).toContain("Filen er lagt inn fra før");
    expect(await page.getByRole("button", { name: "Legg inn" }).count()).toBe(0);
    await sound(page);
    await window.close();
  });
});
