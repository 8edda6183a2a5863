import fs from "node:fs";
import path from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Database, openDatabase } from "~/platform/database.server";
import { importInstrument } from "~/survey/instruments/instrument-import.server";
import { contentHash } from "~/platform/definition-check.server";
import { accessibilityFaults, openWindow, scrollsSideways, signInAs } from "../support/browser";
import { runCommand } from "../support/command";
import { type RunningPeil, startPeil } from "../support/peil";
import { surveyWithChange } from "../support/small-survey";

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

async function administrator(options: BrowserContextOptions = {}): Promise<Page> {
  const window = await openWindow({ javaScriptEnabled: false, ...options });
  const page = await window.newPage();
  await signInAs(page, peil, "administrator");
  return page;
}

/** Presses a button by its whole name, and waits for the page that comes. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.waitForLoadState();
}

/** Fills the three languages of a text. */
async function write(page: Page, field: string, words: string): Promise<void> {
  for (const language of ["nb", "nn", "en"])
    await page.locator(`[name="${field}.${language}"]`).fill(`${words} (${language})`);
}

const faultsOf = (page: Page) => page.locator("section.notice--attention li").allInnerTexts();
const headingsOf = (page: Page) => page.locator(".overview__number").allInnerTexts();

describe("building a questionnaire without scripts", () => {
  it("copies one, changes it until nothing is wrong, and saves a version that its own file gives again", async () => {
    const page = await administrator();
    await page.goto(`${peil.origin}/surveys/instruments`);
    await press(page, /^Lag utkast av .*, versjon 1$/);
    const draft = page.url();
    expect(await page.getByText("radmann-2018, versjon 2").count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);

    await page.goto(`${draft}/items/q1`);
    await page.locator('[name="item.question.en"]').fill("Is there a strategy for innovation?");
    await press(page, "Lagre spørsmålet");
    expect(await page.getByRole("status").innerText()).toBe("Lagret.");

    // A new question with options and a route; every button keeps what was typed.
    await page.goto(draft);
    await press(page, "Nytt spørsmål Utvikling og innovasjon");
    const item = page.url();
    expect(item).toBe(`${draft}/items/q23`);
    expect(await faultsOf(page)).toContain("Spørsmål 23, svaralternativ 2, tekst, engelsk: teksten mangler");
    expect(await faultsOf(page)).toHaveLength(9);
    expect(await accessibilityFaults(page)).toEqual([]);
    await write(page, "item.question", "Hvem samarbeider dere med?");
    await write(page, "item.options.0.label", "Naboen");
    await press(page, "Nytt svaralternativ");
    await write(page, "item.options.1.label", "Fylket");
    await write(page, "item.options.2.label", "Andre");
    await page.locator('[name="item.options.2.other.variable"]').fill("q23_other");
    await press(page, "Vis bare på vilkår");
    expect(await faultsOf(page)).toEqual([
      "Spørsmål 23, vilkår: vilkåret er ikke ferdig: velg hva det gjelder, og hvilket svar",
    ]);
    await page.locator('[name="when.subject"]').selectOption("variable:q2");
    await press(page, "Lagre spørsmålet");
    await page.locator('[name="when.value"]').selectOption({ label: "1 – Ja" });
    await press(page, "Opp Svaralternativ 3");
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.locator(".section-preview").innerText()).toMatch(
      /^Vises bare når svaret på spørsmål 2 er «Ja»\s+23 Hvem samarbeider dere med\? \(nb\)\s+Naboen \(nb\)\s+Andre \(nb\)\s+Fylket \(nb\)/,
    );

    // Before the question that its condition is about it has a fault, which is there until it is moved back.
    await page.goto(draft);
    for (let step = 0; step < 3; step += 1) await press(page, "Opp Spørsmål 23");
    expect((await headingsOf(page)).slice(0, 5)).toEqual(["1", "23", "2", "3", "4"]);
    expect(await faultsOf(page)).toEqual([
      "Spørsmål 23, vilkår: q2 blir ikke spurt om før dette; et vilkår kan bare se bakover",
    ]);
    await press(page, "Lagre som ny versjon");
    expect(await page.getByRole("alert").innerText()).toContain("Utkastet har 1 feil.");
    await press(page, "Ned Spørsmål 23");
    await press(page, "Nummerer fra 1 i rekkefølge");
    expect((await headingsOf(page)).slice(0, 23)).toEqual(
      Array.from({ length: 23 }, (_, at) => String(at + 1)),
    );
    expect(await page.getByText("Ingen feil").count()).toBe(1);
    await page.goto(`${draft}/preview/innovation`);
    expect(await page.locator(".section-preview .item__question").allInnerTexts()).toHaveLength(5);

    await page.goto(draft);
    await press(page, "Lagre som ny versjon");
    expect(await page.getByRole("status").innerText()).toBe("Versjon 2 er lagret og kan sendes ut.");
    expect(await page.getByText("Vises bare når svaret på spørsmål 2 er «Ja»").count()).toBe(1);
    const where = { id_version: { id: "radmann-2018", version: "2" } };
    const row = await db.surveyInstrument.findUniqueOrThrow({ where });
    expect(row.origin).toBe("builder");
    expect(await db.surveyDraft.count()).toBe(0);

    const href = await page.getByRole("link", { name: "Last ned YAML" }).getAttribute("href");
    const file = await page.request.get(`${peil.origin}${href}`);
    const read = importInstrument("mine.yaml", await file.body());
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(contentHash(read.instrument)).toBe(row.contentHash);
    expect(read.instrument.sections[0]?.items[2]).toMatchObject({
      id: "q23",
      number: "3",
      showWhen: { variable: "q2", is: 1 },
      options: [{ code: 1 }, { code: 3, other: { variable: "q23_other" } }, { code: 2 }],
    });
    const kept = path.join(peil.dataDirectory, "mine.yaml");
    fs.writeFileSync(kept, await file.body());
    expect(await runCommand("check", kept)).toMatchObject({ code: 0 });
  });

  it("refuses what is no questionnaire with its lines, takes a faulty one as a draft, and shows both of two changes", async () => {
    const page = await administrator({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
    const looksRight = async (): Promise<void> => {
      expect(await scrollsSideways(page), page.url()).toBe(false);
      expect(await accessibilityFaults(page), page.url()).toEqual([]);
    };
    await page.goto(`${peil.origin}/surveys/instruments`);
    await page.locator("[name=text]").fill("id: [small");
    await press(page, "Les inn som utkast");
    expect(await page.getByRole("alert").innerText()).toContain("Linje 1, kolonne 11:");
    await page.locator("[name=text]").fill(surveyWithChange("minutes: 3", "minutes: mange"));
    await press(page, "Les inn som versjon");
    expect(await page.getByRole("alert").innerText()).toContain("må være et tall, ikke «mange»");
    await looksRight();
    await press(page, "Les inn som utkast");
    const draft = page.url();
    expect(await faultsOf(page)).toEqual(["Om skjemaet, minutter: må være et tall, ikke «mange»"]);
    await looksRight();
    await page.getByRole("link", { name: "Om skjemaet, minutter" }).click();
    await page.waitForLoadState();
    expect(page.url()).toBe(`${draft}/head#field-head-minutes`);
    await looksRight();
    await page.locator('[name="head.minutes"]').fill("4");
    await press(page, "Lagre");
    expect(await faultsOf(page)).toEqual([]);

    for (const place of ["items/posts", "background/0", "preview/second", "items/agree/remove"]) {
      await page.goto(`${draft}/${place}`);
      await looksRight();
    }
    const other = await page.context().newPage();
    await page.goto(`${draft}/items/agree`);
    await other.goto(`${draft}/items/agree`);
    await other.locator('[name="item.question.nb"]').fill("Er du enig?");
    await press(other, "Lagre spørsmålet");
    await page.locator('[name="item.question.nb"]').fill("Helt enig?");
    await press(page, "Lagre spørsmålet");
    expect(await page.getByRole("alert").innerText()).toContain("nb: Er du enig?");
    expect(await page.locator('[name="item.question.nb"]').inputValue()).toBe("Helt enig?");
    await looksRight();
    await press(page, "Lagre spørsmålet");
    expect(await page.getByRole("status").innerText()).toBe("Lagret.");

    await page.goto(`${draft}/yaml`);
    await page.locator("[name=text]").fill("id: [small");
    await press(page, "Lagre");
    expect(await page.getByRole("alert").innerText()).toContain("kan ikke leses som YAML");
    expect(await page.locator("[name=text]").inputValue()).toBe("id: [small\n");
    await looksRight();
    await page.goto(draft);
    await page.getByText("Slett utkastet", { exact: true }).click();
    await press(page, "Ja, slett utkastet");
    expect(await page.getByText("Ingen utkast.").count()).toBe(1);
  });
});

describe("building a questionnaire with scripts", () => {
  it("shows a question and its faults as they are typed, and saves nothing", async () => {
    const page = await administrator({ javaScriptEnabled: true });
    await page.goto(`${peil.origin}/surveys/instruments`);
    await press(page, /^Lag utkast av .*, versjon 1$/);
    await page.goto(`${page.url()}/items/q1`);
    const question = page.locator('[name="item.question.nb"]');
    const before = await question.inputValue();
    await question.fill("Har dere en plan?");
    await page.locator(".section-preview").getByText("Har dere en plan?").first().waitFor();
    await page.locator('[name="item.question.nn"]').fill("");
    await page.locator("section.notice--attention li").waitFor();
    expect(await faultsOf(page)).toEqual(["Spørsmål 1, spørsmålet, nynorsk: teksten mangler"]);
    const said = page.locator('[aria-live="polite"][data-live="said"]');
    expect(await said.innerText()).toBe("Forhåndsvisningen er oppdatert. Feil i utkastet: 1.");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.reload();
    expect(await question.inputValue()).toBe(before);
    expect(await faultsOf(page)).toEqual([]);
  });
});
