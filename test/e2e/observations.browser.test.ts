import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { accessibilityFaults, openWindow, scrollsSideways, signInAs } from "../support/browser";
import { type RunningPeil, startPeil } from "../support/peil";
import { roads } from "../support/ssb-table";
import { type SsbServer, startSsbServer } from "../support/ssb-server";

let ssb: SsbServer;
let peil: RunningPeil;

beforeAll(async () => {
  ssb = await startSsbServer();
  const environment = { PEIL_SSB_URL: ssb.version2, PEIL_SSB_PER_MINUTE: "600" };
  peil = await startPeil({ from: inject("demoFolder"), environment });
});

afterAll(async () => {
  await peil.stop();
  await ssb.stop();
});

/** Pages without scripts, as wide as a phone. */
const onPhone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

async function sound(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await page.locator("script[src]").count()).toBe(0);
}

const heading = "municipality;indicator;year;value;status";

async function send(page: Page, name: string, lines: string[]): Promise<void> {
  const buffer = Buffer.from([heading, ...lines, ""].join("\r\n"));
  await page.getByLabel("Fil", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  await press(page, "Se hva som kommer inn");
}

/** Presses a button that leads to another page, and waits for that. */
async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.getByRole("button", { name }).click()]);
  await page.waitForLoadState();
}

const main = (page: Page): Promise<string> => page.getByRole("main").innerText();

