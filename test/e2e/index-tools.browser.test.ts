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
const main = () => page.getByRole("main").innerText();

async function send(button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.waitForLoadState();
}

async function sound({ scripts } = { scripts: 0 }): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await page.locator("script[src]").count()).toBe(scripts);
}

describe("the tools beside the indices", () => {
  test("compare municipalities by name, and say which are not known", async () => {
    await open("/indices/kommuneindeks-2025/2024/compare?m=1837&m=9999");
    expect(await main()).toContain("nummeret «9999»");
    await page.getByLabel("Kommune 2").fill("bodø");
    await send("Sammenlign");
    expect(await page.getByRole("columnheader").allInnerTexts()).toEqual([
      "Del",
      expect.stringContaining("Meløy"),
      expect.stringContaining("Bodø"),
    ]);
    expect(new URL(page.url()).searchParams.getAll("m").slice(0, 2)).toEqual(["Meløy (1837)", "bodø"]);
    await sound();
  });

  test("turn a weight: the ranking moves, what is no number is told, and the index' own weights come back", async () => {
    await open("/indices/kvalitetsindeks-2023/2024/weights");
    expect(await main()).toContain("Ingen har flyttet seg.");
    await page.getByLabel("Din vekt for Grunnskole", { exact: true }).fill("90");
    await page.getByLabel("Din vekt for Barnehage", { exact: true }).fill("mye");
    await send("Vis ny rangering");
    expect(await main()).toMatch(/\d+ av \d+ kommuner har fått en annen plass/);
    expect(await main()).toContain("Skriv et tall fra 0 til 1000.");
    expect(await page.getByLabel("Din vekt for Barnehage", { exact: true }).inputValue()).toBe("mye");
    await sound({ scripts: 1 });
    await page.getByRole("link", { name: "Tilbake til vektene i indeksen" }).click();
    await page.waitForLoadState();
    expect(await main()).toContain("Ingen har flyttet seg.");
    await page.getByText("Vektene til 5 indikatorer Administrasjon").click();
    await page.getByLabel("Din vekt for Sykefravær", { exact: true }).fill("0");
    await send("Vis ny rangering");
    expect(await main()).toMatch(/\d+ av \d+ kommuner har fått en annen plass/);
    expect(await page.getByLabel("Din vekt for Sykefravær", { exact: true }).isVisible()).toBe(true);
  });

  test("let the ranking follow while a weight is turned: rows move, what is typed stays, and the address can be shared", async () => {
    const window = await openWindow();
    const live = await window.newPage();
    await live.goto(`${peil.origin}/indices/kvalitetsindeks-2023/2024/weights?all=1`);
    const ranking = () => live.locator("[data-key]").allInnerTexts();
    const given = await ranking();
    const [first = ""] = given;
    await live
      .locator("[data-key]")
      .first()
      .evaluate((row) => row.setAttribute("data-first", ""));
    await live.getByLabel("Juster vekten for Pleie og omsorg", { exact: true }).fill("90");
    await live.getByText(/\d+ av \d+ kommuner har fått en annen plass/).waitFor();
    const field = live.getByLabel("Din vekt for Pleie og omsorg", { exact: true });
    expect(await field.inputValue()).toBe("90");
    const file = live.getByRole("link", { name: "Rangeringen med dine vekter som CSV", exact: true });
    expect(await file.getAttribute("href")).toContain("/weights/ranking.csv?w.care=90");
    expect(await ranking()).not.toEqual(given);
    await field.press("End");
    await field.pressSequentially("000");
    await live.getByText("Skriv et tall fra 0 til 1000.").waitFor();
    expect(await field.inputValue()).toBe("90000");
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill("5,5");
    await live.getByText("Skriv et tall fra 0 til 1000.").waitFor({ state: "detached" });
    // The row is still the one that stood first, wherever it stands now.
    const name = first.split("\t")[1] ?? "";
    expect((await live.locator("[data-first]").innerText()).split("\t")[1]).toBe(name);
    await live.waitForURL((url) => url.searchParams.get("w.care") === "5,5");
    const turned = await ranking();
    await live.reload();
    expect(await ranking()).toEqual(turned);
    expect(turned).not.toEqual(given);
  });

  test("rank by a part, with its ranks of the years before and a map of it in each reader's language", async () => {
    const path = "/indices/kvalitetsindeks-2023/2024?sort=care";
    await open(path);
    expect((await page.getByRole("columnheader").allInnerTexts()).slice(-3)).toEqual([
      "Pleie og omsorg",
      "Plass i Pleie og omsorg 2023",
      "Plass i Pleie og omsorg 2022",
    ]);
    const signs = () => page.locator(".dot-map__link title").allTextContents();
    const [sign] = await signs();
    expect(await signs()).toHaveLength(357);
    const english = await (await openWindow({ javaScriptEnabled: false, locale: "en-GB" })).newPage();
    await english.goto(`${peil.origin}${path}`);
    const theirs = await english.locator(".dot-map__link title").allTextContents();
    expect(theirs).toHaveLength(357);
    expect(theirs[0]).not.toBe(sign);
    await open("/indices/kvalitetsindeks-2023/2024");
    expect(await signs()).not.toContain(sign);
  });

  test("set two figures against one another, with the explained variance in words and a municipality marked", async () => {
    await open("/indices/scatter?x=inhabitants&y=cost");
    await page.getByLabel("Merk en kommune").fill("Meløy");
    await send("Vis");
    expect(await main()).toMatch(/forklarer \d+,\d prosent av forskjellene i «Kostnader»/);
    expect(await main()).toContain("logaritmisk skala");
    expect(await page.locator(".scatter__own").count()).toBe(1);
    expect(await page.locator(".scatter__point").count()).toBeGreaterThan(300);
    await sound();
  });

  test("find ten that resemble a municipality, and others when only size counts", async () => {
    await open("/indices/resembles/1837");
    const rows = () => page.getByRole("rowheader").allInnerTexts();
    const usual = await rows();
    expect(usual).toHaveLength(11);
    expect(usual[0]).toContain("Meløy");
    await page.getByText("Hva tallene er, og hvor de kommer fra").click();
    expect(await main()).toContain("KOSTRA-tabell 12134");
    await sound();
    await open("/indices/resembles/1837?w.centrality=0&w.income=0&w.young=0&w.old=0");
    expect(await rows()).not.toEqual(usual);
    await page.getByRole("link", { name: "Sammenlign med de fem nærmeste" }).click();
    await page.waitForLoadState();
    expect(await page.getByRole("columnheader").count()).toBe(7);
  });

  test("hold a municipality's costs against its group and against best practice", async () => {
    await open("/municipalities/1837");
    await page.getByRole("link", { name: "Kostnader i Meløy, tall fra 2024" }).click();
    await page.waitForLoadState();
    expect(await main()).toContain("Mot gjennomsnittet i KOSTRA-gruppe");
    expect(await main()).toMatch(/Kommunen bruker [\d\u202f]+ kroner (mer|mindre) enn sammenligningen/);
    // A heading, ten years, their sum and the per cent.
    const ahead = page.getByRole("table", { name: "Endret behov fra 1. januar året før, 1000 kroner" });
    expect(await ahead.getByRole("row").count()).toBe(13);
    const lines = page.getByRole("img", { name: "Endret behov siden 1. januar 2024, millioner kroner" });
    expect(await lines.count()).toBe(1);
    await page.getByLabel("Sammenlign med").selectOption("best");
    await send("Sammenlign");
    expect(await page.getByRole("columnheader", { name: "Beste praksis" }).count()).toBe(1);
    await sound();
    await page.getByLabel("Sammenlign med").selectOption("references");
    await send("Sammenlign");
    expect(await main()).toContain("Velg minst én referansekommune");
  });
});
