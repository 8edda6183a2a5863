import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { accessibilityFaults, openWindow, scrollsSideways } from "../support/browser";

const peil = inject("peilToRead");
let page: Page;

beforeAll(async () => {
  const window = await openWindow({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  page = await window.newPage();
});

const open = (path: string) => page.goto(`${peil.origin}${path}`);

async function sound(): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await page.locator("script[src]").count()).toBe(0);
}

describe("the register's pages", () => {
  test("list all municipalities by county, and find one by name", async () => {
    await open("/municipalities");
    expect(await page.getByRole("main").innerText()).toContain("Fant 357 kommuner");
    await sound();
    await page.getByLabel("Navn eller kommunenummer").fill("SØR-VARANGER");
    await page.getByRole("button", { name: "Søk" }).click();
    await page.waitForLoadState();
    expect(await page.getByRole("main").innerText()).toContain("Fant én kommune");
    await page.getByRole("link", { name: "Sør-Varanger" }).click();
    expect(new URL(page.url()).pathname).toBe("/municipalities/5605");
    await sound();
  });

  test("say so when nothing is found", async () => {
    await open("/municipalities?search=atlantis");
    expect(await page.getByRole("main").innerText()).toContain("Ingen kommuner passer med søket.");
    await sound();
  });

  test("an old number leads to today's and tells why", async () => {
    await open("/municipalities/2030");
    expect(new URL(page.url()).pathname).toBe("/municipalities/5605");
    expect(await page.getByRole("main").innerText()).toContain(
      "2030 var nummeret til Sør-Varanger til og med 2019.",
    );
    await sound();
    await open("/municipalities/1601");
    expect(new URL(page.url()).pathname).toBe("/municipalities/5001");
    expect(await page.getByRole("main").innerText()).toContain("1601 var nummeret til Trondheim");
  });

  test("the number of a divided municipality leads to its parts", async () => {
    await open("/municipalities/5012");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Snillfjord er delt");
    const links = page.getByRole("main").getByRole("listitem");
    expect(await links.allInnerTexts()).toEqual(["5055 Heim", "5056 Hitra", "5059 Orkland"]);
    await sound();
  });

  test("an old number leads on from the pages of indices and costs as well", async () => {
    await open("/indices/kvalitetsindeks-2023/2024/5444");
    expect(new URL(page.url()).pathname).toBe("/indices/kvalitetsindeks-2023/2024/5605");
    expect((await open("/costs/2024/0104?with=best"))?.status()).toBe(410);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Moss er slått sammen med andre");
    await sound();
    await page.getByRole("link", { name: "3103 Moss" }).click();
    await page.waitForURL(`${peil.origin}/costs/2024/3103?with=best`);
  });

  test("facts stand with their year and source, results with a link", async () => {
    await open("/municipalities/1837");
    const facts = page.getByRole("region", { name: "Fakta om Meløy" });
    expect(await facts.getByRole("row", { name: /2026/ }).innerText()).toMatch(
      /folkemengde 1\. januar\s+2026\s+6\u202f074/,
    );
    expect(await facts.getByRole("row", { name: /^KOSTRA-gruppe/ }).innerText()).toContain(
      "2 000–9 999 innbyggere, høye bundne kostnader",
    );
    await sound();
    await page.getByRole("link", { name: "Kommunekompasset 2020, 2023" }).click();
    expect(new URL(page.url()).pathname).toBe("/results/1837/2023");
  });

  test("an unknown number is not found", async () => {
    expect((await open("/municipalities/0000"))?.status()).toBe(404);
    expect(await page.getByRole("main").innerText()).toContain("Det finnes ingen kommune med dette nummeret");
    await sound();
  });
});