describe("imports of key figures", () => {
  test("show what is wrong, then what comes in; imported, it ends the made-up figures until it is undone", async () => {
    const window = await openWindow(onPhone);
    const page = await window.newPage();
    await signInAs(page, peil, "administrator");
    await page.goto(`${peil.origin}/observations/imports`);
    expect(await main(page)).toContain("Tallene som gjelder nå, er oppdiktet");
    await sound(page);

    await page.goto(`${peil.origin}/observations/import`);
    await sound(page);
    await press(page, "Se hva som kommer inn");
    expect(await page.getByRole("alert").innerText()).toContain("Velg en fil.");
    await send(page, "helse.csv", ["1837;care.x;2022;1 000;", "1837;care.x;2023;2;"]);
    expect(await page.getByRole("region", { name: "Feil i filen" }).innerText()).toMatch(
      /rad 2, kolonne value\s+«1 000» er verken et tall/,
    );
    await sound(page);

    const lit = ["1837;transport.lit-roads;2022;40;", "0301;transport.lit-roads;2022;90;"];
    const unused = ["1837;care.x;2022;1000;", "2030;care.x;2019;;:", "0625;care.x;2019;3;"];
    await send(page, "helse.csv", [...unused, ...lit]);
    // On a slow machine the page tells first that it reads, and comes again by itself.
    await page.getByLabel("Revisjon").waitFor();
    const preview = await main(page);
    expect(preview).toContain("Mangler: holdt tilbake av hensyn til personvern");
    expect(preview).toContain("Gamle kommunenummer som føres videre (1)");
    expect(preview).toContain("Brudd i serien (1)");
    expect(preview).toContain("De oppdiktede tallene vises ikke lenger når filen er importert");
    expect(preview).toContain("3 rader har indikatorer som ingen indeks bruker");
    await page.locator("summary", { hasText: "Gamle kommunenummer" }).click();
    expect(await page.getByRole("row", { name: /^2030/ }).innerText()).toContain("5605 Sør-Varanger");
    await sound(page);

    await page.getByLabel("Revisjon").selectOption("Reviderte tall");
    await press(page, "Importer tallene");
    await page.waitForURL(({ pathname }) => /^\/observations\/imports\/\d+$/.test(pathname));
    expect(await page.getByRole("status").innerText()).toBe("Filen er importert.");
    expect(await main(page)).toContain("Reviderte tall");
    await sound(page);

    await page.goto(`${peil.origin}/observations/imports`);
    expect(await main(page)).not.toContain("Tallene som gjelder nå, er oppdiktet");
    expect(await main(page)).toContain("Oppdiktede tall, gjelder ikke lenger");

    const gone = await page.goto(`${peil.origin}/indices/kvalitetsindeks-2023/2024?county=18`);
    expect(gone?.status()).toBe(404);
    expect(await main(page)).toContain("Det er ingen tall for året du spurte etter.");
    await sound(page);
    await page.getByRole("link", { name: "2022" }).click();
    await page.waitForURL(`${peil.origin}/indices/kvalitetsindeks-2023/2022?county=18`);
    expect(await main(page)).toContain("Bare 1 av 84 indikatorer for kvalitet har tall.");
    await sound(page);

    await page.goto(`${peil.origin}/observations/imports`);
    await page.getByRole("link", { name: "Angre importen av helse.csv" }).click();
    await page.waitForLoadState();
    await sound(page);
    await press(page, "Ja, angre importen");
    expect(await page.getByRole("status").innerText()).toBe("Importen er angret.");
    expect(await main(page)).toContain("Tallene som gjelder nå, er oppdiktet");
    await window.close();
  });

  test("of a table that Peil does not know come in under the indicators that an administrator chooses", async () => {
    const window = await openWindow(onPhone);
    const page = await window.newPage();
    await signInAs(page, peil, "administrator");
    await page.goto(`${peil.origin}/observations/import`);
    const file = { name: "11816.json", mimeType: "application/json", buffer: Buffer.from(roads()) };
    await page.getByLabel("Fil", { exact: true }).setInputFiles(file);
    await press(page, "Se hva som kommer inn");
    await page.getByLabel("Revisjon").waitFor();
    expect(
      await page.getByRole("region", { name: "Tall som ingen indikator bruker" }).first().innerText(),
    ).toMatch(
      /Andel kommunal vei med belysning \(prosent\)\s+6 verdier, fra 31 til 33,1\s+.*Andel kommunal vei med belysning/,
    );
    await page.getByRole("link", { name: "Bestem hva tallene føres under" }).click();
    await page.waitForLoadState();
    await sound(page);

    const row = (name: string) => page.getByRole("group", { name });
    const lit = "Andel kommunal vei med belysning (prosent)";
    const chosen = (name: string) => row(name).getByLabel("Indikator");
    await chosen(lit).selectOption("transport.lit-roads");
    await chosen("Andel kommunal vei uten belysning (prosent)").selectOption("transport.lit-roads");
    await press(page, "Lagre og se hva som kommer inn");
    expect(await page.getByRole("alert").innerText()).toContain(
      "«Andel kommunal vei med belysning» er valgt for flere tall",
    );
    expect(await chosen(lit).inputValue()).toBe("transport.lit-roads");
    await sound(page);
    await chosen("Andel kommunal vei uten belysning (prosent)").selectOption("Føres ikke");
    await press(page, "Lagre og se hva som kommer inn");
    await page.getByLabel("Revisjon").waitFor();
    expect(await main(page)).toContain("transport.lit-roads");
    await sound(page);
    await press(page, "Forkast filen");

    await page.goto(`${peil.origin}/observations/sources`);
    expect(await main(page)).toContain(`«${lit}» føres under Andel kommunal vei med belysning`);
    await sound(page);
    await page.getByRole("link", { name: "Fjern own-11816.yaml" }).click();
    await page.waitForLoadState();
    await press(page, "Ja, fjern den");
    expect(await page.getByRole("status").innerText()).toBe("Føringen er fjernet.");
    await window.close();
  });

  test("come from Statistics Norway, too, also when it is slow to answer, while the page keeps itself up to date", async () => {
    const window = await openWindow(onPhone);
    const page = await window.newPage();
    await signInAs(page, peil, "administrator");
    await page.goto(`${peil.origin}/observations/fetch`);
    await sound(page);
    await page.getByLabel("År").fill("i fjor");
    await press(page, "Hent tabellen");
    expect(await page.getByRole("alert").innerText()).toContain("«i» er ikke et år.");
    await page.getByLabel("År").fill("2019, 2023");
    ssb.mishaps.push("503", "429");
    await press(page, "Hent tabellen");
    expect(await main(page)).toContain("Henter tabell 12209");
    await sound(page);
    await page.waitForURL(/\/observations\/import\/[0-9a-f]{64}$/, { timeout: 15_000 });
    await page.getByLabel("Revisjon").waitFor();
    expect(await main(page)).toContain(
      "Statistisk sentralbyrå (KOSTRA) · tabell 12209 · endret 16. mars 2026",
    );
    await press(page, "Forkast filen");
    expect(await page.getByRole("status").innerText()).toBe("Filen er forkastet. Ingenting er importert.");
    await window.close();
  });
});
